import { queryOptions } from '@tanstack/react-query';
import { type CalendarFeed, getImport, type Import, listCalendarFeeds } from '@/gen';

const ASK_AGAIN_MILLIS = 700;

export const transferKeys = {
  import: (id: string) => ['import', id] as const,
  feeds: ['calendar-feeds'] as const,
};

/** Whether the server works on it in the background. */
export const isWorking = ({ state }: Import): boolean => state === 'checking' || state === 'running';

/** How far an import is, asked for again while it goes on. */
export const importJob = (id: string) =>
  queryOptions({
    queryKey: transferKeys.import(id),
    queryFn: async ({ signal }): Promise<Import> => (await getImport({ path: { id }, signal })).data,
    refetchInterval: ({ state: { data } }) => (data && isWorking(data) ? ASK_AGAIN_MILLIS : false),
    staleTime: 0,
  });

export const calendarFeeds = queryOptions({
  queryKey: transferKeys.feeds,
  queryFn: async ({ signal }): Promise<CalendarFeed[]> => (await listCalendarFeeds({ signal })).data.items,
});
