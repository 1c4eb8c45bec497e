import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createRelation, deleteRelation, type NewRelation, type Relation } from '@/gen';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { relationKeys } from '@/lib/queries/relations';
import { taskKeys } from '@/lib/queries/tasks';
import { showProblem } from '@/lib/toasts';

/** What can be done to the relations of a task. What is refused says why; the list is then as the server has it. */
export function useRelationActions(taskId: string) {
  const queryClient = useQueryClient();

  /** Both tasks have changed, and what they wait for. */
  function outdate(other?: string): void {
    void queryClient.invalidateQueries({ queryKey: relationKeys.list(taskId) });
    void queryClient.invalidateQueries({ queryKey: taskKeys.detail(taskId) });
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
    if (!other) return;
    void queryClient.invalidateQueries({ queryKey: relationKeys.list(other) });
    void queryClient.invalidateQueries({ queryKey: taskKeys.detail(other) });
  }

  const add = useMutation({
    mutationFn: async (body: NewRelation) =>
      (await createRelation({ path: { id: taskId }, body, headers: { 'Idempotency-Key': randomId() } })).data,
    onSuccess: (relation) => outdate(relation.task?.id),
    onError: (error) => showProblem(error),
  });
  const remove = useMutation({
    mutationFn: (relation: Relation) => deleteRelation({ path: { id: taskId, relationId: relation.id } }),
    onSuccess: (_, relation) => outdate(relation.task?.id),
    onError: (error) => {
      outdate();
      if (toProblem(error).status !== 404) showProblem(error);
    },
  });
  return { add, remove };
}
