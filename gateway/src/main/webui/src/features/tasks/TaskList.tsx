import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef } from 'react';
import type { Project, Task } from '@/gen';
import { useTaskActions } from './actions';
import { BulkBar } from './BulkBar';
import { BulkFailures } from './BulkFailures';
import { rowKey } from './cache';
import { nested } from './family';
import { EmptyTasks, FailedTasks, ListSkeleton } from './ListStates';
import { useLingering } from './lingering';
import { messages } from './messages';
import { NextPage } from './NextPage';
import { byRank } from './order';
import { useSelection } from './selection';
import { type ListShortcuts, useTaskShortcuts } from './shortcuts';
import { TaskRow, type TaskRowProps } from './TaskRow';
import { cx } from '@/lib/cx';
import { canWrite } from '@/lib/queries/projects';
import { belongsTo, taskList, type TaskView } from '@/lib/queries/tasks';

const SortableTasks = lazy(async () => ({ default: (await import('./SortableTasks')).SortableTasks }));

export type LayoutProps = {
  project: Project;
  view: TaskView;
  nameOf: (userId: string) => string;
  shortcuts: ListShortcuts;
  onShowAll: () => void;
};

/** One task under the other, in the order asked for. That of one's own is changed by dragging. */
export function TaskList({ project, view, nameOf, shortcuts, onShowAll }: LayoutProps) {
  const query = useInfiniteQuery(taskList(project.id, view));
  const loaded = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const tasks = view.sort === 'rank' ? byRank(loaded) : loaded;
  // While the next view is on its way, the tasks of the one before stand in for it.
  const fits = (task: Task) => query.isPlaceholderData || belongsTo(task, view.filter);
  const lingering = useLingering(tasks, fits);
  const { leaving } = lingering;
  // In an order of dates or priorities, and where tasks are dragged, each stands for itself.
  const family = view.sort.endsWith('created') ? nested(lingering.shown) : undefined;
  const levels = new Map(family?.map(({ task, level }) => [task.id, level]));
  const shown = family?.map(({ task }) => task) ?? lingering.shown;
  const actions = useTaskActions();
  const list = useRef<HTMLUListElement>(null);
  const writable = canWrite(project);
  const selection = useSelection(shown.filter(({ id }) => !leaving.has(id)));
  useTaskShortcuts({ ...shortcuts, list, tasks: shown, writable: () => writable, actions, selection });

  const rowOf = (task: Task): TaskRowProps => ({
    task,
    base: `/projects/${project.id}`,
    names: task.assignees.map(nameOf).filter(Boolean),
    writable,
    leaving: leaving.has(task.id),
    level: levels.get(task.id) ?? 0,
    actions,
    onSelect: selection.toggle,
    selected: selection.has(task.id),
    selecting: selection.chosen.length > 0,
  });
  const rows = shown.map((task) => <TaskRow key={rowKey(task)} {...rowOf(task)} />);

  if (query.isPending) return <ListSkeleton />;
  if (!query.data) return <FailedTasks onRetry={() => void query.refetch()} />;
  if (shown.length === 0 && !query.hasNextPage) {
    return <EmptyTasks view={view} writable={writable} onShowAll={onShowAll} />;
  }
  return (
    <>
      <ul
        ref={list}
        aria-label={messages.tasks}
        aria-busy={query.isPlaceholderData}
        className={cx(
          'overflow-hidden rounded-xl border border-line bg-surface shadow-card transition-opacity',
          query.isPlaceholderData && 'opacity-60',
        )}
      >
        {view.sort === 'rank' && writable ? (
          <Suspense fallback={rows}>
            <SortableTasks tasks={shown} rowOf={rowOf} onMove={actions.move} />
          </Suspense>
        ) : (
          rows
        )}
      </ul>
      {selection.chosen.length > 0 && <BulkBar selection={selection} total={selection.eligible} />}
      <BulkFailures />
      {query.hasNextPage && <NextPage busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />}
    </>
  );
}
