import { infiniteQueryOptions } from '@tanstack/react-query';
import { listNotifications, type NotificationPage } from '@/gen';

export const inboxKey = ['notifications'] as const;

/** The notifications, newest first; each page carries the number of unread ones. */
export const inbox = infiniteQueryOptions({
  queryKey: inboxKey,
  queryFn: async ({ pageParam, signal }): Promise<NotificationPage> =>
    (await listNotifications({ query: { limit: 50, ...(pageParam && { cursor: pageParam }) }, signal })).data,
  initialPageParam: '',
  getNextPageParam: (last) => last.next || undefined,
});
