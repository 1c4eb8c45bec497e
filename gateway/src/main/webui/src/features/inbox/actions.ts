import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { markNotificationsRead, type Notification, type NotificationPage } from '@/gen';
import { inboxKey } from '@/lib/queries/inbox';
import { showProblem } from '@/lib/toasts';

export type Pages = InfiniteData<NotificationPage, string>;

function edit(
  queryClient: QueryClient,
  unread: (before: number) => number,
  change: (item: Notification) => Notification,
): void {
  queryClient.setQueryData<Pages>(
    inboxKey,
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.map(change), unread: unread(page.unread) })),
      },
  );
}

/** Marks some as read, or all without ids; shown at once. */
export function useMarkRead() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[] | 'all') =>
      (await markNotificationsRead({ body: ids === 'all' ? { all: true } : { ids } })).data,
    onMutate: async (ids) => {
      await queryClient.cancelQueries({ queryKey: inboxKey });
      const before = queryClient.getQueryData<Pages>(inboxKey);
      const affects = (item: Notification) => !item.read && (ids === 'all' || ids.includes(item.id));
      const count = before?.pages.flatMap(({ items }) => items).filter(affects).length ?? 0;
      edit(
        queryClient,
        (unread) => (ids === 'all' ? 0 : Math.max(0, unread - count)),
        (item) => (affects(item) ? { ...item, read: true } : item),
      );
      return before;
    },
    onSuccess: ({ unread }) =>
      edit(
        queryClient,
        () => unread,
        (item) => item,
      ),
    onError: (error, _ids, before) => {
      queryClient.setQueryData(inboxKey, before);
      showProblem(error);
    },
  });
}
