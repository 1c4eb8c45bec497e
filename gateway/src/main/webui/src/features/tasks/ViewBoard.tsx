import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTaskActions } from './actions';
import { useNames } from './Assignees';
import { rowKey } from './cache';
import { ConflictDialog } from './ConflictDialog';
import { FailedTasks, ListSkeleton } from './ListStates';
import { messages } from './messages';
import { NextPage } from './NextPage';
import { useTaskShortcuts } from './shortcuts';
import { TaskRow } from './TaskRow';
import { cx } from '@/lib/cx';
import { toProblem } from '@/lib/problem';
import { allProjects, canWrite } from '@/lib/queries/projects';
import { type ViewContent, viewTasks } from '@/lib/queries/views';
import { EmptyState } from '@/ui/EmptyState';
import { AllDonePicture, NothingFoundPicture } from '@/ui/Pictures';

/** The tasks of a saved filter, as the server has found and ordered them. */
export function ViewBoard({ content, base }: { content: ViewContent; base: string }) {
  const query = useInfiniteQuery(viewTasks(content));
  const { data: projects = [] } = useQuery(allProjects);
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const actions = useTaskActions();
  const nameOf = useNames([...new Set(tasks.map(({ projectId }) => projectId))]);
  const list = useRef<HTMLUListElement>(null);
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  const writable = (projectId: string) => canWrite(projectOf.get(projectId));
  useTaskShortcuts({ list, tasks, writable: (task) => writable(task.projectId), actions });

  // What the filter or its project was: to be looked at, trying again is no help.
  const problem = query.error ? toProblem(query.error) : undefined;
  const wrong = problem && [404, 422].includes(problem.status) ? problem : undefined;
  return (
    <section aria-label={messages.tasks} className="flex flex-col gap-3">
      {query.isPending && <ListSkeleton />}
      {wrong && <EmptyState picture={<NothingFoundPicture />} title={messages.failed} text={wrong.message} />}
      {query.isError && !wrong && !query.data && <FailedTasks onRetry={() => void query.refetch()} />}
      {query.data && !wrong && tasks.length === 0 && !query.hasNextPage && (
        <EmptyState picture={<AllDonePicture />} title={messages.nothingFoundTitle} text={messages.nothingFitsText} />
      )}
      {!wrong && tasks.length > 0 && (
        <ul
          ref={list}
          aria-label={messages.tasks}
          aria-busy={query.isPlaceholderData}
          className={cx(
            'overflow-hidden rounded-xl border border-line bg-surface shadow-card transition-opacity',
            query.isPlaceholderData && 'opacity-60',
          )}
        >
          {tasks.map((task) => (
            <TaskRow
              key={rowKey(task)}
              task={task}
              base={base}
              project={content.projectId ? undefined : projectOf.get(task.projectId)}
              names={task.assignees.map(nameOf).filter(Boolean)}
              writable={writable(task.projectId)}
              leaving={false}
              actions={actions}
            />
          ))}
        </ul>
      )}
      {!wrong && query.hasNextPage && (
        <NextPage busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />
      )}
      <ConflictDialog nameOf={nameOf} />
    </section>
  );
}
