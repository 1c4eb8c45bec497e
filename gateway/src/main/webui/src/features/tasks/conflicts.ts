import { create } from 'zustand';
import type { Task, TaskFields } from '@/gen';

/** A change that met somebody else's: what was wanted, what is stored now, and the fields both touched. */
export type Conflict = { mine: TaskFields; current: Task; fields: (keyof TaskFields)[] };

export const useConflict = create<{ conflict: Conflict | null }>(() => ({ conflict: null }));

export const openConflict = (conflict: Conflict): void => useConflict.setState({ conflict });
export const closeConflict = (): void => useConflict.setState({ conflict: null });
