import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listAllTasks, listFilters, listTasks, type SavedFilter, type TaskPage } from '@/gen';

/** The filters that the user has saved as views, in their order. */
export const savedFilters = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: async ({ signal }): Promise<SavedFilter[]> => (await listFilters({ signal })).data.items,
});

export const viewTasksKey = ['view-tasks'] as const;

/** What a saved filter shows; the zone says what day it is. */
export type ViewContent = Pick<SavedFilter, 'filter' | 'sort' | 'projectId'> & { zone: string };

type Sort = NonNullable<NonNullable<Parameters<typeof listTasks>[0]['query']>['sort']>;

export const viewTasks = ({ filter, sort, projectId, zone }: ViewContent) =>
  infiniteQueryOptions({
    queryKey: [...viewTasksKey, projectId ?? 'all', { where: filter, sort, zone }] as const,
    queryFn: async ({ pageParam, signal }): Promise<TaskPage> => {
      const query = { filter, zone, sort: sort as Sort, limit: 50, ...(pageParam && { cursor: pageParam }) };
      return projectId
        ? (await listTasks({ path: { id: projectId }, query, signal })).data
        : (await listAllTasks({ query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  });
