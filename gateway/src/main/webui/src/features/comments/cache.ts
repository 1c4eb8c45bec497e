import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Comment, CommentPage, Emoji, Reaction } from '@/gen';
import { taskComments } from '@/lib/queries/comments';

/* The comments of a task as they are cached: pages, oldest first. */

export type Pages = InfiniteData<CommentPage, string>;

function edit(queryClient: QueryClient, taskId: string, change: (items: Comment[], last: boolean) => Comment[]): void {
  queryClient.setQueryData<Pages>(
    taskComments(taskId).queryKey,
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page, index) => ({
          ...page,
          items: change(page.items, index === data.pages.length - 1),
        })),
      },
  );
}

export const findComment = (queryClient: QueryClient, taskId: string, id: string): Comment | undefined =>
  queryClient
    .getQueryData<Pages>(taskComments(taskId).queryKey)
    ?.pages.flatMap(({ items }) => items)
    .find((comment) => comment.id === id);

export const appendComment = (queryClient: QueryClient, comment: Comment): void =>
  edit(queryClient, comment.taskId, (items, last) => (last ? [...items, comment] : items));

export const removeComment = (queryClient: QueryClient, taskId: string, id: string): void =>
  edit(queryClient, taskId, (items) => items.filter((comment) => comment.id !== id));

/** Takes what the server says, unless newer is known. */
export const storeComment = (queryClient: QueryClient, comment: Comment): void =>
  edit(queryClient, comment.taskId, (items) =>
    items.map((item) => (item.id === comment.id && item.version <= comment.version ? comment : item)),
  );

/** The server has answered: the draft becomes the comment, unless a refetch has brought it already. */
export function replaceDraft(queryClient: QueryClient, draftId: string, comment: Comment): void {
  const there = findComment(queryClient, comment.taskId, comment.id);
  removeComment(queryClient, comment.taskId, draftId);
  if (!there) appendComment(queryClient, comment);
}

/** The reactions with the user's own set or taken back. */
export function withReaction(reactions: Reaction[], emoji: Emoji, userId: string, on: boolean): Reaction[] {
  const before = reactions.find((reaction) => reaction.emoji === emoji)?.users ?? [];
  const others = before.filter((id) => id !== userId);
  const users = on ? [...others, userId] : others;
  if (before.length === 0) return users.length ? [...reactions, { emoji, users }] : reactions;
  return reactions
    .map((reaction) => (reaction.emoji === emoji ? { emoji, users } : reaction))
    .filter((reaction) => reaction.users.length > 0);
}
