import { useCallback, useEffect, useRef, useState } from 'react';
import type { Task } from '@/gen';
import { isDraft } from './newTask';

export type Selection = {
  /** The selected tasks that are on screen, in their order. */
  chosen: Task[];
  /** How many could be. */
  eligible: number;
  has: (id: string) => boolean;
  /** Selects or unselects; a range reaches from the task that was selected last. */
  toggle: (task: Task, range?: boolean) => void;
  all: () => void;
  only: (ids: Iterable<string>) => void;
  clear: () => void;
};

type Chosen = { ids: ReadonlySet<string>; last: string | undefined };

const NOBODY: Chosen = { ids: new Set(), last: undefined };

/** Which tasks of a list are selected. One that leaves the list is selected no longer. */
export function useSelection(tasks: Task[]): Selection {
  const [{ ids, last }, setChosen] = useState<Chosen>(NOBODY);
  const eligible = tasks.filter((task) => !isDraft(task));
  const chosen = eligible.filter(({ id }) => ids.has(id));

  const latest = useRef(eligible);
  useEffect(() => {
    latest.current = eligible;
  });
  // Always the same function: a row is not drawn again because another one was selected.
  const toggle = useCallback(({ id }: Task, range = false) => {
    setChosen((before) => {
      const next = new Set(before.ids);
      const add = !before.ids.has(id);
      const touched = range && before.last ? between(latest.current, before.last, id) : [id];
      touched.forEach((each) => (add || range ? next.add(each) : next.delete(each)));
      return { ids: next, last: id };
    });
  }, []);

  return {
    chosen,
    eligible: eligible.length,
    has: (id) => ids.has(id),
    toggle,
    all: () => setChosen({ ids: new Set(eligible.map(({ id }) => id)), last }),
    only: (kept) => setChosen({ ids: new Set(kept), last: undefined }),
    clear: () => setChosen(NOBODY),
  };
}

function between(tasks: Task[], one: string, other: string): string[] {
  const places = [one, other].map((id) => tasks.findIndex((task) => task.id === id));
  if (places.includes(-1)) return [other];
  return tasks.slice(Math.min(...places), Math.max(...places) + 1).map(({ id }) => id);
}
