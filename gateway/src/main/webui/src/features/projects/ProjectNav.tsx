import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { rowsOf } from './arranging';
import { openProjectDialog } from './dialogs';
import { useFolding } from './folding';
import { messages } from './messages';
import { tree } from './order';
import { ProjectRow } from './ProjectRow';
import type { Project } from '@/gen';
import { cx } from '@/lib/cx';
import { allProjects } from '@/lib/queries/projects';
import { Button, IconButton } from '@/ui/Button';
import { NavItem } from '@/ui/NavItem';
import { Skeleton } from '@/ui/Skeleton';

/** The projects of the sidebar: the Inbox, the others, and the archive folded away. */
export function ProjectNav() {
  const { data: projects, isError, refetch } = useQuery(allProjects);
  const favouritesTitle = useId();
  const [archiveOpen, setArchiveOpen] = useState(false);
  const open = projects?.filter(({ archived, inbox }) => !archived && !inbox) ?? [];
  const archived = projects?.filter((project) => project.archived) ?? [];
  const favourites = open.filter(({ favourite }) => favourite);
  return (
    <nav aria-label={messages.projects} className="flex flex-col gap-px">
      {projects
        ?.filter(({ inbox }) => inbox)
        .map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      {favourites.length > 0 && (
        <section aria-labelledby={favouritesTitle} className="flex flex-col gap-px">
          <h2 id={favouritesTitle} className="mt-4 mb-1 pl-2.5 text-xs font-medium text-faint">
            {messages.favourites}
          </h2>
          {favourites.map((project) => (
            <ProjectRow key={project.id} project={project} />
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
      <Suspense fallback={<PlainTree projects={open} />}>
        <MovableTree projects={open} />
      </Suspense>
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
          {archiveOpen && archived.map((project) => <ProjectRow key={project.id} project={project} />)}
        </>
      )}
      <NavItem to="/trash" icon={<Trash2 aria-hidden className="size-4 shrink-0 text-soft" />} className="mt-4">
        {messages.trash}
      </NavItem>
    </nav>
  );
}

/** The same without a way to move them. */
const PlainTree = ({ projects }: { projects: Project[] }) => {
  const { folded } = useFolding();
  return (
    <ul className="flex flex-col gap-px">
      {rowsOf(tree(projects), folded).map((row) => (
        <li key={row.project.id} aria-level={row.depth + 1}>
          <ProjectRow {...row} />
        </li>
      ))}
    </ul>
  );
};

// Asked for at once, so that it is there before the projects are; without it they are shown all the same.
const loading = import('./ProjectTree').then(
  ({ ProjectTree }) => ({ default: ProjectTree }),
  () => ({ default: PlainTree }),
);
const MovableTree = lazy(() => loading);

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
