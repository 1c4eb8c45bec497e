import type { Project } from '@/gen';

/** A project with those that are shown below it. */
export type Branch = { project: Project; below: Branch[] };

/** Projects under their parents, in order. One whose parent is not among them is at the top; so is one of a circle. */
export function tree(projects: Project[]): Branch[] {
  const shown = new Set<string>();
  const branch = (project: Project): Branch => {
    shown.add(project.id);
    const below = projects.filter(({ id, parentId }) => parentId === project.id && !shown.has(id)).map(branch);
    return { project, below };
  };
  const tops = projects.filter(({ parentId }) => !projects.some(({ id }) => id === parentId)).map(branch);
  return [...tops, ...projects.flatMap((project) => (shown.has(project.id) ? [] : branch(project)))];
}

/** The projects that are shown beside one, itself among them. */
export function siblings(projects: Project[], project: Project): Project[] {
  const known = (id: string | null | undefined) => projects.find((each) => each.id === id)?.id;
  return projects.filter(({ parentId }) => known(parentId) === known(project.parentId));
}

/** Those that a project can be shown below: not itself, and none that is below it. */
export function parentsFor(projects: Project[], project: Project): Project[] {
  const below = (candidate: Project, seen: string[] = []): boolean => {
    if (candidate.id === project.id) return true;
    const parent = projects.find(({ id }) => id === candidate.parentId);
    return !!parent && !seen.includes(parent.id) && below(parent, [...seen, parent.id]);
  };
  return projects.filter((candidate) => !candidate.inbox && !candidate.archived && !below(candidate));
}

type Placement = { project: Project; position: string };

const STEP = 10_000;
const written = (number: number): string => String(number).padStart(10, '0');

/**
 * The positions that have to be written for a project to be at a place among the others: one where there is room, and
 * those of all before it, and of all that have one, where there is not.
 */
export function placements(others: Project[], project: Project, place: number): Placement[] {
  const order = others.toSpliced(place, 0, project);
  const before = order.slice(0, place).map(({ position }) => Number(position ?? NaN));
  const low = place === 0 ? 0 : before.at(-1)!;
  const high = Number(order[place + 1]?.position ?? low + 2 * STEP);
  const middle = Math.floor((low + high) / 2);
  if (before.every((number) => number <= low) && low < middle && middle < high) {
    return [{ project, position: written(middle) }];
  }
  const last = Math.max(
    place,
    order.findLastIndex(({ position }) => !!position),
  );
  return order
    .slice(0, last + 1)
    .map((each, index) => ({ project: each, position: written((index + 1) * STEP) }))
    .filter(({ project: each, position }) => each.position !== position);
}
