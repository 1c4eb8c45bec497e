import { create } from 'zustand';
import type { NewSavedFilter, SavedFilter } from '@/gen';

type Open = { kind: 'create'; draft: NewSavedFilter } | { kind: 'edit'; view: SavedFilter } | null;

/** Which view is being written. */
export const useViewDialog = create<{ open: Open }>(() => ({ open: null }));

export const openViewDialog = (open: Open): void => useViewDialog.setState({ open });
export const closeViewDialog = (): void => useViewDialog.setState({ open: null });
