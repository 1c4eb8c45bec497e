import { expect, it } from 'vitest';
import { aProject } from './api';
import { parentsFor, placements, tree } from '@/features/projects/order';
import { inOrder } from '@/lib/queries/projects';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => aProject({ id, name: id }));
const all = [a!, b!, c!, d!];

function moved(from: number, to: number, projects = all): string[] {
  const project = projects[from]!;
  const others = projects.toSpliced(from, 1);
  const placed = new Map(placements(others, project, to).map(({ project: { id }, position }) => [id, position]));
  return inOrder(projects.map((each) => ({ ...each, position: placed.get(each.id) ?? each.position ?? null }))).map(
    ({ id }) => id,
  );
}

it('puts a project where it was moved, whatever had a position before', () => {
  for (let from = 0; from < 4; from += 1) {
    for (let to = 0; to < 4; to += 1) {
      const expected = all
        .map(({ id }) => id)
        .toSpliced(from, 1)
        .toSpliced(to, 0, all[from]!.id);
      expect(moved(from, to)).toEqual(expected);
      const placed = all.map((each, index) => ({ ...each, position: String(index + 1).padStart(10, '0') }));
      expect(moved(from, to, placed)).toEqual(expected);
    }
  }
});

it('writes one position when there is room', () => {
  const placed = [a!, b!, c!].map((each, index) => ({ ...each, position: `000000${index + 1}000` }));
  expect(placements(placed.slice(0, 2), placed[2]!, 1).map(({ project }) => project.id)).toEqual(['c']);
});

it('shows every project once, also those of a circle', () => {
  const below = (id: string, parentId: string) => aProject({ id, parentId });
  const branches = tree([a!, below('b', 'a'), below('c', 'd'), below('d', 'c'), below('e', 'gone')]);
  expect(
    JSON.stringify(branches)
      .match(/"id":"\w"/g)
      ?.sort(),
  ).toEqual(['a', 'b', 'c', 'd', 'e'].map((id) => `"id":"${id}"`));
});

it('offers no project as its own parent, or what is below it', () => {
  const child = aProject({ id: 'child', parentId: 'a' });
  expect(parentsFor([a!, b!, child], a!).map(({ id }) => id)).toEqual(['b']);
});
