import { infiniteQueryOptions } from '@tanstack/react-query';
import { listSubtasks, type TaskPage } from '@/gen';

export const subtaskKeys = { list: (taskId: string) => ['subtasks', taskId] as const };

/** The direct subtasks of a task, in their manual order. */
export const subtasksOf = (taskId: string) =>
  infiniteQueryOptions({
    queryKey: subtaskKeys.list(taskId),
    queryFn: async ({ pageParam, signal }): Promise<TaskPage> => {
      const query = { limit: 100, ...(pageParam && { cursor: pageParam }) };
      return (await listSubtasks({ path: { id: taskId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
  });
