import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/**
 * Keys as `KeyboardEvent.key` spells them; `g i` is g and then i within a second, `Mod k` is k with Ctrl or ⌘, which works
 * while typing too. Alternatives by a list. One that is general gives way to the same key of the page.
 */
export type Shortcut = {
  keys: string[];
  label: string;
  group: string;
  general?: boolean;
  run: (event: KeyboardEvent) => void;
};

const SEQUENCE_MILLIS = 1_000;
const active = new Set<{ current: Shortcut[] }>();
let prefix: { key: string; at: number } | undefined;

/** What the cheat sheet shows: the shortcuts of the components on screen. */
export const useCheatSheet = create<{ open: boolean; shortcuts: Shortcut[] }>(() => ({ open: false, shortcuts: [] }));

export function openCheatSheet(): void {
  useCheatSheet.setState({ open: true, shortcuts: [...active].flatMap((entry) => entry.current) });
}

/** Makes the shortcuts work while the calling component is on screen. Silent while a dialog is open or text is typed. */
export function useShortcuts(shortcuts: Shortcut[]): void {
  const entry = useRef(shortcuts);
  useEffect(() => {
    entry.current = shortcuts;
  });
  useEffect(() => {
    if (active.size === 0) document.addEventListener('keydown', dispatch);
    active.add(entry);
    return () => {
      active.delete(entry);
      if (active.size === 0) document.removeEventListener('keydown', dispatch);
    };
  }, []);
}

function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  if (event.ctrlKey || event.metaKey) return dispatchWithMod(event);
  if (busy(event.target)) return;
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, input, [role=checkbox]'))
    return;
  const pressed = prefix && event.timeStamp - prefix.at < SEQUENCE_MILLIS ? `${prefix.key} ${event.key}` : event.key;
  const all = known();
  const match = all.find(({ keys }) => keys.includes(pressed)) ?? all.find(({ keys }) => keys.includes(event.key));
  prefix = undefined;
  if (match) {
    event.preventDefault();
    match.run(event);
  } else if (all.some(({ keys }) => keys.some((key) => key.startsWith(`${event.key} `)))) {
    prefix = { key: event.key, at: event.timeStamp };
  }
}

function dispatchWithMod(event: KeyboardEvent): void {
  const match = known().find(({ keys }) => keys.includes(`Mod ${event.key.toLowerCase()}`));
  if (!match || event.shiftKey || covered()) return;
  event.preventDefault();
  match.run(event);
}

/** The shortcuts of the components on screen, those of the page before the general ones. */
const known = (): Shortcut[] =>
  [...active].flatMap((entry) => entry.current).toSorted((a, b) => Number(!!a.general) - Number(!!b.general));

const covered = (): boolean => document.querySelector('[role=dialog], [role=menu], [data-dragging]') !== null;

function busy(target: EventTarget | null): boolean {
  if (covered()) return true;
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true]') !== null
  );
}
