import type { ChecklistItem } from '@/gen';

export const MOST_STEPS = 100;

export const progress = (steps: ChecklistItem[]) => ({
  done: steps.filter(({ done }) => done).length,
  all: steps.length,
});

export const withStep = (steps: ChecklistItem[], id: string, change: Partial<ChecklistItem>): ChecklistItem[] =>
  steps.map((step) => (step.id === id ? { ...step, ...change } : step));

/** One place up (-1) or down (1); the same where there is no such place. */
export function moved(steps: ChecklistItem[], id: string, by: 1 | -1): ChecklistItem[] {
  const from = steps.findIndex((step) => step.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= steps.length) return steps;
  return steps.toSpliced(from, 1).toSpliced(to, 0, steps[from]!);
}
