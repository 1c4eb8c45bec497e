import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useArrangeProjects } from './arrange';
import { movesTo, type Place, placeIn, placeOf, type Row, rowsOf, staying, stepped, targetOf } from './arranging';
import { fold, useFolding } from './folding';
import { messages } from './messages';
import { tree } from './order';
import type { Project } from '@/gen';

type By = 'pointer' | 'keys';
type Lift = { id: string; by: By; gap: number; wish: number };

export type Moving = ReturnType<typeof useMoving>;

/** A project on its way to another place, by whatever means: where it is held, what is said, and what a drop does. */
export function useMoving(projects: Project[]) {
  const { folded } = useFolding();
  const arrange = useArrangeProjects();
  const [held, setHeld] = useState<Lift | null>(null);
  const [said, say] = useState('');
  const [dropped, setDropped] = useState<string | null>(null);
  const rows = rowsOf(tree(projects), folded);
  const moved = held ? rows.find(({ project }) => project.id === held.id) : undefined;
  const others = moved ? staying(rows, moved) : rows;
  // What others do meanwhile may have taken rows away: then it is held at the end.
  const place = held && moved ? placeIn(others, moved, Math.min(held.gap, others.length), held.wish) : undefined;
  const list = useRef<HTMLUListElement>(null);
  useFocusAfter(list, dropped, rows, () => setDropped(null));

  function hold({ project }: Row, by: By, { gap, wish }: Place): void {
    setHeld((before) =>
      before?.id === project.id && before.gap === gap && before.wish === wish
        ? before
        : { id: project.id, by, gap, wish },
    );
  }

  const whereabouts = (row: Row, rest: Row[], at: Place): string => {
    const { parent, beside, index } = targetOf(projects, rest, row, at);
    return messages.place(index + 1, beside.length + 1, parent?.project.name);
  };

  function lift(id: string, by: By): void {
    const row = rows.find(({ project }) => project.id === id);
    if (!row) return;
    const start = placeOf(rows, row);
    setDropped(null);
    hold(row, by, start);
    say(messages.lifted(row.project.name, whereabouts(row, staying(rows, row), start)));
  }

  function put(at: Place | undefined): void {
    if (!moved || !held || !at) return;
    hold(moved, held.by, at);
    if (at.gap !== place?.gap || at.depth !== place.depth) {
      say(messages.over(moved.project.name, whereabouts(moved, others, at)));
    }
  }

  function drop(): void {
    if (!moved || !held || !place) return cancel();
    const moves = movesTo(projects, others, moved, place);
    const { parent } = targetOf(projects, others, moved, place);
    if (parent?.folded) fold(parent.project.id, false);
    if (moves.length > 0) arrange.mutate(moves);
    if (held.by === 'keys') setDropped(moved.project.id);
    say(messages.dropped(moved.project.name, whereabouts(moved, others, place)));
    setHeld(null);
  }

  function cancel(): void {
    if (moved) say(messages.stays(moved.project.name));
    setHeld(null);
  }

  return {
    ...{ list, rows, others, moved, place, said, by: held?.by, lift, drop, cancel },
    /** Held over a row, in its lower half or not, so many levels right of where it was lifted. */
    over(id: string, lower: boolean, levels: number): void {
      if (!moved) return;
      const row = others.findIndex(({ project }) => project.id === id);
      const gap = row < 0 ? rows.indexOf(moved) : row + Number(lower);
      put(placeIn(others, moved, gap, moved.depth + levels));
    },
    /** A key while it is held. */
    press(event: KeyboardEvent): void {
      if (!moved) return;
      if (event.key === 'Escape') cancel();
      else if (place && event.key.startsWith('Arrow')) put(stepped(others, moved, place, event.key));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** A handle that was moved in the page has lost the focus: whoever works by keyboard goes on with it, until the next key. */
function useFocusAfter(
  list: RefObject<HTMLUListElement | null>,
  dropped: string | null,
  rows: Row[],
  forget: () => void,
): void {
  const order = rows.map(({ project, depth }) => `${project.id} ${depth}`).join();
  useEffect(() => {
    if (!dropped || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-project-handle="${dropped}"]`)?.focus();
  }, [list, dropped, order]);
  useEffect(() => {
    if (!dropped) return undefined;
    document.addEventListener('keydown', forget);
    document.addEventListener('pointerdown', forget);
    return () => {
      document.removeEventListener('keydown', forget);
      document.removeEventListener('pointerdown', forget);
    };
  });
}
