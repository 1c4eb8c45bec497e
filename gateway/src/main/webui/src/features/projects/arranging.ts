import type { Preferences, Project } from '@/gen';
import { type Branch, placements, tree } from './order';

/** How many projects can be below each other, as the server has it. */
export const LEVELS = 5;

/** A project as a line of the sidebar. */
export type Row = {
  project: Project;
  /** From 0. */
  depth: number;
  /** The one that it is shown below, which need not be the one that is stored. */
  parentId: string | null;
  /** Of itself and all that is below it, from 1. */
  levels: number;
  foldable: boolean;
  folded: boolean;
};

/** The branches as lines, without what is folded away. */
export function rowsOf(
  branches: Branch[],
  folded: ReadonlySet<string> = new Set(),
  depth = 0,
  parentId: string | null = null,
): Row[] {
  return branches.flatMap(({ project, below }) => {
    const foldable = below.length > 0;
    const row = {
      project,
      depth,
      parentId,
      levels: levelsOf(below),
      foldable,
      folded: foldable && folded.has(project.id),
    };
    return row.folded ? [row] : [row, ...rowsOf(below, folded, depth + 1, project.id)];
  });
}

const levelsOf = (below: Branch[]): number => 1 + Math.max(0, ...below.map((branch) => levelsOf(branch.below)));

/**
 * Where a row can go among the others: in the gap before the row of that number, so deep. A gap allows for some depths
 * only; the wish is kept, so that it is followed again where it can be.
 */
export type Place = { gap: number; depth: number; wish: number };

/** The rows among which one is moved: all but it and those below it. */
export function staying(rows: Row[], moved: Row): Row[] {
  const from = rows.indexOf(moved);
  const next = rows.findIndex(({ depth }, index) => index > from && depth <= moved.depth);
  return rows.toSpliced(from, (next < 0 ? rows.length : next) - from);
}

/** Where a row is now. */
export const placeOf = (rows: Row[], moved: Row): Place => ({
  gap: rows.indexOf(moved),
  depth: moved.depth,
  wish: moved.depth,
});

/** The place in a gap that is next to the wish; none when what is moved has more levels than there is room for. */
export function placeIn(others: Row[], moved: Row, gap: number, wish: number): Place | undefined {
  if (gap < 0 || gap > others.length) return undefined;
  const above = others[gap - 1];
  const least = others[gap]?.depth ?? 0;
  const most = Math.min(above ? above.depth + 1 : 0, LEVELS - moved.levels);
  return most < least ? undefined : { gap, depth: Math.min(Math.max(wish, least), most), wish };
}

/** The next place in the direction of an arrow key: another gap, below the project above, or out of its parent. */
export function stepped(others: Row[], moved: Row, { gap, depth, wish }: Place, key: string): Place | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const by = key === 'ArrowUp' ? -1 : 1;
    for (let next = gap + by; next >= 0 && next <= others.length; next += by) {
      const place = placeIn(others, moved, next, wish);
      if (place) return place;
    }
  } else if (key === 'ArrowRight') {
    const place = placeIn(others, moved, gap, depth + 1);
    return place && place.depth > depth ? place : undefined;
  } else if (key === 'ArrowLeft' && depth > 0) {
    const end = others.findIndex((row, index) => index >= gap && row.depth < depth);
    return placeIn(others, moved, end < 0 ? others.length : end, depth - 1);
  }
  return undefined;
}

/** What a place means: the project above, those beside, and the number among them from 0. */
export type Target = { parent: Row | undefined; beside: Project[]; index: number };

export function targetOf(projects: Project[], others: Row[], moved: Row, { gap, depth }: Place): Target {
  const above = others.slice(0, gap);
  const parent = depth === 0 ? undefined : above.findLast((row) => row.depth === depth - 1);
  const parentId = parent?.project.id ?? null;
  const beside = rowsOf(tree(projects))
    .filter((row) => row.parentId === parentId && row.project.id !== moved.project.id)
    .map(({ project }) => project);
  // Into what is folded one only gets at the end.
  const index = parent?.folded ? beside.length : above.filter((row) => row.parentId === parentId).length;
  return { parent, beside, index };
}

/** What has to be stored of one project for it to be elsewhere. */
export type Move = { project: Project; change: Preferences };

/** What has to be stored for a row to be at a place; that which can be refused comes first. */
export function movesTo(projects: Project[], others: Row[], moved: Row, place: Place): Move[] {
  const { parent, beside, index } = targetOf(projects, others, moved, place);
  const parentId = parent?.project.id ?? null;
  const adopted = parentId !== moved.parentId;
  const now = rowsOf(tree(projects)).filter((row) => row.parentId === parentId);
  if (!adopted && now.findIndex(({ project }) => project.id === moved.project.id) === index) return [];
  const moves = placements(beside, moved.project, index).map(({ project, position }): Move => ({
    project,
    change: { position },
  }));
  if (!adopted) return moves;
  const own = moves.find(({ project }) => project.id === moved.project.id);
  return [{ project: moved.project, change: { ...own?.change, parentId } }, ...moves.filter((move) => move !== own)];
}
