import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Comment, type CommentPage, getComment, listComments } from '@/gen';

export const commentKeys = {
  list: (taskId: string) => ['comments', taskId] as const,
  one: (taskId: string, id: string) => ['comment', taskId, id] as const,
};

/** What was said about a task, oldest first. */
export const taskComments = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: commentKeys.list(taskId),
    queryFn: async ({ pageParam, signal }): Promise<CommentPage> => {
      const query = { limit: 100, ...(pageParam && { cursor: pageParam }) };
      return (await listComments({ path: { id: taskId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });

/** A comment with what it said before. */
export const commentDetail = (taskId: string, commentId: string) =>
  queryOptions({
    queryKey: commentKeys.one(taskId, commentId),
    queryFn: async ({ signal }): Promise<Comment> =>
      (await getComment({ path: { id: taskId, commentId }, signal })).data,
    staleTime: 0,
  });
