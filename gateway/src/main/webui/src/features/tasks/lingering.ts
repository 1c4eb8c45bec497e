import { useEffect, useState } from 'react';
import type { Task } from '@/gen';

const LINGER_MILLIS = 1_000;

type Lingering = { shown: Task[]; leaving: Set<string> };

/** A task that no longer fits the list stays for a second, so that one sees it go and can still take it back. */
export function useLingering(tasks: Task[], fits: (task: Task) => boolean): Lingering {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const unfit = tasks.filter((task) => !fits(task)).map(({ id }) => id);
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
  const rows = [...document.querySelectorAll('[data-task]')];
  const place = rows.findIndex((row) => row.getAttribute('data-task') === id);
  if (!rows[place]?.contains(document.activeElement)) return;
  const next = rows[place + 1] ?? rows[place - 1];
  next?.querySelector<HTMLElement>('[data-open]')?.focus();
}
