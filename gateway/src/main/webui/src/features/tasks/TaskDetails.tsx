import { useIsMutating } from '@tanstack/react-query';
import { FolderInput, Link2, Trash2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Project, Task, TaskFields } from '@/gen';
import { useTaskActions } from './actions';
import { useNames } from './Assignees';
import { Checklist } from './Checklist';
import { useTextDraft } from './drafts';
import { messages, transferMessages } from './messages';
import { StatusChoice } from './StatusControl';
import { ParentLink, Subtasks } from './Subtasks';
import { TaskProperties } from './TaskProperties';
import { askForProject } from './transfer';
import { cx } from '@/lib/cx';
import { canWrite } from '@/lib/queries/projects';
import { taskKeys } from '@/lib/queries/tasks';
import { useUser, useZone } from '@/lib/queries/session';
import { showToast } from '@/lib/toasts';
import { IconButton } from '@/ui/Button';

type TaskDetailsProps = { task: Task; project: Project | undefined; discussion: ReactNode; onClose: () => void };

export function TaskDetails({ task, project, discussion, onClose }: TaskDetailsProps) {
  const actions = useTaskActions();
  const readOnly = !canWrite(project);
  const change = (fields: TaskFields) => void actions.change(task, fields);
  const saveText = (field: 'title' | 'description', text: string, base: number) =>
    void actions.change(task, { [field]: text }, base);
  const title = useTextDraft(task, 'title', saveText);
  const description = useTextDraft(task, 'description', saveText);

  function remove(): void {
    onClose();
    actions.remove(task);
  }

  return (
    <>
      <TopBar task={task} onClose={onClose} {...(!readOnly && { onRemove: remove })} />
      <div data-scroll className="flex flex-1 flex-col gap-5 overflow-y-auto px-6 pt-1 pb-6 max-sm:px-4">
        {task.parent && <ParentLink parent={task.parent} />}
        <textarea
          aria-label={messages.title}
          readOnly={readOnly}
          rows={1}
          maxLength={500}
          value={title.value}
          onChange={(event) => title.edit(event.target.value.replaceAll('\n', ' '))}
          onBlur={title.commit}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
          className={cx(
            '-mx-2 field-sizing-content min-h-10 shrink-0 resize-none rounded-lg px-2 py-1 text-xl! leading-snug font-semibold tracking-tight hover:bg-hover focus:bg-surface',
            task.done && 'text-faint line-through decoration-line-strong',
          )}
        />
        <div>
          <StatusChoice status={task.status} disabled={readOnly} onChange={(status) => change({ status })} />
        </div>
        <TaskProperties task={task} readOnly={readOnly} onChange={change} />
        <Checklist
          task={task}
          readOnly={readOnly}
          onChange={(checklist, base) => void actions.change(task, { checklist }, base)}
        />
        <Subtasks task={task} readOnly={readOnly} />
        <div className="flex flex-1 flex-col border-t border-line pt-4">
          <label htmlFor="task-description" className="mb-1 text-xs font-medium text-faint">
            {messages.description}
          </label>
          <textarea
            id="task-description"
            readOnly={readOnly}
            maxLength={50_000}
            placeholder={readOnly ? '' : messages.descriptionHint}
            value={description.value}
            onChange={(event) => description.edit(event.target.value)}
            onBlur={description.commit}
            onKeyDown={(event) =>
              event.key === 'Enter' && (event.metaKey || event.ctrlKey) && event.currentTarget.blur()
            }
            className="-mx-2 field-sizing-content min-h-32 flex-1 resize-none rounded-lg px-2 py-1.5 leading-relaxed hover:bg-hover focus:bg-surface"
          />
        </div>
        <History task={task} />
        {discussion}
      </div>
    </>
  );
}

function TopBar({ task, onClose, onRemove }: { task: Task; onClose: () => void; onRemove?: () => void }) {
  const saving = useIsMutating({ mutationKey: taskKeys.detail(task.id) }) > 0;
  const copy = async () => {
    await navigator.clipboard?.writeText(`${location.origin}/projects/${task.projectId}/tasks/${task.id}`);
    showToast(messages.copied);
  };
  return (
    <div className="flex items-center gap-1 px-4 pt-3 pb-1 max-sm:px-2">
      <span className="px-2 text-xs font-medium text-faint tabular-nums">{task.key}</span>
      <span role="status" className={cx('text-xs text-faint transition-opacity', saving ? 'opacity-100' : 'opacity-0')}>
        {saving ? messages.saving : ''}
      </span>
      <span className="flex-1" />
      {'clipboard' in navigator && (
        <IconButton label={messages.copyLink} onClick={() => void copy()}>
          <Link2 className="size-4" />
        </IconButton>
      )}
      {onRemove && (
        <IconButton label={transferMessages.action} onClick={() => askForProject([task])}>
          <FolderInput className="size-4" />
        </IconButton>
      )}
      {onRemove && (
        <IconButton label={messages.remove} onClick={onRemove}>
          <Trash2 className="size-4" />
        </IconButton>
      )}
      <IconButton label={messages.close} onClick={onClose}>
        <X className="size-4" />
      </IconButton>
    </div>
  );
}

function History({ task }: { task: Task }) {
  const zone = useZone();
  const { locale } = useUser();
  const nameOf = useNames([task.projectId]);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  const when = (time: string) => format.format(Date.parse(time));
  return (
    <p className="text-xs leading-relaxed text-faint">
      {messages.created(when(task.createdAt), nameOf(task.createdBy))}
      {task.version > 1 && <> · {messages.updated(when(task.updatedAt))}</>}
    </p>
  );
}
