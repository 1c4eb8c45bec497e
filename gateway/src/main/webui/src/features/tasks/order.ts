import { isDraft } from './newTask';
import type { NewPosition, Task } from '@/gen';

/** Ranks are of letters and digits, so that a space comes before whatever goes on with one. */
const BEFORE_ALL = ' ';

/** The manual order, as the server has it. */
export const byRank = (tasks: Task[]): Task[] =>
  tasks.toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));

/** Where a task was dropped: between two others, either of which may be missing. */
export type Gap = { previous: Task | undefined; next: Task | undefined };

/** The gap at a place among the others. */
export const gapAt = (others: Task[], index: number): Gap => ({ previous: others[index - 1], next: others[index] });

/** A rank that is right until the server has answered with the real one. */
export const rankIn = ({ previous }: Gap): string => (previous?.rank ?? '') + BEFORE_ALL;

export function positionIn({ previous, next }: Gap): NewPosition {
  // A draft is the last one, and no task that the server could name.
  if (previous && isDraft(previous)) return {};
  return previous ? { after: previous.id } : next ? { before: next.id } : {};
}
