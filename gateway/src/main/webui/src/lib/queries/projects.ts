import { queryOptions } from '@tanstack/react-query';
import { type Invitation, listInvitations, listMembers, listProjects, type Member, type Project } from '@/gen';

export const projectKeys = {
  all: ['projects'] as const,
  trash: ['deleted-projects'] as const,
  members: (id: string) => ['members', id] as const,
  invitations: (id: string) => ['invitations', id] as const,
};

/** People have tens of projects, so all pages at once. */
async function fetchProjects(trash: boolean, signal: AbortSignal): Promise<Project[]> {
  const projects: Project[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 100, ...(trash && { trash }), ...(cursor && { cursor }) };
    const { data } = await listProjects({ query, signal });
    projects.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor);
  return projects;
}

/** All projects of the user: the Inbox first, those ordered by hand, the others by name. */
export const allProjects = queryOptions({
  queryKey: projectKeys.all,
  queryFn: async ({ signal }) => inOrder(await fetchProjects(false, signal)),
});

/** What the user has moved to the trash, last deleted first. */
export const deletedProjects = queryOptions({
  queryKey: projectKeys.trash,
  queryFn: async ({ signal }) =>
    (await fetchProjects(true, signal)).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
  staleTime: 0,
});

/** A tilde is behind all letters and digits that positions are of. */
const UNPLACED = '~';

export const inOrder = (projects: Project[]): Project[] =>
  projects.toSorted(
    (a, b) =>
      Number(b.inbox) - Number(a.inbox) ||
      compare(a.position ?? UNPLACED, b.position ?? UNPLACED) ||
      a.name.localeCompare(b.name),
  );

/** Positions are compared as the server compares texts, whatever the language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the user may change the tasks of a project. */
export const canWrite = (project: Project | undefined): boolean =>
  !!project && project.role !== 'viewer' && !project.archived;

export const projectMembers = (projectId: string) =>
  queryOptions({
    queryKey: projectKeys.members(projectId),
    queryFn: async ({ signal }): Promise<Member[]> =>
      (await listMembers({ path: { id: projectId }, signal })).data.items,
  });

/** Who may join as soon as they have an account; for owners only. */
export const projectInvitations = (projectId: string) =>
  queryOptions({
    queryKey: projectKeys.invitations(projectId),
    queryFn: async ({ signal }): Promise<Invitation[]> =>
      (await listInvitations({ path: { id: projectId }, signal })).data.items,
  });
