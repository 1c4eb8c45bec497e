import { useQuery } from '@tanstack/react-query';
import { CalendarRange, ChartColumn, Eye, History, type LucideIcon, Rows3, UserPlus } from 'lucide-react';
import { NavLink } from 'react-router';
import { openProjectDialog } from './dialogs';
import { messages } from './messages';
import { ProjectMenu } from './ProjectMenu';
import { ProjectMark } from './ProjectMark';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';
import { projectMembers } from '@/lib/queries/projects';
import { AvatarStack } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { Markdown } from '@/ui/Markdown';
import { Skeleton } from '@/ui/Skeleton';

/** Name, members and actions of the open project. */
export const ProjectHeader = ({ project }: { project: Project }) => (
  <header className="flex min-h-12 items-center gap-3">
    <ProjectMark project={project} large />
    <h1 className="min-w-0 truncate text-xl font-semibold tracking-tight">{project.name}</h1>
    {project.archived && <Badge>{messages.archivedBadge}</Badge>}
    {project.role === 'viewer' && (
      <Badge>
        <Eye aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">{messages.readOnly}</span>
      </Badge>
    )}
    <div className="ml-auto flex items-center gap-1.5">
      <nav aria-label={messages.projectViews} className="flex items-center">
        <Tab to={`/projects/${project.id}`} label={messages.tasks} icon={Rows3} end />
        <Tab to={`/projects/${project.id}/calendar`} label={messages.calendar} icon={CalendarRange} />
        <Tab to={`/projects/${project.id}/insight`} label={messages.insight} icon={ChartColumn} />
        <Tab to={`/projects/${project.id}/activity`} label={messages.activity} icon={History} />
      </nav>
      {!project.inbox && <Sharing project={project} />}
    </div>
  </header>
);

/** What the project is for, as far as somebody wrote it down; a long text scrolls. */
export const ProjectDescription = ({ project }: { project: Project }) =>
  project.description ? (
    <div data-scroll className="-mt-2 max-h-24 overflow-y-auto pl-8 text-[0.8125rem] text-soft">
      <Markdown text={project.description} />
    </div>
  ) : null;

const Tab = ({
  to,
  label,
  icon: Icon,
  end = false,
}: {
  to: string;
  label: string;
  icon: LucideIcon;
  end?: boolean;
}) => (
  <NavLink
    to={to}
    end={end}
    aria-label={label}
    title={label}
    className={({ isActive }) =>
      cx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-lg transition-colors hover:bg-hover hover:text-ink pointer-coarse:size-10',
        isActive ? 'text-accent-ink' : 'text-soft',
      )
    }
  >
    <Icon aria-hidden className="size-4" />
  </NavLink>
);

function Sharing({ project }: { project: Project }) {
  const { data: members } = useQuery(projectMembers(project.id));
  const share = () => openProjectDialog({ kind: 'share', project });
  return (
    <>
      {members && members.length > 1 && (
        <button type="button" onClick={share} className="mr-1 rounded-full p-0.5 hover:bg-hover max-sm:hidden">
          <span className="sr-only">{messages.members}: </span>
          <AvatarStack names={members.map(({ name }) => name)} max={4} />
        </button>
      )}
      <Button size="small" onClick={share} className="pointer-coarse:h-9">
        <UserPlus className="size-3.5" />
        <span className="max-sm:sr-only">{project.role === 'owner' ? messages.share : messages.members}</span>
      </Button>
      <ProjectMenu project={project} />
    </>
  );
}

const Badge = ({ children }: { children: React.ReactNode }) => (
  <span className="inline-flex h-6 shrink-0 items-center gap-1.5 rounded-md bg-sunken px-2 text-xs text-soft">
    {children}
  </span>
);

export const ProjectHeaderSkeleton = () => (
  <div className="flex h-12 items-center gap-3">
    <Skeleton className="size-3 rounded-full" />
    <Skeleton className="h-6 w-48" />
  </div>
);
