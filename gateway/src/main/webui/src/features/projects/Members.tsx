import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Mail, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { Invitation, Member, Project, Role } from '@/gen';
import { messages, ROLE_NAMES, ROLE_TEXTS } from './messages';
import { useChangeRole, useInvite, useLeaveProject, useRemoveMember, useRevokeInvitation } from './mutations';
import { toProblem } from '@/lib/problem';
import { projectInvitations, projectMembers } from '@/lib/queries/projects';
import { useUser } from '@/lib/queries/session';
import { formatDay } from '@/lib/time/due';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Menu, MenuChoices } from '@/ui/Menu';
import { Skeleton } from '@/ui/Skeleton';

/** One can leave here when it is said what comes after. */
type MembersProps = { project: Project; onLeave?: () => void };

/** Who is in the project, and who is invited: owners change it, the others look. */
export function Members({ project, onLeave }: MembersProps) {
  const { data: members } = useQuery(projectMembers(project.id));
  const owner = project.role === 'owner';
  const heading = useId();
  const { data: invitations = [] } = useQuery({ ...projectInvitations(project.id), enabled: owner });
  return (
    <>
      <ul aria-label={messages.members}>
        {!members && [0, 1].map((row) => <MemberSkeleton key={row} />)}
        {members?.map((member) => (
          <MemberRow key={member.userId} member={member} project={project} {...(onLeave && { onLeave })} />
        ))}
      </ul>
      {owner && invitations.length > 0 && (
        <>
          <h3 id={heading} className="mt-3 text-xs font-medium text-faint">
            {messages.invitations}
          </h3>
          <ul aria-labelledby={heading}>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} projectId={project.id} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function InvitationRow({ invitation, projectId }: { invitation: Invitation; projectId: string }) {
  const { locale } = useUser();
  const revoke = useRevokeInvitation(projectId);
  const until = formatDay(invitation.expiresAt.slice(0, 10), locale, { day: 'numeric', month: 'long' });
  return (
    <li className="flex items-center gap-3 py-2">
      <span aria-hidden className="flex size-8 shrink-0 items-center justify-center rounded-full bg-sunken text-soft">
        <Mail className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="truncate">{invitation.email}</p>
        <p className="truncate text-xs text-faint">{messages.invitedUntil(until)}</p>
      </div>
      <span className="px-2 text-xs text-soft">{ROLE_NAMES[invitation.role]}</span>
      <IconButton label={messages.revoke(invitation.email)} onClick={() => revoke.mutate(invitation)}>
        <X className="size-4" />
      </IconButton>
    </li>
  );
}

export function InviteForm({ projectId, autoFocus }: { projectId: string; autoFocus?: boolean }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const add = useInvite(projectId);
  const problem = add.error ? toProblem(add.error) : undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (email.trim()) add.mutate({ email: email.trim(), role }, { onSuccess: () => setEmail('') });
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className="flex gap-2">
        <div className="relative min-w-0 flex-1">
          <input
            type="email"
            aria-label={messages.inviteEmail}
            placeholder={messages.invitePlaceholder}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'invite-error' : undefined}
            autoFocus={autoFocus}
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

function MemberRow({ member, project, onLeave }: MembersProps & { member: Member }) {
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
      {self
        ? onLeave && (
            <Button
              size="small"
              look="danger"
              onClick={() => leave.mutate(user.id, { onSuccess: onLeave })}
              busy={leave.isPending}
            >
              {messages.leaveShort}
            </Button>
          )
        : owner && (
            <IconButton label={`${messages.removeMember}: ${member.name}`} onClick={() => remove.mutate(member.userId)}>
              <X className="size-4" />
            </IconButton>
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
