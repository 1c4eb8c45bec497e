import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { type HistoryPage, listProjectActivity, listTaskHistory } from '@/gen';

const PAGE = 20;
const query = (cursor: string) => ({ limit: PAGE, ...(cursor && { cursor }) });

export const historyKeys = {
  task: (id: string, version: number) => ['history', id, version] as const,
  activity: (projectId: string) => ['activity', projectId] as const,
};

/** What became of a task up to a version, newest first: with each version there is more of it. */
export const taskHistory = (id: string, version: number) =>
  infiniteQueryOptions({
    queryKey: historyKeys.task(id, version),
    queryFn: async ({ pageParam, signal }): Promise<HistoryPage> =>
      (await listTaskHistory({ path: { id }, query: query(pageParam), signal })).data,
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  });

/** What happened in a project, newest first. */
export const projectActivity = (id: string) =>
  infiniteQueryOptions({
    queryKey: historyKeys.activity(id),
    queryFn: async ({ pageParam, signal }): Promise<HistoryPage> =>
      (await listProjectActivity({ path: { id }, query: query(pageParam), signal })).data,
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    staleTime: 0,
  });
