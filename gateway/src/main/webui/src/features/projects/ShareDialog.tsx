import { useQuery } from '@tanstack/react-query';
import { ChevronDown, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Member, Project, Role } from '@/gen';
import { messages, ROLE_NAMES, ROLE_TEXTS } from './messages';
import { useAddMember, useChangeRole, useLeaveProject, useRemoveMember } from './mutations';
import { toProblem } from '@/lib/problem';
import { projectMembers } from '@/lib/queries/projects';
import { useUser } from '@/lib/queries/session';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { inputLook } from '@/ui/Field';
import { Menu, MenuChoices } from '@/ui/Menu';
import { Skeleton } from '@/ui/Skeleton';

/** Who sees the project, and in which role; owners change it, the others look. */
export function ShareDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { data: members } = useQuery(projectMembers(project.id));
  const owner = project.role === 'owner';
  return (
    <Dialog
      open
      onClose={onClose}
      title={messages.shareTitle(project.name)}
      description={owner ? messages.shareText : messages.readOnlyShare}
      width="sm:w-[32rem]"
    >
      {owner && <InviteForm projectId={project.id} />}
      <ul aria-label={messages.members} data-scroll className="min-h-32 overflow-y-auto border-t border-line px-5 py-2">
        {!members && [0, 1].map((row) => <MemberSkeleton key={row} />)}
        {members?.map((member) => (
          <MemberRow key={member.userId} member={member} project={project} onClose={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

function InviteForm({ projectId }: { projectId: string }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const add = useAddMember(projectId);
  const problem = add.error ? toProblem(add.error) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (email.trim()) add.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') });
  }

  return (
    <form onSubmit={submit} noValidate className="px-5 pb-4">
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <input
            type="email"
            aria-label={messages.inviteEmail}
            placeholder={messages.invitePlaceholder}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'invite-error' : undefined}
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            className={`${inputLook} h-9 pr-26`}
          />
          <div className="absolute inset-y-0 right-1 flex items-center">
            <RoleMenu label={messages.newRole} role={role} onChoose={setRole} />
          </div>
        </div>
        <Button type="submit" look="primary" busy={add.isPending}>
          {messages.invite}
        </Button>
      </div>
      {problem && (
        <p id="invite-error" role="alert" className="mt-1.5 text-xs text-danger">
          {problem.field('email', messages.email) ?? problem.message}
        </p>
      )}
    </form>
  );
}

function MemberRow({ member, project, onClose }: { member: Member; project: Project; onClose: () => void }) {
  const user = useUser();
  const changeRole = useChangeRole(project.id);
  const remove = useRemoveMember(project.id);
  const leave = useLeaveProject(project);
  const self = member.userId === user.id;
  const owner = project.role === 'owner';
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar name={member.name} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">
          {member.name} {self && <span className="font-normal text-faint">({messages.you})</span>}
        </p>
        <p className="truncate text-xs text-faint">{member.email}</p>
      </div>
      {owner ? (
        <RoleMenu
          label={messages.roleOf(member.name)}
          role={member.role}
          onChoose={(role) => changeRole.mutate({ userId: member.userId, role })}
        />
      ) : (
        <span className="px-2 text-xs text-soft">{ROLE_NAMES[member.role]}</span>
      )}
      {self ? (
        <Button
          size="small"
          look="danger"
          onClick={() => leave.mutate(user.id, { onSuccess: onClose })}
          busy={leave.isPending}
        >
          {messages.leaveShort}
        </Button>
      ) : (
        owner && (
          <IconButton label={`${messages.removeMember}: ${member.name}`} onClick={() => remove.mutate(member.userId)}>
            <X className="size-4" />
          </IconButton>
        )
      )}
    </li>
  );
}

const RoleMenu = ({ label, role, onChoose }: { label: string; role: Role; onChoose: (role: Role) => void }) => (
  <Menu
    label={label}
    trigger={
      <button
        type="button"
        aria-label={`${label}: ${ROLE_NAMES[role]}`}
        className="inline-flex h-7 items-center gap-1 rounded-md px-2 text-xs font-medium text-soft hover:bg-hover hover:text-ink"
      >
        {ROLE_NAMES[role]}
        <ChevronDown className="size-3.5" />
      </button>
    }
  >
    <MenuChoices
      value={role}
      onChoose={onChoose}
      choices={(['owner', 'editor', 'viewer'] as const).map((value) => ({
        value,
        label: `${ROLE_NAMES[value]} · ${ROLE_TEXTS[value]}`,
      }))}
    />
  </Menu>
);

const MemberSkeleton = () => (
  <li className="flex items-center gap-3 py-2">
    <Skeleton className="size-8 rounded-full" />
    <div className="flex-1 space-y-1.5">
      <Skeleton className="h-3.5 w-32" />
      <Skeleton className="h-3 w-44" />
    </div>
  </li>
);
