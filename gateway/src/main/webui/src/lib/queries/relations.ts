import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listAllTasks, listRelations, type RelationPage, type Task } from '@/gen';

export const relationKeys = {
  all: ['relations'] as const,
  list: (taskId: string) => ['relations', taskId] as const,
};

/** What a task has to do with others, oldest first. */
export const taskRelations = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: relationKeys.list(taskId),
    queryFn: async ({ pageParam, signal }): Promise<RelationPage> => {
      const query = { limit: 100, ...(pageParam && { cursor: pageParam }) };
      return (await listRelations({ path: { id: taskId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Some tasks of all projects whose title has the text in it, those that changed last first. */
export const tasksTitled = (text: string) =>
  queryOptions({
    queryKey: ['tasks-titled', text] as const,
    queryFn: async ({ signal }): Promise<Task[]> => {
      const query = { filter: `title ~ ${quoted(text)}`, sort: '-updated', limit: 8 };
      return (await listAllTasks({ query, signal })).data.items;
    },
    enabled: text.length > 1,
    staleTime: 10_000,
  });
