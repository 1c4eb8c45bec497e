import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { keptReminders } from './reminders';
import type { Task, TaskFields, TaskPage } from '@/gen';
import { agendaKey, type AgendaView, inAgenda } from '@/lib/queries/agenda';
import { occurrencesKey } from '@/lib/queries/calendar';
import { subtaskKeys } from '@/lib/queries/subtasks';
import { belongsTo, taskDetail, taskKeys, type TaskView } from '@/lib/queries/tasks';
import { overlaps, spanOf } from '@/lib/time/calendar';
import { viewTasksKey } from '@/lib/queries/views';

/* The tasks as they are cached: in any number of lists of their project or of all projects, and by themselves. */

type Pages = InfiniteData<TaskPage, string>;
export type Change = { fields: TaskFields; base: number };

/** The task as it will be once the server has taken the change. */
export function withFields(task: Task, fields: TaskFields): Task {
  const status = fields.status ?? (fields.done === undefined ? task.status : fields.done ? 'done' : 'open');
  const done = status === 'done';
  const completedAt = done ? (task.completedAt ?? new Date().toISOString()) : null;
  // What is no longer due does not recur, and a reminder goes with its date, as the server has it.
  const recurrence = fields.due === null ? null : task.recurrence;
  const reminders = task.reminders && keptReminders(task.reminders, (date) => fields[date] === null);
  return { ...task, recurrence, reminders, ...fields, status, done, completedAt } as Task;
}

/** The values that a change is about to replace. */
export function fieldsOf(task: Task, fields: TaskFields): TaskFields {
  const names = Object.keys(fields) as (keyof TaskFields & keyof Task)[];
  return Object.fromEntries(names.map((name) => [name, task[name] ?? null]));
}

/** Of all projects, or of a saved filter. */
const isAgenda = (queryKey: readonly unknown[]): boolean =>
  queryKey[0] === agendaKey[0] || queryKey[0] === viewTasksKey[0];

/** The lists that a task of the project may be in. */
export const listsWith = (projectId: string) => ({
  predicate: ({ queryKey }: Pick<Query, 'queryKey'>) =>
    isAgenda(queryKey) || queryKey[0] === 'subtasks' || (queryKey[0] === 'tasks' && queryKey[1] === projectId),
});

export function findTask(queryClient: QueryClient, id: string): Task | undefined {
  const alone = queryClient.getQueryData(taskDetail(id).queryKey);
  if (alone) return alone;
  const anyList = ({ queryKey }: Pick<Query, 'queryKey'>) =>
    isAgenda(queryKey) || queryKey[0] === 'subtasks' || queryKey[0] === 'tasks';
  for (const [[, , view], pages] of queryClient.getQueriesData<Pages>({ predicate: anyList })) {
    if ((view as TaskView | undefined)?.filter === 'trash') continue;
    const found = pages?.pages.flatMap(({ items }) => items).find((task) => task.id === id);
    if (found) return found;
  }
  return undefined;
}

function editLists(queryClient: QueryClient, projectId: string, edit: (items: Task[]) => Task[]): void {
  queryClient.setQueriesData<Pages>(
    listsWith(projectId),
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: edit(page.items) })) },
  );
}

export function updateTask(
  queryClient: QueryClient,
  task: Pick<Task, 'id' | 'projectId'>,
  update: (task: Task) => Task,
): void {
  editLists(queryClient, task.projectId, (items) =>
    items.some(({ id }) => id === task.id) ? items.map((item) => (item.id === task.id ? update(item) : item)) : items,
  );
  queryClient.setQueryData(taskDetail(task.id).queryKey, (cached) => cached && update(cached));
}

/** Takes what the server says, unless newer is known, and keeps the changes that are still on their way on top. */
export function storeTask(queryClient: QueryClient, task: Task, settled?: Change): void {
  const waiting = pendingChanges(queryClient, task.id).filter((change) => change !== settled);
  const shown = waiting.reduce((result, { fields }) => withFields(result, fields), task);
  updateTask(queryClient, task, (cached) => (cached.version > task.version ? cached : shown));
}

export const pendingChanges = (queryClient: QueryClient, id: string): Change[] =>
  queryClient
    .getMutationCache()
    .findAll({ mutationKey: ['task', id], status: 'pending' })
    .map(({ state }) => state.variables as Change);

/** Puts a new task into the lists it belongs to, but for those that only the server can filter: on top, where its author looks for it, or at the end of the oldest first. */
export function insertTask(queryClient: QueryClient, task: Task): void {
  admitToAgendas(queryClient, task);
  if (task.parent) {
    queryClient.setQueryData<Pages>(
      subtaskKeys.list(task.parent),
      (data) => data && { ...data, pages: insertAt(data.pages, task, data.pages.length - 1, Infinity) },
    );
  }
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: taskKeys.lists(task.projectId) })) {
    const { filter, q, sort, where, span, zone } = queryKey[2] as TaskView;
    if (span ? !overlaps(spanOf(task, zone), span) : !!where) continue;
    if (!belongsTo(task, filter) || !task.title.toLowerCase().includes(q.toLowerCase())) continue;
    queryClient.setQueryData<Pages>(queryKey, (data) => {
      if (!data) return data;
      const last = data.pages.length - 1;
      const atEnd = sort === 'created' && !data.pages[last]?.next;
      return { ...data, pages: atEnd ? insertAt(data.pages, task, last, Infinity) : insertAt(data.pages, task, 0, 0) };
    });
  }
}

/** Puts a task into the agendas it fits, if it is not there: an agenda is ordered where it is shown. */
export function admitToAgendas(queryClient: QueryClient, task: Task): void {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: agendaKey })) {
    if (!inAgenda(task, queryKey[1] as AgendaView)) continue;
    queryClient.setQueryData<Pages>(queryKey, (data) => data && { ...data, pages: insertAt(data.pages, task, 0, 0) });
  }
}

const rowKeys = new Map<string, string>();

/** Identifies a row: a draft and the task it becomes are one, so that the focus stays where it is. */
export const rowKey = (task: Task): string => rowKeys.get(task.id) ?? task.id;

/** The server has answered: the draft becomes the task. */
export function replaceTask(queryClient: QueryClient, temporaryId: string, task: Task): void {
  rowKeys.set(task.id, temporaryId);
  editLists(queryClient, task.projectId, (items) =>
    items.some(({ id }) => id === task.id)
      ? items.filter(({ id }) => id !== temporaryId)
      : items.map((item) => (item.id === temporaryId ? task : item)),
  );
}

/** Takes a task out of all lists and answers with the way to put it back where it was. */
export function removeTask(queryClient: QueryClient, task: Pick<Task, 'id' | 'projectId'>): (task: Task) => void {
  const places: { queryKey: readonly unknown[]; page: number; index: number }[] = [];
  for (const [queryKey, data] of queryClient.getQueriesData<Pages>(listsWith(task.projectId))) {
    data?.pages.forEach(({ items }, page) => {
      const index = items.findIndex(({ id }) => id === task.id);
      if (index >= 0) places.push({ queryKey, page, index });
    });
  }
  editLists(queryClient, task.projectId, (items) => items.filter(({ id }) => id !== task.id));
  return (restored) =>
    places.forEach(({ queryKey, page, index }) =>
      queryClient.setQueryData<Pages>(
        queryKey,
        (data) => data && { ...data, pages: insertAt(data.pages, restored, page, index) },
      ),
    );
}

function insertAt(pages: TaskPage[], task: Task, page: number, index: number): TaskPage[] {
  if (pages.some(({ items }) => items.some(({ id }) => id === task.id))) return pages;
  const target = Math.min(page, pages.length - 1);
  return pages.map((each, number) =>
    number === target ? { ...each, items: each.items.toSpliced(index, 0, task) } : each,
  );
}

/** Somebody deleted a task: the trash of its project has one more. */
export function outdateTrash(queryClient: QueryClient, projectId: string): void {
  void queryClient.invalidateQueries({
    queryKey: taskKeys.lists(projectId),
    predicate: ({ queryKey: [, , view] }) => (view as TaskView).filter === 'trash',
  });
}

/** What comes again when, only the server knows. */
export const outdateOccurrences = (queryClient: QueryClient): void =>
  void queryClient.invalidateQueries({ queryKey: occurrencesKey });

/** Views that are not on screen are fetched again when they are; one whose order or content may have changed at once. */
export function outdateLists(queryClient: QueryClient, projectId: string, changed: TaskFields = {}): void {
  const queryKey = taskKeys.lists(projectId);
  void queryClient.invalidateQueries({ ...listsWith(projectId), refetchType: 'none' });
  // What a saved filter shows, only the server can say.
  void queryClient.invalidateQueries({ queryKey: viewTasksKey });
  outdateOccurrences(queryClient);
  const reordered = ({ sort }: TaskView) =>
    (sort === 'due' && 'due' in changed) || (sort === '-priority' && 'priority' in changed);
  void queryClient.invalidateQueries({
    queryKey,
    predicate: ({ queryKey: [, , view] }) => reordered(view as TaskView) || !!(view as TaskView).where,
  });
}
