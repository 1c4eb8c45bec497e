import { useEffect, useState } from 'react';
import type { Task } from '@/gen';
import { belongsTo, type TaskFilter } from '@/lib/queries/tasks';

const LINGER_MILLIS = 1_000;

type Lingering = { shown: Task[]; leaving: Set<string> };

/** A task that no longer fits the filter stays for a second, so that one sees it go and can still take it back. */
export function useLingering(tasks: Task[], filter: TaskFilter): Lingering {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const unfit = tasks.filter((task) => !belongsTo(task, filter)).map(({ id }) => id);
  const waiting = unfit.filter((id) => !gone.has(id)).join();
  const returned = [...gone].filter((id) => !unfit.includes(id)).join();

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      waiting.split(',').forEach(moveFocusOn);
      setGone((before) => new Set([...before, ...waiting.split(',')]));
    }, LINGER_MILLIS);
    return () => clearTimeout(timer);
  }, [waiting]);

  if (returned) setGone(new Set([...gone].filter((id) => unfit.includes(id))));

  return { shown: tasks.filter(({ id }) => !gone.has(id)), leaving: new Set(waiting.split(',')) };
}

/** Whoever works by keyboard goes on with the next task when the focused one leaves. */
function moveFocusOn(id: string): void {
  const row = document.querySelector(`[data-task="${id}"]`);
  if (!row?.contains(document.activeElement)) return;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  next?.querySelector<HTMLElement>('[data-open]')?.focus();
}
