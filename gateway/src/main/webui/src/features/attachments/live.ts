import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from '@/gen';
import { attachmentKeys } from '@/lib/queries/attachments';

/** Follows what others attach: an open task asks for its files again. */
export function attachmentUpdates(queryClient: QueryClient) {
  return ({ type, taskId }: StreamEvent): void => {
    if (taskId && type.startsWith('task.attachment-')) {
      void queryClient.invalidateQueries({ queryKey: attachmentKeys.list(taskId) });
    }
  };
}
