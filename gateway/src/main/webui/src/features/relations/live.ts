import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from '@/gen';
import { relationKeys } from '@/lib/queries/relations';
import { taskKeys } from '@/lib/queries/tasks';

/** What a task waits for may change with every other task: what is on screen of relations is asked for again. */
const TOUCHING = new Set(
  ['completed', 'reopened', 'deleted', 'restored', 'moved-out', 'moved-in'].map((what) => `task.${what}.v1`),
);

/** Follows how others relate tasks. */
export function relationUpdates(queryClient: QueryClient) {
  return ({ type, taskId, projectId }: StreamEvent): void => {
    if (!taskId || !projectId) return;
    if (type.startsWith('task.relation-')) {
      void queryClient.invalidateQueries({ queryKey: relationKeys.list(taskId) });
      void queryClient.invalidateQueries({ queryKey: taskKeys.detail(taskId) });
      void queryClient.invalidateQueries({ queryKey: taskKeys.lists(projectId) }, { cancelRefetch: false });
    } else if (TOUCHING.has(type)) {
      void queryClient.invalidateQueries({ queryKey: relationKeys.all }, { cancelRefetch: false });
    }
  };
}
