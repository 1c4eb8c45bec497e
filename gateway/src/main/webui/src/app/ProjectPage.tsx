import { useQuery } from '@tanstack/react-query';
import { useLocation, useMatch, useNavigate, useParams } from 'react-router';
import { discussion } from './discussion';
import { NotFoundPage } from './HomePage';
import { useTitle } from './useTitle';
import { ProjectActivity } from '@/features/history/ProjectActivity';
import { ProjectDescription, ProjectHeader, ProjectHeaderSkeleton } from '@/features/projects/ProjectHeader';
import { ListSkeleton } from '@/features/tasks/ListStates';
import { TaskBoard } from '@/features/tasks/TaskBoard';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import { openViewDialog } from '@/features/views/dialog';
import { allProjects } from '@/lib/queries/projects';

/** A project with its tasks, and the open task over them. A project one is no longer part of is not found. */
export function ProjectPage() {
  const { projectId = '' } = useParams();
  const taskId = useMatch('/projects/:projectId/tasks/:taskId')?.params.taskId;
  const activity = useMatch('/projects/:projectId/activity');
  const { search } = useLocation();
  const navigate = useNavigate();
  const { data: projects, isError } = useQuery(allProjects);
  const project = projects?.find(({ id }) => id === projectId);
  useTitle(project?.name);

  const close = () => void navigate({ pathname: `/projects/${projectId}`, search });

  if (!project) return projects || isError ? <NotFoundPage /> : <Loading />;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-3">
      <ProjectHeader project={project} />
      <ProjectDescription project={project} />
      <TaskBoard
        key={project.id}
        project={project}
        onSaveFilter={(filter, sort) =>
          openViewDialog({ kind: 'create', draft: { name: '', filter, sort, projectId: project.id } })
        }
      />
      {taskId && <TaskDrawer taskId={taskId} discussion={discussion} onClose={close} />}
      {activity && <ProjectActivity project={project} onClose={close} />}
    </div>
  );
}

const Loading = () => (
  <div className="mx-auto flex w-full max-w-5xl flex-col gap-3">
    <ProjectHeaderSkeleton />
    <ListSkeleton />
  </div>
);
