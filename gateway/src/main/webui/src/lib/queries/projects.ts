import { queryOptions } from '@tanstack/react-query';
import { listMembers, listProjects, type Member, type Project } from '@/gen';

export const projectKeys = { all: ['projects'] as const, members: (id: string) => ['members', id] as const };

/** All projects of the user: the Inbox first, the others by name. People have tens of them, so all pages at once. */
export const allProjects = queryOptions({
  queryKey: projectKeys.all,
  queryFn: async ({ signal }): Promise<Project[]> => {
    const projects: Project[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await listProjects({ query: { limit: 100, ...(cursor && { cursor }) }, signal });
      projects.push(...data.items);
      cursor = data.next ?? undefined;
    } while (cursor);
    return inOrder(projects);
  },
});

export const inOrder = (projects: Project[]): Project[] =>
  projects.toSorted((a, b) => Number(b.inbox) - Number(a.inbox) || a.name.localeCompare(b.name));

export const projectMembers = (projectId: string) =>
  queryOptions({
    queryKey: projectKeys.members(projectId),
    queryFn: async ({ signal }): Promise<Member[]> =>
      (await listMembers({ path: { id: projectId }, signal })).data.items,
  });
