import { useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { messages } from './messages';
import { useRestoreProject } from './mutations';
import { ProjectMark } from './ProjectMark';
import type { Project } from '@/gen';
import { deletedProjects } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { showToast } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { AllDonePicture, NothingFoundPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';

/** The trash: projects that can be taken back. */
export function DeletedProjects() {
  const { data: projects, isPending, isError, refetch } = useQuery(deletedProjects);
  return (
    <div className="mx-auto w-full max-w-2xl">
      <h1 className="flex min-h-12 items-center text-xl font-semibold tracking-tight">{messages.trash}</h1>
      {isPending && <Loading />}
      {isError && !projects && (
        <EmptyState
          picture={<NothingFoundPicture />}
          title={messages.failed}
          text=""
          action={<Button onClick={() => void refetch()}>{messages.retry}</Button>}
        />
      )}
      {projects?.length === 0 && (
        <EmptyState picture={<AllDonePicture />} title={messages.trashEmptyTitle} text={messages.trashText} />
      )}
      {projects && projects.length > 0 && (
        <>
          <p className="mb-3 text-xs text-faint">{messages.trashText}</p>
          <ul
            aria-label={messages.trash}
            className="overflow-hidden rounded-xl border border-line bg-surface shadow-card"
          >
            {projects.map((project) => (
              <DeletedProject key={project.id} project={project} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function DeletedProject({ project }: { project: Project }) {
  const restore = useRestoreProject();
  const { locale } = useUser();
  const timeZone = useZone();
  // Moving to the trash was its last change.
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    Date.parse(project.updatedAt),
  );
  const bringBack = () => restore.mutate(project.id, { onSuccess: ({ name }) => showToast(messages.restored(name)) });
  return (
    <li className="flex items-center gap-3 border-b border-line px-3 py-2.5 last:border-0">
      <ProjectMark project={project} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{project.name}</p>
        <p className="text-xs text-faint">{messages.deletedOn(when)}</p>
      </div>
      <Button
        size="small"
        busy={restore.isPending}
        aria-label={messages.restoreProject(project.name)}
        onClick={bringBack}
      >
        <ArchiveRestore className="size-3.5" /> {messages.restore}
      </Button>
    </li>
  );
}

const Loading = () => (
  <div role="status" className="overflow-hidden rounded-xl border border-line bg-surface">
    <span className="sr-only">Loading</span>
    {[0, 1].map((row) => (
      <div key={row} className="flex items-center gap-3 border-b border-line px-3 py-4 last:border-0">
        <Skeleton className="size-3 rounded-full" />
        <Skeleton className="h-3.5 w-1/3" />
      </div>
    ))}
  </div>
);
