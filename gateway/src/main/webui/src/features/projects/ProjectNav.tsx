import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Inbox, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { openProjectDialog } from './dialogs';
import { messages } from './messages';
import { type Branch, tree } from './order';
import { ProjectMenu } from './ProjectMenu';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';
import { allProjects } from '@/lib/queries/projects';
import { Button, IconButton } from '@/ui/Button';
import { NavItem } from '@/ui/NavItem';
import { Skeleton } from '@/ui/Skeleton';

/** The projects of the sidebar: the Inbox, the others, and the archive folded away. */
export function ProjectNav() {
  const { data: projects, isError, refetch } = useQuery(allProjects);
  const [archiveOpen, setArchiveOpen] = useState(false);
  const open = projects?.filter(({ archived, inbox }) => !archived && !inbox) ?? [];
  const archived = projects?.filter((project) => project.archived) ?? [];
  const favourites = open.filter(({ favourite }) => favourite);
  return (
    <nav aria-label={messages.projects} className="flex flex-col gap-px">
      {projects
        ?.filter(({ inbox }) => inbox)
        .map((project) => (
          <ProjectLink key={project.id} project={project} />
        ))}
      {favourites.length > 0 && (
        <section aria-labelledby="favourites" className="flex flex-col gap-px">
          <h2 id="favourites" className="mt-4 mb-1 pl-2.5 text-xs font-medium text-faint">
            {messages.favourites}
          </h2>
          {favourites.map((project) => (
            <ProjectLink key={project.id} project={project} />
          ))}
        </section>
      )}
      <div className="mt-4 mb-1 flex items-center justify-between pl-2.5">
        <h2 className="text-xs font-medium text-faint">{messages.projects}</h2>
        <IconButton
          label={messages.newProject}
          className="size-7"
          onClick={() => openProjectDialog({ kind: 'create' })}
        >
          <Plus className="size-4" />
        </IconButton>
      </div>
      {!projects && !isError && <NavSkeleton />}
      {isError && !projects && (
        <p className="px-2.5 text-xs text-soft">
          {messages.failed}{' '}
          <button type="button" className="font-medium text-accent-ink hover:underline" onClick={() => void refetch()}>
            {messages.retry}
          </button>
        </p>
      )}
      <Branches branches={tree(open)} />
      {projects && open.length === 0 && (
        <Button
          size="small"
          look="quiet"
          className="justify-start"
          onClick={() => openProjectDialog({ kind: 'create' })}
        >
          <Plus className="size-3.5" /> {messages.firstProject}
        </Button>
      )}
      {archived.length > 0 && (
        <>
          <button
            type="button"
            aria-expanded={archiveOpen}
            onClick={() => setArchiveOpen(!archiveOpen)}
            className="mt-4 flex h-7 items-center gap-1 rounded-md pl-2.5 text-xs font-medium text-faint hover:text-ink"
          >
            {messages.archived}
            <ChevronRight className={cx('size-3.5 transition-transform', archiveOpen && 'rotate-90')} />
          </button>
          {archiveOpen && archived.map((project) => <ProjectLink key={project.id} project={project} />)}
        </>
      )}
      <NavItem to="/trash" icon={<Trash2 aria-hidden className="size-4 shrink-0 text-soft" />} className="mt-4">
        {messages.trash}
      </NavItem>
    </nav>
  );
}

const Branches = ({ branches, depth = 0 }: { branches: Branch[]; depth?: number }) =>
  branches.map(({ project, below }) => (
    <div key={project.id} className="flex flex-col gap-px">
      <ProjectLink project={project} depth={depth} />
      <Branches branches={below} depth={depth + 1} />
    </div>
  ));

const INDENT_REM = 0.875;

const ProjectLink = ({ project, depth = 0 }: { project: Project; depth?: number }) => (
  <div className="group relative" style={{ marginLeft: `${depth * INDENT_REM}rem` }}>
    <NavItem
      to={`/projects/${project.id}`}
      icon={<ProjectMark project={project} />}
      className={cx('pr-9', project.archived && 'opacity-75')}
    >
      {project.name}
    </NavItem>
    <ProjectMenu
      project={project}
      className="absolute top-1/2 right-0.5 size-7 -translate-y-1/2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
    />
  </div>
);

export const ProjectMark = ({ project, large }: { project: Project; large?: boolean }) =>
  project.inbox ? (
    <Inbox aria-hidden className={cx('shrink-0 text-accent-ink', large ? 'size-5' : 'size-4')} />
  ) : (
    <span aria-hidden className={cx('flex shrink-0 items-center justify-center', large ? 'size-5' : 'size-4')}>
      <span className={cx('rounded-full', large ? 'size-3' : 'size-2.5')} style={{ backgroundColor: project.color }} />
    </span>
  );

const NavSkeleton = () => (
  <div className="space-y-3 px-2.5 py-2">
    {['w-28', 'w-36', 'w-24'].map((width) => (
      <div key={width} className="flex items-center gap-2.5">
        <Skeleton className="size-2.5 rounded-full" />
        <Skeleton className={`h-3.5 ${width}`} />
      </div>
    ))}
  </div>
);
