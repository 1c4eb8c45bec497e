import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getTask, listTasks, type Status, type Task, type TaskPage } from '@/gen';
import type { Span } from '@/lib/time/calendar';

export type TaskFilter = 'active' | 'in-progress' | 'done' | 'all' | 'trash';
export type TaskSort = '-created' | 'created' | 'due' | '-priority' | '-updated' | 'rank';
/** `where` is in the filter language, which the zone says the days of; with `span` it says those days, and no more. */
export type TaskView = {
  filter: TaskFilter | 'open';
  q: string;
  sort: TaskSort;
  where: string;
  zone: string;
  span?: Span;
};

/** The list of one column of the board: whatever else is asked for, in the manual order. */
export const columnView = (view: TaskView, filter: 'open' | 'in-progress' | 'done'): TaskView => ({
  ...view,
  filter,
  sort: 'rank',
});

const STATUSES: Record<TaskView['filter'], Status[] | undefined> = {
  open: ['open'],
  active: ['open', 'in-progress'],
  'in-progress': ['in-progress'],
  done: ['done'],
  all: undefined,
  trash: undefined,
};

/** Whether a task that is not in the trash shows up in the list. */
export const belongsTo = (task: Task, filter: TaskView['filter']): boolean =>
  filter !== 'trash' && (STATUSES[filter]?.includes(task.status) ?? true);

export const taskKeys = {
  detail: (id: string) => ['task', id] as const,
  lists: (projectId: string) => ['tasks', projectId] as const,
  list: (projectId: string, view: TaskView) => ['tasks', projectId, view] as const,
};

export const taskList = (projectId: string, view: TaskView) =>
  infiniteQueryOptions({
    queryKey: taskKeys.list(projectId, view),
    queryFn: async ({ pageParam, signal }): Promise<TaskPage> => {
      const status = STATUSES[view.filter];
      const query = {
        sort: view.sort,
        limit: 50,
        ...(status && { status }),
        ...(view.filter === 'trash' && { trash: true }),
        ...(view.q && { q: view.q }),
        ...(view.where && { filter: view.where, zone: view.zone }),
        ...(pageParam && { cursor: pageParam }),
      };
      return (await listTasks({ path: { id: projectId }, query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  });

export const taskDetail = (id: string) =>
  queryOptions({
    queryKey: taskKeys.detail(id),
    queryFn: async ({ signal }): Promise<Task> => (await getTask({ path: { id }, signal })).data,
  });
