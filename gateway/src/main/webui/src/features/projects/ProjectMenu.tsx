import { Archive, ArchiveRestore, Download, Ellipsis, LogOut, PencilLine, Trash2, UserPlus } from 'lucide-react';
import { openProjectDialog } from './dialogs';
import { EXPORT_NAMES, messages } from './messages';
import { useChangeProject, useDeleteProject, useLeaveProject } from './mutations';
import type { Project } from '@/gen';
import { download } from '@/lib/download';
import { useUser } from '@/lib/queries/session';
import { showProblem, showToast } from '@/lib/toasts';
import { IconButton } from '@/ui/Button';
import { Menu, MenuItem, MenuLine, MenuTitle } from '@/ui/Menu';

const icon = 'size-4 text-soft';

/** What can be done with a project, as far as the role allows. The Inbox is personal: nothing of it. */
export function ProjectMenu({ project, className }: { project: Project; className?: string }) {
  const user = useUser();
  const change = useChangeProject(project);
  const remove = useDeleteProject(project);
  const leave = useLeaveProject(project);
  if (project.inbox) return null;
  const Archiving = project.archived ? ArchiveRestore : Archive;

  const archive = (archived: boolean) =>
    change.mutate(
      { archived },
      {
        onSuccess: () => archived && showToast(messages.archivedToast(project.name)),
        onError: (error) => showProblem(error),
      },
    );

  return (
    <Menu
      trigger={
        <IconButton label={messages.more(project.name)} className={className}>
          <Ellipsis className="size-4" />
        </IconButton>
      }
    >
      {project.role === 'owner' && (
        <MenuItem onSelect={() => openProjectDialog({ kind: 'edit', project })}>
          <PencilLine className={icon} /> {messages.editShort}
        </MenuItem>
      )}
      <MenuItem onSelect={() => openProjectDialog({ kind: 'share', project })}>
        <UserPlus className={icon} /> {project.role === 'owner' ? messages.share : messages.members}
      </MenuItem>
      <MenuLine />
      <MenuTitle>{messages.export}</MenuTitle>
      {(Object.keys(EXPORT_NAMES) as (keyof typeof EXPORT_NAMES)[]).map((format) => (
        <MenuItem
          key={format}
          onSelect={() => void download(`/api/projects/${project.id}/export?format=${format}`).catch(showProblem)}
        >
          <Download className={icon} /> {EXPORT_NAMES[format]}
        </MenuItem>
      ))}
      <MenuLine />
      {project.role === 'owner' ? (
        <>
          <MenuItem onSelect={() => archive(!project.archived)}>
            <Archiving className={icon} /> {project.archived ? messages.unarchive : messages.archive}
          </MenuItem>
          <MenuItem danger onSelect={() => remove.mutate()}>
            <Trash2 className="size-4" /> {messages.remove}
          </MenuItem>
        </>
      ) : (
        <MenuItem danger onSelect={() => leave.mutate(user.id)}>
          <LogOut className="size-4" /> {messages.leave}
        </MenuItem>
      )}
    </Menu>
  );
}
