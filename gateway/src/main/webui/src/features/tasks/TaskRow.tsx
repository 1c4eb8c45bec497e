import {
  AlignLeft,
  Ban,
  Ellipsis,
  FolderInput,
  Inbox,
  ListChecks,
  ListTree,
  Repeat,
  SquareCheck,
  Trash2,
} from 'lucide-react';
import { type ComponentProps, memo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { ChecklistItem, Project, Recurrence, Status, Task } from '@/gen';
import type { TaskActions } from './actions';
import { isDraft } from './newTask';
import { DueLabel } from './DueLabel';
import {
  bulkMessages,
  checklistMessages,
  messages,
  recurrenceMessages,
  relationMessages,
  STATUS_NAMES,
  subtaskMessages,
  transferMessages,
} from './messages';
import { priorityChoices, PriorityFlag, priorityName } from './Priority';
import { describeRecurrence } from './recurrenceText';
import { StatusIcon, StatusToggle } from './StatusControl';
import { SelectBox } from './SelectBox';
import { progress } from './steps';
import { askForProject } from './transfer';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';
import { AvatarStack } from '@/ui/Avatar';
import { IconButton } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { Menu, MenuChoices, MenuItem, MenuLine, MenuTitle } from '@/ui/Menu';

export type TaskRowProps = {
  task: Task;
  /** The page that the task opens over. */
  base: string;
  /** Named where tasks of several projects are together. */
  project?: Project | undefined;
  names: string[];
  writable: boolean;
  leaving: boolean;
  /** How deep below a task of the same list; 0 when it is below none. */
  level?: number;
  actions: TaskActions;
  /** Of a list whose tasks can be selected. */
  onSelect?: (task: Task, range: boolean) => void;
  selected?: boolean;
  selecting?: boolean;
  /** Of a list that is ordered by hand. */
  drag?: ComponentProps<'li'> & { handle: ReactNode };
};

/** A task in a list: completed by its circle, opened by a click anywhere else. */
export const TaskRow = memo(function TaskRow(props: TaskRowProps) {
  const { task, base, project, names, writable, leaving, level = 0, actions, drag } = props;
  const { onSelect, selected = false, selecting = false } = props;
  const { handle, className, ...item } = drag ?? {};
  const { search } = useLocation();
  const draft = isDraft(task);
  return (
    <li
      {...item}
      data-task={task.id}
      {...(level > 0 && {
        'data-level': level,
        style: { paddingInlineStart: `${0.75 + Math.min(level, 6) * 1.5}rem` },
      })}
      className={cx(
        'group relative flex items-start gap-3 border-b border-line px-3 py-2.5 transition-colors last:border-0 hover:bg-hover has-[a:focus-visible]:bg-accent-wash sm:items-center sm:py-0',
        leaving && 'pointer-events-none animate-leave',
        draft && 'opacity-60',
        selected && 'bg-accent-wash!',
        className,
      )}
    >
      {handle}
      {writable && !draft && onSelect && (
        <SelectBox task={task} selected={selected} selecting={selecting} onSelect={onSelect} />
      )}
      <StatusToggle
        title={task.title}
        status={task.status}
        disabled={!writable || draft}
        onToggle={() => actions.toggle(task)}
        className="max-sm:mt-[calc(--spacing(-2)+1px)]"
      />
      <div className="min-w-0 flex-1 sm:flex sm:min-h-10 sm:items-center sm:gap-3">
        <span className="w-20 shrink-0 truncate text-2xs text-faint tabular-nums max-lg:hidden">{task.key}</span>
        <Link
          to={draft ? '.' : { pathname: `${base}/tasks/${task.id}`, search }}
          data-open
          className={cx(
            'block min-w-0 leading-5 [overflow-wrap:anywhere] outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink max-sm:line-clamp-3 sm:truncate',
            task.done ? 'text-faint line-through decoration-line-strong' : 'text-ink',
          )}
        >
          {task.title}
        </Link>
        <Details task={task} project={project} names={names} />
      </div>
      {writable && !draft && <RowMenu task={task} actions={actions} onSelect={onSelect} />}
    </li>
  );
});

/** What of the details a card has room for. */
export const TaskSigns = ({ task, names }: Pick<TaskRowProps, 'task' | 'names'>) => (
  <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs not-empty:mt-1.5">
    {task.labels.slice(0, 3).map((label) => (
      <Chip key={label} text={label} />
    ))}
    {task.due && <DueLabel due={task.due} done={task.done} />}
    {task.recurrence && <RecurrenceMark recurrence={task.recurrence} />}
    <SubtaskProgress {...task.subtasks} />
    {task.blockers > 0 && !task.done && <BlockedMark blockers={task.blockers} />}
    {task.priority > 0 && (
      <span title={priorityName(task.priority)}>
        <PriorityFlag priority={task.priority} />
        <span className="sr-only">{priorityName(task.priority)}</span>
      </span>
    )}
    {names.length > 0 && <AvatarStack names={names} max={3} />}
  </div>
);

const Details = ({ task, project, names }: Pick<TaskRowProps, 'task' | 'project' | 'names'>) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs not-empty:max-sm:mt-1.5 sm:ml-auto sm:shrink-0 sm:flex-nowrap">
    {task.description && <AlignLeft aria-label={messages.description} className="size-3.5 text-faint max-sm:hidden" />}
    <Progress steps={task.checklist ?? []} />
    <SubtaskProgress {...task.subtasks} />
    {task.blockers > 0 && !task.done && <BlockedMark blockers={task.blockers} />}
    {task.labels.length > 0 && (
      <span className="flex gap-1">
        {task.labels.slice(0, 3).map((label) => (
          <Chip key={label} text={label} />
        ))}
        {task.labels.length > 3 && <span className="text-2xs leading-5 text-faint">+{task.labels.length - 3}</span>}
      </span>
    )}
    <span className="flex items-center gap-1.5 empty:max-lg:hidden lg:w-32">
      {task.due && <DueLabel due={task.due} done={task.done} />}
      {task.recurrence && <RecurrenceMark recurrence={task.recurrence} />}
    </span>
    <span className="empty:max-lg:hidden lg:w-4" title={task.priority ? priorityName(task.priority) : undefined}>
      {task.priority > 0 && (
        <>
          <PriorityFlag priority={task.priority} />
          <span className="sr-only">{priorityName(task.priority)}</span>
        </>
      )}
    </span>
    <span className="flex empty:max-lg:hidden lg:w-20 lg:justify-end">
      {names.length > 0 && <AvatarStack names={names} max={2} />}
    </span>
    {project && (
      <span className="flex items-center gap-1.5 text-soft max-sm:order-first lg:w-28">
        {project.inbox ? (
          <Inbox aria-hidden className="size-3 shrink-0 text-accent-ink" />
        ) : (
          <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ backgroundColor: project.color }} />
        )}
        <span className="sr-only">{messages.project}: </span>
        <span className="max-w-28 truncate">{project.name}</span>
      </span>
    )}
  </div>
);

function Progress({ steps }: { steps: ChecklistItem[] }) {
  const { done, all } = progress(steps);
  return (
    all > 0 && (
      <span title={checklistMessages.progressOf(done, all)} className="flex items-center gap-1 text-faint tabular-nums">
        <ListChecks aria-hidden className="size-3.5" />
        <span aria-hidden>{`${done}/${all}`}</span>
        <span className="sr-only">{checklistMessages.progressOf(done, all)}</span>
      </span>
    )
  );
}

const SubtaskProgress = ({ total, done }: Task['subtasks']) =>
  total > 0 && (
    <span title={subtaskMessages.progressOf(done, total)} className="flex items-center gap-1 text-faint tabular-nums">
      <ListTree aria-hidden className="size-3.5" />
      <span aria-hidden>{`${done}/${total}`}</span>
      <span className="sr-only">{subtaskMessages.progressOf(done, total)}</span>
    </span>
  );

const BlockedMark = ({ blockers }: { blockers: number }) => (
  <span
    title={relationMessages.waitsFor(blockers)}
    className="inline-flex h-5 items-center gap-1 rounded-full bg-danger-wash px-1.5 text-2xs font-medium text-danger"
  >
    <Ban aria-hidden className="size-3" />
    {relationMessages.blocked}
    <span className="sr-only">: {relationMessages.waitsFor(blockers)}</span>
  </span>
);

function RecurrenceMark({ recurrence }: { recurrence: Recurrence }) {
  const { locale } = useUser();
  const text = recurrenceMessages.repeats(describeRecurrence(recurrence, locale));
  return (
    <span title={text}>
      <Repeat aria-hidden className="size-3 text-faint" />
      <span className="sr-only">{text}</span>
    </span>
  );
}

type RowMenuProps = Pick<TaskRowProps, 'task' | 'actions'> & { onSelect: TaskRowProps['onSelect'] | undefined };

const RowMenu = ({ task, actions, onSelect }: RowMenuProps) => (
  <Menu
    trigger={
      <IconButton
        label={messages.more(task.title)}
        className="relative z-10 -mr-1 size-7! opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 aria-expanded:opacity-100 max-sm:-mt-1 pointer-coarse:opacity-100"
      >
        <Ellipsis className="size-4" />
      </IconButton>
    }
  >
    <MenuTitle>{messages.status}</MenuTitle>
    <MenuChoices
      value={task.status}
      onChoose={(status) => void actions.change(task, { status })}
      choices={(Object.keys(STATUS_NAMES) as Status[]).map((value) => ({
        value,
        label: STATUS_NAMES[value],
        icon: <StatusIcon status={value} className="size-4" />,
      }))}
    />
    <MenuLine />
    <MenuTitle>{messages.priority}</MenuTitle>
    <MenuChoices
      value={String(task.priority)}
      choices={priorityChoices}
      onChoose={(value) => void actions.change(task, { priority: Number(value) })}
    />
    <MenuLine />
    {onSelect && (
      <MenuItem onSelect={() => onSelect(task, false)}>
        <SquareCheck className="size-4 text-soft" /> {bulkMessages.selectOne}
      </MenuItem>
    )}
    <MenuItem onSelect={() => askForProject([task])}>
      <FolderInput className="size-4 text-soft" /> {transferMessages.action}
    </MenuItem>
    <MenuItem danger onSelect={() => actions.remove(task)}>
      <Trash2 className="size-4" /> {messages.remove}
    </MenuItem>
  </Menu>
);
