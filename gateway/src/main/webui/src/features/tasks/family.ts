import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { storeTask } from './cache';
import { listSubtasks, type Task } from '@/gen';
import { subtaskKeys } from '@/lib/queries/subtasks';
import { taskDetail } from '@/lib/queries/tasks';

/* What one task means to those above and below it. */

/** A task that was completed while some of its subtasks are not. */
export const useCompletedParent = create<{ task: Task | null }>(() => ({ task: null }));

export const askAboutSubtasks = (task: Task): void => useCompletedParent.setState({ task });
export const closeQuestion = (): void => useCompletedParent.setState({ task: null });

export const openSubtasks = ({ subtasks }: Pick<Task, 'subtasks'>): number => subtasks.total - subtasks.done;

/** Something happened to a subtask: its parent has others, or is further than it was. */
export function refreshParents(queryClient: QueryClient, parents: Iterable<unknown>): void {
  for (const parent of new Set(parents)) {
    if (typeof parent !== 'string') continue;
    void queryClient.invalidateQueries({ queryKey: subtaskKeys.list(parent) });
    queryClient
      .fetchQuery({ ...taskDetail(parent), staleTime: 0 })
      .then((task) => storeTask(queryClient, task))
      .catch(() => undefined); // It is in the trash, or will be asked for again.
  }
}

/** All that is not done below a task, the lowest first. */
export async function unfinishedBelow(taskId: string): Promise<Task[]> {
  const found: Task[] = [];
  let cursor: string | null | undefined = '';
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor && { cursor }) };
    const { data } = await listSubtasks({ path: { id: taskId }, query });
    for (const task of data.items) {
      if (task.subtasks.total > 0) found.push(...(await unfinishedBelow(task.id)));
      if (!task.done) found.push(task);
    }
    cursor = data.next;
  } while (cursor);
  return found;
}

export type Nested = { task: Task; level: number };

/** The tasks in their order, but each subtask below its parent when that is among them. */
export function nested(tasks: Task[]): Nested[] {
  const here = new Set(tasks.map(({ id }) => id));
  const below = new Map<string, Task[]>();
  const top: Task[] = [];
  for (const task of tasks) {
    if (!task.parent || !here.has(task.parent)) top.push(task);
    else below.set(task.parent, [...(below.get(task.parent) ?? []), task]);
  }
  const walk = (group: Task[], level: number): Nested[] =>
    group.flatMap((task) => [{ task, level }, ...walk(below.get(task.id) ?? [], level + 1)]);
  return walk(top, 0);
}
