import { useQuery } from '@tanstack/react-query';
import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  Download,
  Ellipsis,
  IndentDecrease,
  IndentIncrease,
  LogOut,
  PencilLine,
  Settings,
  Star,
  StarOff,
  Trash2,
  UserPlus,
} from 'lucide-react';
import { useNavigate } from 'react-router';
import { useArrangeProjects } from './arrange';
import { movesTo, placeOf, rowsOf, staying, stepped } from './arranging';
import { openProjectDialog } from './dialogs';
import { EXPORT_NAMES, messages } from './messages';
import { useChangeProject, useDeleteProject, useLeaveProject } from './mutations';
import { placements, siblings, tree } from './order';
import type { Project } from '@/gen';
import { download } from '@/lib/download';
import { allProjects } from '@/lib/queries/projects';
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
  const arrange = useArrangeProjects();
  const navigate = useNavigate();
  const { data: projects = [] } = useQuery(allProjects);
  if (project.inbox) return null;
  const Archiving = project.archived ? ArchiveRestore : Archive;
  const Marking = project.favourite ? StarOff : Star;

  const open = projects.filter(({ archived, inbox }) => !archived && !inbox);
  const beside = siblings(open, project);
  const place = beside.findIndex(({ id }) => id === project.id);
  const others = beside.filter(({ id }) => id !== project.id);
  const moveTo = (target: number) =>
    arrange.mutate(
      placements(others, project, target).map(({ project: each, position }) => ({
        project: each,
        change: { position },
      })),
    );

  const rows = rowsOf(tree(open));
  const row = rows.find((each) => each.project.id === project.id);
  const stay = row ? staying(rows, row) : rows;
  const inward = row && stepped(stay, row, placeOf(rows, row), 'ArrowRight');
  const outward = row && stepped(stay, row, placeOf(rows, row), 'ArrowLeft');

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
      <MenuItem onSelect={() => void navigate(`/projects/${project.id}/settings`)}>
        <Settings className={icon} /> {messages.settings}
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => arrange.mutate([{ project, change: { favourite: !project.favourite } }])}>
        <Marking className={icon} /> {project.favourite ? messages.removeFavourite : messages.addFavourite}
      </MenuItem>
      {place > 0 && (
        <MenuItem onSelect={() => moveTo(place - 1)}>
          <ArrowUp className={icon} /> {messages.moveUp}
        </MenuItem>
      )}
      {place >= 0 && place < others.length && (
        <MenuItem onSelect={() => moveTo(place + 1)}>
          <ArrowDown className={icon} /> {messages.moveDown}
        </MenuItem>
      )}
      {inward && (
        <MenuItem onSelect={() => arrange.mutate(movesTo(open, stay, row, inward))}>
          <IndentIncrease className={icon} /> {messages.moveBelow(beside[place - 1]?.name ?? '')}
        </MenuItem>
      )}
      {outward && (
        <MenuItem onSelect={() => arrange.mutate(movesTo(open, stay, row, outward))}>
          <IndentDecrease className={icon} /> {messages.moveOut}
        </MenuItem>
      )}
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
