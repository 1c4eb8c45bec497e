import { useMutation, useQueryClient } from '@tanstack/react-query';
import { appendComment, findComment, removeComment, replaceDraft, storeComment, withReaction } from './cache';
import { messages } from './messages';
import {
  addReaction,
  changeComment,
  type Comment,
  createComment,
  deleteComment,
  type Emoji,
  type NewComment,
  removeReaction,
} from '@/gen';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { commentKeys } from '@/lib/queries/comments';
import { useUser } from '@/lib/queries/session';
import { showProblem, showToast } from '@/lib/toasts';

type NewInput = { body: NewComment; key: string };

const DRAFT = 'draft-';

/** A comment that the server has not answered for yet. */
export const isDraft = (comment: Comment): boolean => comment.id.startsWith(DRAFT);

/** Comments show at once; a refused one is taken back, and can be sent again as the same one. */
export function useNewComment(task: { id: string; projectId: string }) {
  const queryClient = useQueryClient();
  const { id: userId } = useUser();
  const creation = useMutation({
    mutationKey: ['new-comment', task.id],
    scope: { id: `new-comment ${task.id}` },
    retry: (failures, error) => failures < 2 && toProblem(error).passing,
    mutationFn: async ({ body, key }: NewInput) =>
      (await createComment({ path: { id: task.id }, body, headers: { 'Idempotency-Key': key } })).data,
    onMutate: async ({ body, key }) => {
      await queryClient.cancelQueries({ queryKey: commentKeys.list(task.id) });
      appendComment(queryClient, draftOf(task, userId, body, key));
    },
    onSuccess: (comment, { key }) => replaceDraft(queryClient, DRAFT + key, comment),
    onError: (error, input) => {
      removeComment(queryClient, task.id, DRAFT + input.key);
      showProblem(error, { label: messages.retry, run: () => creation.mutate(input) });
    },
  });
  return (body: NewComment) => creation.mutate({ body, key: randomId() });
}

function draftOf(task: { id: string; projectId: string }, author: string, body: NewComment, key: string): Comment {
  return {
    ...{ id: DRAFT + key, taskId: task.id, projectId: task.projectId, author, text: body.text },
    ...{ mentions: body.mentions ?? [], reactions: [], version: 0, createdAt: new Date().toISOString() },
    editedAt: null,
  };
}

/** Saves another text. The editor keeps what was typed until the server has it. */
export function useCommentEdit(comment: Comment) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, version }: { body: NewComment; version: number }) =>
      (
        await changeComment({
          path: { id: comment.taskId, commentId: comment.id },
          body,
          headers: { 'If-Match': `"${version}"` },
        })
      ).data,
    onSuccess: (changed) => storeComment(queryClient, changed),
    onError: (error) => {
      const { current } = toProblem(error);
      if (current) storeComment(queryClient, current as Comment);
    },
  });
}

export function useCommentRemoval(comment: Comment) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => deleteComment({ path: { id: comment.taskId, commentId: comment.id } }),
    onSuccess: () => {
      removeComment(queryClient, comment.taskId, comment.id);
      showToast(messages.removed);
    },
    onError: (error) => {
      if (toProblem(error).status === 404) removeComment(queryClient, comment.taskId, comment.id);
      else showProblem(error);
    },
  });
}

/** Sets or takes back the user's reaction; shown at once. */
export function useReaction(comment: Comment) {
  const queryClient = useQueryClient();
  const { id: userId } = useUser();
  return useMutation({
    scope: { id: `reactions ${comment.id}` },
    mutationFn: async ({ emoji, on }: { emoji: Emoji; on: boolean }) => {
      const path = { id: comment.taskId, commentId: comment.id, emoji };
      return (await (on ? addReaction({ path }) : removeReaction({ path }))).data;
    },
    onMutate: ({ emoji, on }) => {
      const cached = findComment(queryClient, comment.taskId, comment.id) ?? comment;
      storeComment(queryClient, { ...cached, reactions: withReaction(cached.reactions, emoji, userId, on) });
    },
    onSuccess: (changed) => storeComment(queryClient, changed),
    onError: (error) => {
      void queryClient.invalidateQueries({ queryKey: commentKeys.list(comment.taskId) });
      showProblem(error);
    },
  });
}
