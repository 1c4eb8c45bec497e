import { useEffect, useRef, useState } from 'react';
import type { Task } from '@/gen';

type TextField = 'title' | 'description';
type Draft = { text: string; base: number };
type Save = (field: TextField, text: string, base: number) => void;

/**
 * A text being edited. It remembers the version it began from, so that what others do meanwhile is found as a conflict
 * and not overwritten; leaving the field, or closing the drawer, saves.
 */
export function useTextDraft(task: Task, field: TextField, save: Save) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const stored = task[field] ?? '';

  function commit(): void {
    setDraft(null);
    const text = field === 'title' ? draft?.text.trim() : draft?.text;
    const missing = field === 'title' && !text;
    if (draft && text !== undefined && text !== stored && !missing) save(field, text, draft.base);
  }

  useOnLeave(commit);

  return {
    value: draft?.text ?? stored,
    edit: (text: string) => setDraft((before) => ({ text, base: before?.base ?? task.version })),
    commit,
  };
}

/** Runs when the component goes, as it is then: a field that is removed while it has the focus does not blur. */
export function useOnLeave(commit: () => void): void {
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
}
