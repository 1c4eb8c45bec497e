import { expect, it } from 'vitest';
import { aProject } from './api';
import { LEVELS, movesTo, placeIn, placeOf, rowsOf, staying, stepped, targetOf } from '@/features/projects/arranging';
import { tree } from '@/features/projects/order';
import { inOrder } from '@/lib/queries/projects';
import type { Project } from '@/gen';

/** Written as an outline: `a`, `  b` below it. */
function outline(...lines: string[]): Project[] {
  const above: string[] = [];
  return lines.map((line) => {
    const id = line.trim();
    const depth = (line.length - id.length) / 2;
    above[depth] = id;
    return aProject({ id, name: id, parentId: above[depth - 1] ?? null });
  });
}

const written = (projects: Project[]): string[] =>
  rowsOf(tree(inOrder(projects))).map(({ project, depth }) => '  '.repeat(depth) + project.id);

/** Moves a project by arrow keys and stores it, as the outline afterwards. */
function afterKeys(projects: Project[], id: string, keys: string, folded: string[] = []): string[] {
  const rows = rowsOf(tree(projects), new Set(folded));
  const moved = rows.find(({ project }) => project.id === id)!;
  const others = staying(rows, moved);
  const names: Record<string, string> = { u: 'ArrowUp', d: 'ArrowDown', l: 'ArrowLeft', r: 'ArrowRight' };
  const place = [...keys].reduce((at, key) => stepped(others, moved, at, names[key]!) ?? at, placeOf(rows, moved));
  const moves = new Map(movesTo(projects, others, moved, place).map(({ project, change }) => [project.id, change]));
  return written(projects.map((project) => ({ ...project, ...moves.get(project.id) })));
}

const some = outline('a', 'b', '  c', '    d', '  e', 'f');

it('writes the rows of what is not folded away', () => {
  expect(
    rowsOf(tree(some), new Set(['c', 'f'])).map(({ project, folded }) => project.id + (folded ? '+' : '')),
  ).toEqual(['a', 'b', 'c+', 'e', 'f']);
  expect(rowsOf(tree(some)).map(({ levels }) => levels)).toEqual([1, 3, 2, 1, 1, 1]);
});

it.each([
  ['f', 'u', ['a', 'b', '  c', '    d', '  f', '  e']],
  ['f', 'uuuu', ['a', 'f', 'b', '  c', '    d', '  e']],
  ['f', 'uuuuu', ['f', 'a', 'b', '  c', '    d', '  e']],
  ['f', 'r', ['a', 'b', '  c', '    d', '  e', '  f']],
  ['f', 'rr', ['a', 'b', '  c', '    d', '  e', '    f']],
  ['f', 'rrl', ['a', 'b', '  c', '    d', '  e', '  f']],
  ['c', 'l', ['a', 'b', '  e', 'c', '  d', 'f']],
  ['c', 'd', ['a', 'b', '  e', '  c', '    d', 'f']],
  ['b', 'r', ['a', '  b', '    c', '      d', '    e', 'f']],
  ['a', 'l', written(some)],
  ['a', 'r', written(some)],
  ['a', 'u', written(some)],
  ['f', 'd', written(some)],
])('moves %s by %s', (id, keys, expected) => {
  expect(afterKeys(some, id, keys)).toEqual(expected);
});

it('goes past a whole branch and is as deep as before after it', () => {
  expect(afterKeys(some, 'a', 'dddd')).toEqual(['b', '  c', '    d', '  e', 'a', 'f']);
});

it('goes to the end of what is folded away', () => {
  expect(afterKeys(some, 'f', 'r', ['b'])).toEqual(['a', 'b', '  c', '    d', '  e', '  f']);
  expect(afterKeys(some, 'f', 'u', ['b'])).toEqual(['a', 'f', 'b', '  c', '    d', '  e']);
});

it('never makes more levels than there can be', () => {
  const deep = outline('a', '  b', '    c', '      d', '        e', 'f', '  g');
  const rows = rowsOf(tree(deep));
  const [, , , , , f] = rows;
  const others = staying(rows, f!);
  expect(LEVELS).toBe(5);
  expect(placeIn(others, f!, 5, 9)?.depth).toBe(3);
  expect(placeIn(others, f!, 4, 9)).toBeUndefined();
  expect(stepped(others, f!, placeOf(rows, f!), 'ArrowUp')).toMatchObject({ gap: 3, depth: 3 });
});

it('can go nowhere below itself', () => {
  const rows = rowsOf(tree(some));
  const b = rows.find(({ project }) => project.id === 'b')!;
  expect(staying(rows, b).map(({ project }) => project.id)).toEqual(['a', 'f']);
});

it('says where a place is', () => {
  const rows = rowsOf(tree(some));
  const f = rows.at(-1)!;
  const others = staying(rows, f);
  const target = targetOf(some, others, f, placeIn(others, f, 5, 1)!);
  expect([target.parent?.project.id, target.index, target.beside.length]).toEqual(['b', 2, 2]);
});

it('writes first what can be refused, and nothing for a project that stays', () => {
  const rows = rowsOf(tree(some));
  const f = rows.at(-1)!;
  const others = staying(rows, f);
  const moves = movesTo(some, others, f, placeIn(others, f, 5, 1)!);
  expect(moves[0]).toMatchObject({ project: { id: 'f' }, change: { parentId: 'b' } });
  expect(moves.slice(1).every(({ change }) => !('parentId' in change))).toBe(true);
  expect(movesTo(some, others, f, placeOf(rows, f))).toEqual([]);
});

it('keeps a parent that is not shown when only the order changes', () => {
  const projects = [...outline('a'), aProject({ id: 'b', name: 'b', parentId: 'archived' })];
  const rows = rowsOf(tree(projects));
  const b = rows[1]!;
  const others = staying(rows, b);
  expect(movesTo(projects, others, b, placeIn(others, b, 0, 0)!).map(({ change }) => Object.keys(change))).toEqual([
    ['position'],
  ]);
});
