import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Project, Role } from '@/gen';
import { messages, ROLE_NAMES } from './messages';
import { useChangeProject, useDeleteProject, useLeaveProject, useTransferProject } from './mutations';
import { toProblem } from '@/lib/problem';
import { projectMembers } from '@/lib/queries/projects';
import { useUser } from '@/lib/queries/session';
import { showToast } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { inputLook } from '@/ui/Field';

type Ending = 'transfer' | 'archive' | 'leave' | 'delete';

/** Hand over, archive, leave, delete: each after a question. */
export function Endings({ project }: { project: Project }) {
  const [asked, setAsked] = useState<Ending | null>(null);
  const owner = project.role === 'owner';
  const close = () => setAsked(null);
  return (
    <>
      <div className="divide-y divide-line">
        {owner && (
          <Row text={messages.transferText}>
            <Button onClick={() => setAsked('transfer')}>{messages.transfer}</Button>
          </Row>
        )}
        {owner && (
          <Row text={project.archived ? messages.unarchiveText : messages.archiveText}>
            <Button onClick={() => setAsked('archive')}>
              {project.archived ? messages.unarchive : messages.archive}
            </Button>
          </Row>
        )}
        <Row text={messages.leaveText}>
          <Button look="danger" onClick={() => setAsked('leave')}>
            {messages.leaveShort}
          </Button>
        </Row>
        {owner && (
          <Row text={messages.deleteText}>
            <Button look="danger" onClick={() => setAsked('delete')}>
              {messages.remove}
            </Button>
          </Row>
        )}
      </div>
      {asked === 'transfer' && <Transfer project={project} onClose={close} />}
      {asked === 'archive' && <Archive project={project} onClose={close} />}
      {asked === 'leave' && <Leave project={project} onClose={close} />}
      {asked === 'delete' && <Delete project={project} onClose={close} />}
    </>
  );
}

const Row = ({ text, children }: { text: string; children: ReactNode }) => (
  <div className="flex items-center justify-between gap-4 py-3 first:pt-0 last:pb-0">
    <p className="text-[0.8125rem] text-soft">{text}</p>
    {children}
  </div>
);

type AnswerProps = { project: Project; onClose: () => void };

const said = (error: unknown): string | undefined => (error ? toProblem(error).message : undefined);

function Transfer({ project, onClose }: AnswerProps) {
  const user = useUser();
  const { data: members = [] } = useQuery(projectMembers(project.id));
  const others = members.filter(({ userId }) => userId !== user.id);
  const [chosen, setChosen] = useState('');
  const [ownRole, setOwnRole] = useState<Role>('editor');
  const transfer = useTransferProject(project);
  const next = others.find(({ userId }) => userId === chosen) ?? others[0];

  function confirm(): void {
    if (!next) return;
    transfer.mutate(
      { userId: next.userId, ownRole },
      {
        onSuccess: () => {
          showToast(messages.transferred(next.name));
          onClose();
        },
      },
    );
  }

  return (
    <ConfirmDialog
      title={messages.transferTitle(project.name)}
      text={next ? messages.transferText : messages.transferNobody}
      confirm={messages.transfer}
      busy={transfer.isPending}
      disabled={!next}
      error={said(transfer.error)}
      onConfirm={confirm}
      onClose={onClose}
    >
      {next && (
        <>
          <Choice
            label={messages.newOwner}
            value={next.userId}
            onChoose={setChosen}
            choices={others.map(({ userId, name, email }) => [userId, `${name} (${email})`])}
          />
          <Choice
            label={messages.staysRole}
            value={ownRole}
            onChoose={(role) => setOwnRole(role as Role)}
            choices={(['editor', 'viewer', 'owner'] as const).map((role) => [role, ROLE_NAMES[role]])}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

type ChoiceProps = { label: string; value: string; choices: [string, string][]; onChoose: (value: string) => void };

const Choice = ({ label, value, choices, onChoose }: ChoiceProps) => (
  <label className="block text-[0.8125rem] font-medium">
    {label}
    <select
      className={`${inputLook} mt-1.5 h-10 font-normal`}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    >
      {choices.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

function Archive({ project, onClose }: AnswerProps) {
  const change = useChangeProject(project);
  return (
    <ConfirmDialog
      title={project.archived ? messages.unarchive : messages.archiveQuestion(project.name)}
      text={project.archived ? messages.unarchiveText : messages.archiveText}
      confirm={project.archived ? messages.unarchive : messages.archive}
      busy={change.isPending}
      error={said(change.error)}
      onConfirm={() => change.mutate({ archived: !project.archived }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function Leave({ project, onClose }: AnswerProps) {
  const user = useUser();
  const leave = useLeaveProject(project);
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={messages.leaveQuestion(project.name)}
      text={messages.leaveText}
      confirm={messages.leaveShort}
      busy={leave.isPending}
      error={said(leave.error)}
      onConfirm={() => leave.mutate(user.id, { onSuccess: () => void navigate('/') })}
      onClose={onClose}
    />
  );
}

function Delete({ project, onClose }: AnswerProps) {
  const remove = useDeleteProject(project);
  const navigate = useNavigate();
  return (
    <ConfirmDialog
      title={messages.deleteQuestion(project.name)}
      text={messages.deleteText}
      confirm={messages.remove}
      onConfirm={() => {
        remove.mutate();
        void navigate('/');
      }}
      onClose={onClose}
    />
  );
}
