import { useInfiniteQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import type { Project, Task } from '@/gen';
import { useTaskActions } from './actions';
import { EmptyTasks, FailedTasks, ListSkeleton } from './ListStates';
import { messages } from './messages';
import { NextPage } from './NextPage';
import { canWrite } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { taskList, type TaskView } from '@/lib/queries/tasks';
import { Button } from '@/ui/Button';

type DeletedTasksProps = { project: Project; view: TaskView; onShowAll: () => void };

/** The trash of a project: each task can be taken back, by who may write. */
export function DeletedTasks({ project, view, onShowAll }: DeletedTasksProps) {
  const query = useInfiniteQuery(taskList(project.id, view));
  const { bringBack } = useTaskActions();
  const writable = canWrite(project);
  if (query.isPending || query.isPlaceholderData) return <ListSkeleton />;
  if (!query.data) return <FailedTasks onRetry={() => void query.refetch()} />;
  const tasks = query.data.pages.flatMap(({ items }) => items);
  if (tasks.length === 0 && !query.hasNextPage) {
    return <EmptyTasks view={view} writable={writable} onShowAll={onShowAll} />;
  }
  return (
    <>
      <p className="px-1 text-xs text-faint">{messages.trashText}</p>
      <ul aria-label={messages.tasks} className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
        {tasks.map((task) => (
          <DeletedTask key={task.id} task={task} {...(writable && { onRestore: () => bringBack(task) })} />
        ))}
      </ul>
      {query.hasNextPage && <NextPage busy={query.isFetchingNextPage} load={() => void query.fetchNextPage()} />}
    </>
  );
}

function DeletedTask({ task, onRestore }: { task: Task; onRestore?: () => void }) {
  const { locale } = useUser();
  const timeZone = useZone();
  // Moving to the trash was its last change.
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(task.updatedAt),
  );
  return (
    <li className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-0">
      <span className="w-20 shrink-0 truncate text-2xs text-faint tabular-nums max-lg:hidden">{task.key}</span>
      <div className="min-w-0 flex-1">
        <p className="leading-5 [overflow-wrap:anywhere] text-soft">{task.title}</p>
        <p className="text-xs text-faint">{messages.deletedAt(when)}</p>
      </div>
      {onRestore && (
        <Button size="small" aria-label={messages.restoreTask(task.title)} onClick={onRestore}>
          <ArchiveRestore className="size-3.5" /> {messages.restore}
        </Button>
      )}
    </li>
  );
}
