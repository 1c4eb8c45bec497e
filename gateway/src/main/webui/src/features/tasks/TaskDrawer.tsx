import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Project, Task } from '@/gen';
import { findTask } from './cache';
import { messages } from './messages';
import { TaskDetails } from './TaskDetails';
import { toProblem } from '@/lib/problem';
import { allProjects } from '@/lib/queries/projects';
import { taskDetail } from '@/lib/queries/tasks';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { NothingFoundPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';

type TaskDrawerProps = {
  taskId: string;
  discussion: (taskId: string, project: Project) => ReactNode;
  onClose: () => void;
};

/** One task with all its fields, over the list it was opened from. What the list knows already is shown at once. */
export function TaskDrawer({ taskId, discussion, onClose }: TaskDrawerProps) {
  const queryClient = useQueryClient();
  const { data: task, error } = useQuery({
    ...taskDetail(taskId),
    initialData: (): Task | undefined => findTask(queryClient, taskId),
    initialDataUpdatedAt: 0,
  });
  const { data: projects } = useQuery(allProjects);
  const project = projects?.find(({ id }) => id === task?.projectId);
  const gone = !!error && toProblem(error).status === 404;
  return (
    <Dialog open onClose={onClose} title={task?.title ?? messages.tasks} place="right" bare>
      {gone || (error && !task) ? (
        <EmptyState
          picture={<NothingFoundPicture />}
          title={gone ? messages.notFound : messages.failed}
          text={gone ? messages.notFoundText : toProblem(error).message}
          action={<Button onClick={onClose}>{messages.close}</Button>}
        />
      ) : task ? (
        <TaskDetails
          key={task.id}
          task={task}
          project={project}
          discussion={project && discussion(task.id, project)}
          onClose={onClose}
        />
      ) : (
        <DetailsSkeleton />
      )}
    </Dialog>
  );
}

const DetailsSkeleton = () => (
  <div role="status" className="space-y-4 px-6 py-6">
    <span className="sr-only">Loading</span>
    <Skeleton className="h-4 w-20" />
    <Skeleton className="h-7 w-3/4" />
    <Skeleton className="h-9 w-64" />
    {[1, 2, 3, 4].map((row) => (
      <Skeleton key={row} className="h-5 w-1/2" />
    ))}
    <Skeleton className="h-24 w-full" />
  </div>
);
