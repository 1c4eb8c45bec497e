import { create } from 'zustand';
import type { Project } from '@/gen';

type Open = { kind: 'create' } | { kind: 'edit' | 'share'; project: Project } | null;

/** Which dialog about projects is open; one at a time, whoever asked for it. */
export const useProjectDialog = create<{ open: Open }>(() => ({ open: null }));

export const openProjectDialog = (open: Open): void => useProjectDialog.setState({ open });
export const closeProjectDialog = (): void => useProjectDialog.setState({ open: null });
