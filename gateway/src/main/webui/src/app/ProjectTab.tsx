import { useQuery } from '@tanstack/react-query';
import { CalendarRange, ChartColumn } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation, useMatch, useNavigate, useParams } from 'react-router';
import { discussion } from './discussion';
import { NotFoundPage } from './HomePage';
import { messages } from './messages';
import { useTitle } from './useTitle';
import { ProjectHeader } from '@/features/projects/ProjectHeader';
import { TaskDrawer } from '@/features/tasks/TaskDrawer';
import type { Project } from '@/gen';
import { allProjects } from '@/lib/queries/projects';
import { PageSpinner } from '@/ui/Spinner';

const Calendar = lazy(async () => ({ default: (await import('@/features/tasks/Calendar')).Calendar }));
const Insight = lazy(async () => ({ default: (await import('@/features/insight/InsightBoard')).InsightBoard }));
const Settings = lazy(async () => ({ default: (await import('@/features/projects/SettingsPage')).SettingsPage }));

/** A page of a project beside its tasks, loaded when it is asked for. */
function ProjectTab({ show }: { show: (project: Project) => ReactNode }) {
  const { projectId = '' } = useParams();
  const { data: projects, isError } = useQuery(allProjects);
  const project = projects?.find(({ id }) => id === projectId);
  useTitle(project?.name);
  if (!project) return projects || isError ? <NotFoundPage /> : <PageSpinner />;
  return <Suspense fallback={<PageSpinner />}>{show(project)}</Suspense>;
}

export const ProjectCalendarPage = () => (
  <ProjectTab
    show={(project) => (
      <Page>
        <ProjectHeader project={project} />
        <Calendar key={project.id} project={project} />
        <OpenTask base={`/projects/${project.id}/calendar`} />
      </Page>
    )}
  />
);

export const ProjectInsightPage = () => (
  <ProjectTab
    show={(project) => (
      <Page>
        <ProjectHeader project={project} />
        <Insight projectId={project.id} />
      </Page>
    )}
  />
);

/** The tasks of all projects by their days, and the open one over it. */
export function CalendarPage() {
  useTitle(messages.calendar);
  return (
    <Page>
      <Title icon={<CalendarRange aria-hidden className="size-5 text-accent-ink" />}>{messages.calendar}</Title>
      <Suspense fallback={<PageSpinner />}>
        <Calendar />
      </Suspense>
      <OpenTask base="/calendar" />
    </Page>
  );
}

/** How the work in all projects goes. */
export function InsightPage() {
  useTitle(messages.insight);
  return (
    <Page>
      <Title icon={<ChartColumn aria-hidden className="size-5 text-accent-ink" />}>{messages.insight}</Title>
      <Suspense fallback={<PageSpinner />}>
        <Insight />
      </Suspense>
    </Page>
  );
}

const Page = ({ children }: { children: ReactNode }) => (
  <div className="mx-auto flex w-full max-w-6xl flex-col gap-3">{children}</div>
);

const Title = ({ icon, children }: { icon: ReactNode; children: ReactNode }) => (
  <header className="flex min-h-12 items-center gap-3">
    {icon}
    <h1 className="text-xl font-semibold tracking-tight">{children}</h1>
  </header>
);

function OpenTask({ base }: { base: string }) {
  const taskId = useMatch(`${base}/tasks/:taskId`)?.params.taskId;
  const { search } = useLocation();
  const navigate = useNavigate();
  if (!taskId) return null;
  const close = () => void navigate({ pathname: base, search });
  return <TaskDrawer taskId={taskId} discussion={discussion} onClose={close} />;
}

export const ProjectSettingsPage = () => <ProjectTab show={(project) => <Settings project={project} />} />;
