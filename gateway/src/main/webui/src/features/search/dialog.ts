import { create } from 'zustand';

export const useSearchDialog = create<{ open: boolean }>(() => ({ open: false }));

export const openSearch = (): void => useSearchDialog.setState({ open: true });
export const closeSearch = (): void => useSearchDialog.setState({ open: false });
