import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Project } from '@/gen';
import { useNames } from './Assignees';
import { ConflictDialog } from './ConflictDialog';
import { SubtasksQuestion } from './SubtasksQuestion';
import { DeletedTasks } from './DeletedTasks';
import { FilterField } from './FilterField';
import { ListSkeleton } from './ListStates';
import { messages } from './messages';
import { QuickAdd } from './QuickAdd';
import { TaskList } from './TaskList';
import { TaskToolbar } from './TaskToolbar';
import { type ChangeShown, type Shown, useTaskView } from './view';
import { cx } from '@/lib/cx';
import { toProblem } from '@/lib/problem';
import { canWrite } from '@/lib/queries/projects';
import { columnView, taskList, type TaskSort } from '@/lib/queries/tasks';

const Columns = lazy(async () => ({ default: (await import('./Columns')).Columns }));

type TaskBoardProps = {
  project: Project;
  /** Saves the filter and the order as a view. */
  onSaveFilter: (filter: string, sort: TaskSort) => void;
};
type ViewProps = TaskBoardProps & { shown: Shown; onChange: ChangeShown };

/** The tasks of a project, or those in its trash. */
export function TaskBoard(props: TaskBoardProps) {
  const [shown, onChange] = useTaskView();
  const View = shown.view.filter === 'trash' ? TrashBoard : LiveBoard;
  return <View {...props} shown={shown} onChange={onChange} />;
}

const TrashBoard = ({ project, shown, onChange }: ViewProps) => (
  <section aria-label={messages.tasks} className="flex flex-col gap-3">
    <TaskToolbar shown={shown} onChange={onChange} search={useRef(null)} />
    <DeletedTasks project={project} view={shown.view} onShowAll={() => onChange({ q: '', where: '' })} />
  </section>
);

/** Add, filter, search, sort, and work through them. */
function LiveBoard({ project, shown, onChange, onSaveFilter }: ViewProps) {
  const { view, layout } = shown;
  const nameOf = useNames([project.id]);
  const add = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [filtering, setFiltering] = useState(false);
  const writable = canWrite(project);
  const { error } = useInfiniteQuery(taskList(project.id, layout === 'board' ? columnView(view, 'open') : view));
  const problem = error ? toProblem(error) : undefined;
  const fault = problem?.type === 'invalid-filter' ? problem : undefined;

  function openFilter(): void {
    setFiltering(true);
    filter.current?.focus();
  }
  function closeFilter(): void {
    setFiltering(false);
    onChange({ where: '' });
  }

  const layoutProps = {
    ...{ project, view, nameOf },
    shortcuts: {
      ...(writable && { add }),
      search,
      filter: openFilter,
      layout: () => onChange({ layout: layout === 'list' ? 'board' : 'list' }),
    },
    onShowAll: () => onChange({ filter: 'all', q: '', where: '' }),
  };
  return (
    <section aria-label={messages.tasks} className={cx('flex flex-col gap-3', writable && 'max-sm:pb-16')}>
      {writable && <QuickAdd projectId={project.id} input={add} />}
      <TaskToolbar shown={shown} onChange={onChange} search={search} onFilter={openFilter} />
      {(filtering || view.where) && (
        <FilterField
          value={view.where}
          fault={fault}
          input={filter}
          onChange={(where) => onChange({ where })}
          onClose={closeFilter}
          {...(view.where && !error && { onSave: () => onSaveFilter(view.where, view.sort) })}
        />
      )}
      {fault ? null : layout === 'list' ? (
        <TaskList {...layoutProps} />
      ) : (
        <Suspense fallback={<ListSkeleton />}>
          <Columns {...layoutProps} />
        </Suspense>
      )}
      <ConflictDialog nameOf={nameOf} />
      <SubtasksQuestion />
    </section>
  );
}
