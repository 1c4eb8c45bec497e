import { useQuery } from '@tanstack/react-query';
import { useMatch, useNavigate, useParams } from 'react-router';
import { discussion } from './discussion';
import { NotFoundPage } from './HomePage';
import { useTitle } from './useTitle';
import { ListSkeleton } from '@/features/tasks/ListStates';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import { ViewBoard } from '@/features/tasks/ViewBoard';
import { ViewMenu } from '@/features/views/ViewMenu';
import { ViewMark } from '@/features/views/ViewNav';
import { allProjects } from '@/lib/queries/projects';
import { useZone } from '@/lib/queries/session';
import { savedFilters } from '@/lib/queries/views';

/** A saved view, and the open task over it. */
export function ViewPage() {
  const { viewId = '' } = useParams();
  const taskId = useMatch('/views/:viewId/tasks/:taskId')?.params.taskId;
  const navigate = useNavigate();
  const zone = useZone();
  const { data: views, isError } = useQuery(savedFilters);
  const { data: projects } = useQuery(allProjects);
  const view = views?.find(({ id }) => id === viewId);
  const project = projects?.find(({ id }) => id === view?.projectId);
  useTitle(view?.name);
  if (!view) return views || isError ? <NotFoundPage /> : <ListSkeleton />;
  const { filter, sort, projectId } = view;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-3">
      <header className="flex min-h-12 flex-wrap items-center gap-x-3">
        <ViewMark view={view} large />
        <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">{view.name}</h1>
        <ViewMenu view={view} onDeleted={() => void navigate('/')} />
        <p className="w-full truncate text-xs text-faint">
          {project && `${project.name}: `}
          <code className="font-mono">{filter}</code>
        </p>
      </header>
      <ViewBoard
        key={view.id}
        content={{ filter, sort, projectId: projectId ?? null, zone }}
        base={`/views/${view.id}`}
      />
      {taskId && (
        <TaskDrawer taskId={taskId} discussion={discussion} onClose={() => void navigate(`/views/${view.id}`)} />
      )}
    </div>
  );
}
