import { infiniteQueryOptions } from '@tanstack/react-query';
import { type AttachmentPage, listAttachments } from '@/gen';

export const attachmentKeys = { list: (taskId: string) => ['attachments', taskId] as const };

/** The files of a task, oldest first. */
export const taskAttachments = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: attachmentKeys.list(taskId),
    queryFn: async ({ pageParam, signal }): Promise<AttachmentPage> => {
      const query = { limit: 100, ...(pageParam && { cursor: pageParam }) };
      return (await listAttachments({ path: { id: taskId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });

/** Where the bytes of a file are, to be followed or shown as they are. */
export const fileAddress = (taskId: string, id: string): string => `/api/tasks/${taskId}/attachments/${id}`;
export const previewAddress = (taskId: string, id: string): string => `${fileAddress(taskId, id)}/preview`;
