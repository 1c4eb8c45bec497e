import type { QueryClient } from '@tanstack/react-query';
import type { Pages } from './actions';
import type { Notification, StreamEvent } from '@/gen';
import { inboxKey } from '@/lib/queries/inbox';

/** New notifications appear on top and are counted, without asking the server when the event brings them along. */
export function inboxUpdates(queryClient: QueryClient) {
  return (event: StreamEvent): void => {
    if (event.type !== 'notification.created.v1') return;
    const { notification } = event;
    const data = queryClient.getQueryData<Pages>(inboxKey);
    if (!data || !notification?.id || !notification.kind) {
      void queryClient.invalidateQueries({ queryKey: inboxKey });
      return;
    }
    if (data.pages.some(({ items }) => items.some(({ id }) => id === notification.id))) return;
    queryClient.setQueryData<Pages>(inboxKey, {
      ...data,
      pages: withNews(data, { ...notification, read: notification.read ?? false }),
    });
  };
}

const withNews = ({ pages }: Pages, notification: Notification) =>
  pages.map((page, index) => ({
    ...page,
    items: index === 0 ? [notification, ...page.items] : page.items,
    unread: page.unread + (notification.read ? 0 : 1),
  }));
