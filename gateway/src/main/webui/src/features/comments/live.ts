import type { QueryClient } from '@tanstack/react-query';
import { findComment, removeComment } from './cache';
import type { StreamEvent } from '@/gen';
import { commentKeys } from '@/lib/queries/comments';

/** Follows what others say: an open task fetches its comments anew, once for any number of events on their way. */
export function commentUpdates(queryClient: QueryClient) {
  return (event: StreamEvent): void => {
    const { type, taskId, commentId } = event;
    if (!type.startsWith('comment.') || !taskId || !commentId) return;
    const known = findComment(queryClient, taskId, commentId);
    if (type === 'comment.deleted.v1') {
      removeComment(queryClient, taskId, commentId);
    } else if (!known || known.version < (event.version ?? Infinity)) {
      if (queryClient.isMutating({ mutationKey: ['new-comment', taskId] })) return outdateLater(queryClient, taskId);
      void queryClient.invalidateQueries({ queryKey: commentKeys.list(taskId) });
    }
  };
}

/** What is on its way would be fetched without its draft: the list waits until the server has answered. */
function outdateLater(queryClient: QueryClient, taskId: string): void {
  const stop = queryClient.getMutationCache().subscribe(() => {
    if (queryClient.isMutating({ mutationKey: ['new-comment', taskId] })) return;
    stop();
    void queryClient.invalidateQueries({ queryKey: commentKeys.list(taskId) });
  });
}
