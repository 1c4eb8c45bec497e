import { useQuery } from '@tanstack/react-query';
import { Calendar, CheckCheck, CircleDot, Flag, FolderInput, Trash2, UserPlus, UserX, X } from 'lucide-react';
import { useState } from 'react';
import type { Member, Status, Task, TaskFields } from '@/gen';
import { useBulk } from './bulk';
import { DuePicker } from './DuePicker';
import { bulkMessages as messages, messages as texts, STATUS_NAMES, transferMessages } from './messages';
import { priorityChoices } from './Priority';
import type { Selection } from './selection';
import { StatusIcon } from './StatusControl';
import { askForProject } from './transfer';
import { projectMembers } from '@/lib/queries/projects';
import { useShortcuts } from '@/lib/shortcuts';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { Menu, MenuItem, MenuLine } from '@/ui/Menu';

/** What can be done with the selected tasks. What is refused stays selected. */
export function BulkBar({ selection, total }: { selection: Selection; total: number }) {
  const { chosen, clear, all, only } = selection;
  const bulk = useBulk();
  const [busy, setBusy] = useState(false);
  useShortcuts([{ group: messages.group, keys: ['Escape'], label: messages.clear, run: clear }]);

  async function follow(refused: Promise<Task[]>): Promise<void> {
    setBusy(true);
    try {
      only((await refused).map(({ id }) => id));
    } finally {
      setBusy(false);
    }
  }
  const change = (fieldsFor: (task: Task) => TaskFields, said = messages.changed) =>
    void follow(bulk.change(chosen, fieldsFor, said));

  return (
    <div
      role="toolbar"
      aria-label={messages.selected(chosen.length)}
      aria-busy={busy}
      className="sticky bottom-3 z-30 mx-auto flex max-w-full animate-rise flex-wrap items-center gap-1 rounded-xl border border-line bg-raised p-1.5 shadow-raised"
    >
      <span role="status" className="px-2 text-[0.8125rem] font-medium tabular-nums">
        {messages.selected(chosen.length)}
      </span>
      {chosen.length < total && (
        <Button size="small" look="quiet" onClick={all}>
          {messages.all(total)}
        </Button>
      )}
      <fieldset disabled={busy} className="contents">
        <Button size="small" look="quiet" onClick={() => change(() => ({ status: 'done' }), messages.completed)}>
          <CheckCheck className="size-3.5" /> {messages.complete}
        </Button>
        <Menu label={texts.status} trigger={tool(texts.status, <CircleDot className="size-3.5" />)}>
          {(Object.keys(STATUS_NAMES) as Status[]).map((status) => (
            <MenuItem key={status} onSelect={() => change(() => ({ status }))}>
              <StatusIcon status={status} className="size-4" /> {STATUS_NAMES[status]}
            </MenuItem>
          ))}
        </Menu>
        <Menu label={texts.priority} trigger={tool(texts.priority, <Flag className="size-3.5" />)}>
          {priorityChoices.map(({ value, label, icon }) => (
            <MenuItem key={value} onSelect={() => change(() => ({ priority: Number(value) }))}>
              {icon} {label}
            </MenuItem>
          ))}
        </Menu>
        <AssignMenu
          projectIds={[...new Set(chosen.map(({ projectId }) => projectId))]}
          onAssign={({ userId }) => change((task) => ({ assignees: [...new Set([...task.assignees, userId])] }))}
          onClear={() => change(() => ({ assignees: [] }))}
        />
        <DuePicker
          label={texts.due}
          value={null}
          clearable
          onChange={(due) => change(() => ({ due }))}
          trigger={tool(texts.due, <Calendar className="size-3.5" />)}
        />
        <Button size="small" look="quiet" onClick={() => askForProject(chosen, (refused) => void follow(refused))}>
          <FolderInput className="size-3.5" /> {transferMessages.short}
        </Button>
        <Button size="small" look="quiet" className="text-danger!" onClick={() => void follow(bulk.remove(chosen))}>
          <Trash2 className="size-3.5" /> {messages.remove}
        </Button>
      </fieldset>
      <IconButton label={messages.clear} onClick={clear} className="size-7!">
        <X className="size-4" />
      </IconButton>
    </div>
  );
}

const tool = (name: string, icon: React.ReactNode) => (
  <Button size="small" look="quiet">
    {icon} {name}
  </Button>
);

type AssignMenuProps = { projectIds: string[]; onAssign: (member: Member) => void; onClear: () => void };

/** The members of the project; of tasks of several projects nobody could be assigned to all. */
function AssignMenu({ projectIds, onAssign, onClear }: AssignMenuProps) {
  const [projectId = '', ...others] = projectIds;
  const { data: members = [] } = useQuery({
    ...projectMembers(projectId),
    enabled: !!projectId && others.length === 0,
  });
  return (
    <Menu label={texts.assignees} className="w-60" trigger={tool(texts.assign, <UserPlus className="size-3.5" />)}>
      {others.length > 0 && <p className="px-2.5 py-1.5 text-xs text-faint">{messages.severalProjects}</p>}
      {members.map((member) => (
        <MenuItem key={member.userId} onSelect={() => onAssign(member)}>
          <Avatar name={member.name} size="small" />
          <span className="truncate">{member.name}</span>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={onClear}>
        <UserX className="size-4" /> {texts.nobody}
      </MenuItem>
    </Menu>
  );
}
