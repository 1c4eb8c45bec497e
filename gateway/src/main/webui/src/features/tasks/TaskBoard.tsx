import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Project } from '@/gen';
import { useTaskActions } from './actions';
import { useNames } from './Assignees';
import { rowKey } from './cache';
import { ConflictDialog } from './ConflictDialog';
import { DeletedTasks } from './DeletedTasks';
import { FilterField } from './FilterField';
import { EmptyTasks, FailedTasks, ListSkeleton } from './ListStates';
import { useLingering } from './lingering';
import { messages } from './messages';
import { NextPage } from './NextPage';
import { QuickAdd } from './QuickAdd';
import { useTaskShortcuts } from './shortcuts';
import { TaskRow } from './TaskRow';
import { TaskToolbar } from './TaskToolbar';
import { useTaskView } from './view';
import { cx } from '@/lib/cx';
import { toProblem } from '@/lib/problem';
import { canWrite } from '@/lib/queries/projects';
import { belongsTo, taskList, type TaskView } from '@/lib/queries/tasks';

type ViewProps = { project: Project; view: TaskView; onChange: (change: Partial<TaskView>) => void };

/** The tasks of a project, or those in its trash. */
export function TaskBoard({ project }: { project: Project }) {
  const [view, onChange] = useTaskView();
  const Shown = view.filter === 'trash' ? TrashBoard : LiveBoard;
  return <Shown project={project} view={view} onChange={onChange} />;
}

const TrashBoard = ({ project, view, onChange }: ViewProps) => (
  <section aria-label={messages.tasks} className="flex flex-col gap-3">
    <TaskToolbar view={view} onChange={onChange} search={useRef(null)} />
    <DeletedTasks project={project} view={view} onShowAll={() => onChange({ q: '', where: '' })} />
  </section>
);

/** Add, filter, search, sort, and work through them. */
function LiveBoard({ project, view, onChange: changeView }: ViewProps) {
  const query = useInfiniteQuery(taskList(project.id, view));
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  // While the next view is on its way, the tasks of the one before stand in for it.
  const { shown, leaving } = useLingering(tasks, (task) => query.isPlaceholderData || belongsTo(task, view.filter));
  const actions = useTaskActions();
  const nameOf = useNames([project.id]);
  const list = useRef<HTMLUListElement>(null);
  const add = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [filtering, setFiltering] = useState(false);
  const writable = canWrite(project);
  const problem = query.error ? toProblem(query.error) : undefined;
  const fault = problem?.type === 'invalid-filter' ? problem : undefined;

  function openFilter(): void {
    setFiltering(true);
    filter.current?.focus();
  }
  useTaskShortcuts({
    list,
    ...(writable && { add }),
    search,
    filter: openFilter,
    tasks: shown,
    writable: () => writable,
    actions,
  });

  return (
    <section aria-label={messages.tasks} className={cx('flex flex-col gap-3', writable && 'max-sm:pb-16')}>
      {writable && <QuickAdd projectId={project.id} input={add} />}
      <TaskToolbar view={view} onChange={changeView} search={search} onFilter={openFilter} />
      {(filtering || view.where) && (
        <FilterField
          value={view.where}
          fault={fault}
          input={filter}
          onChange={(where) => changeView({ where })}
          onClose={() => {
            setFiltering(false);
            changeView({ where: '' });
          }}
        />
      )}
      {query.isPending && <ListSkeleton />}
      {query.isError && !query.data && !fault && <FailedTasks onRetry={() => void query.refetch()} />}
      {query.data && shown.length === 0 && !query.hasNextPage && (
        <EmptyTasks view={view} writable={writable} onShowAll={() => changeView({ filter: 'all', q: '', where: '' })} />
      )}
      {shown.length > 0 && (
        <ul
          ref={list}
          aria-label={messages.tasks}
          aria-busy={query.isPlaceholderData}
          className={cx(
            'overflow-hidden rounded-xl border border-line bg-surface shadow-card transition-opacity',
            query.isPlaceholderData && 'opacity-60',
          )}
        >
          {shown.map((task) => (
            <TaskRow
              key={rowKey(task)}
              task={task}
              base={`/projects/${project.id}`}
              names={task.assignees.map(nameOf).filter(Boolean)}
              writable={writable}
              leaving={leaving.has(task.id)}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && <NextPage busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />}
      <ConflictDialog nameOf={nameOf} />
    </section>
  );
}
