import { useQueryClient } from '@tanstack/react-query';
import { CalendarDays, Repeat, UserRound } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { Due, Task, TaskFields, TaskPage } from '@/gen';
import { AssigneesMenu, useNames } from './Assignees';
import { DueLabel } from './DueLabel';
import { DuePicker } from './DuePicker';
import { LabelsField } from './LabelsField';
import { messages, recurrenceMessages, reminderMessages } from './messages';
import { PriorityFlag, PriorityMenu, priorityName } from './Priority';
import { RecurrencePicker } from './RecurrencePicker';
import { describeRecurrence } from './recurrenceText';
import { Reminders } from './Reminders';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';
import { taskKeys } from '@/lib/queries/tasks';
import { Avatar } from '@/ui/Avatar';

type PropertiesProps = { task: Task; readOnly: boolean; onChange: (fields: TaskFields) => void };

/** The fields of a task beside its texts: each a button with its value, and the value's editor behind it. */
export function TaskProperties({ task, readOnly, onChange }: PropertiesProps) {
  const nameOf = useNames([task.projectId]);
  const { locale } = useUser();
  const known = useKnownLabels(task.projectId);
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-start gap-y-1 text-[0.8125rem]">
      <Property name={messages.assignees}>
        <AssigneesMenu
          projectId={task.projectId}
          value={task.assignees}
          onChange={(assignees) => onChange({ assignees })}
          trigger={
            <Value name={messages.assignees} disabled={readOnly}>
              {task.assignees.length === 0 && (
                <Nothing icon={<UserRound className="size-4" />} text={messages.nobody} />
              )}
              {task.assignees.map((id) => (
                <span key={id} className="inline-flex items-center gap-1.5">
                  <Avatar name={nameOf(id) || '?'} size="small" /> {nameOf(id)}
                </span>
              ))}
            </Value>
          }
        />
      </Property>
      <DateProperty
        name={messages.due}
        value={task.due}
        done={task.done}
        readOnly={readOnly}
        onChange={(due) => onChange({ due })}
      />
      <Property name={recurrenceMessages.title}>
        <RecurrencePicker
          value={task.recurrence ?? null}
          due={task.due ?? null}
          onChange={onChange}
          trigger={
            <Value name={recurrenceMessages.title} disabled={readOnly}>
              <span className={cx('inline-flex items-start gap-1.5', !task.recurrence && 'text-faint')}>
                <Repeat aria-hidden className="mt-0.5 size-4 shrink-0" />
                <span className="[overflow-wrap:anywhere]">
                  {task.recurrence ? describeRecurrence(task.recurrence, locale) : recurrenceMessages.never}
                </span>
              </span>
            </Value>
          }
        />
      </Property>
      <DateProperty
        name={messages.start}
        value={task.start}
        done
        readOnly={readOnly}
        onChange={(start) => onChange({ start })}
      />
      <Property name={reminderMessages.title}>
        <Reminders task={task} disabled={readOnly} onChange={(reminders) => onChange({ reminders })} />
      </Property>
      <Property name={messages.priority}>
        <PriorityMenu
          priority={task.priority}
          onChange={(priority) => onChange({ priority })}
          trigger={
            <Value name={messages.priority} disabled={readOnly}>
              <span className={cx('inline-flex items-center gap-1.5', !task.priority && 'text-faint')}>
                <PriorityFlag priority={task.priority} className="size-4" />
                {priorityName(task.priority)}
              </span>
            </Value>
          }
        />
      </Property>
      <Property name={messages.labels}>
        <LabelsField
          value={task.labels}
          known={known}
          disabled={readOnly}
          onChange={(labels) => onChange({ labels })}
        />
      </Property>
    </dl>
  );
}

const Property = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="leading-8 text-faint pointer-coarse:leading-10">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
);

type DatePropertyProps = {
  name: string;
  value: Due | null | undefined;
  done: boolean;
  readOnly: boolean;
  onChange: (due: Due | null) => void;
};

const DateProperty = ({ name, value, done, readOnly, onChange }: DatePropertyProps) => (
  <Property name={name}>
    <DuePicker
      label={name}
      value={value ?? null}
      onChange={onChange}
      trigger={
        <Value name={messages.setDate(name)} disabled={readOnly}>
          {value ? (
            <DueLabel due={value} done={done} className="gap-1.5 [&>svg]:size-4" />
          ) : (
            <Nothing icon={<CalendarDays className="size-4" />} text={messages.noDate} />
          )}
        </Value>
      }
    />
  </Property>
);

/** A button that reads as the name of the field and its value. */
const Value = ({ name, children, ...rest }: ComponentProps<'button'> & { name: string }) => (
  <button
    type="button"
    {...rest}
    className="flex min-h-8 w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-2 py-1 text-left enabled:hover:bg-hover disabled:cursor-default aria-expanded:bg-hover pointer-coarse:min-h-10"
  >
    <span className="sr-only">{name}: </span>
    {children}
  </button>
);

const Nothing = ({ icon, text }: { icon: ReactNode; text: string }) => (
  <span className="inline-flex items-center gap-1.5 text-faint">
    {icon}
    {text}
  </span>
);

/** The labels in use on the project's cached tasks, to choose from again. */
function useKnownLabels(projectId: string): string[] {
  const lists = useQueryClient().getQueriesData<{ pages: TaskPage[] }>({ queryKey: taskKeys.lists(projectId) });
  const tasks = lists.flatMap(([, data]) => data?.pages ?? []).flatMap(({ items }) => items);
  return [...new Set(tasks.flatMap(({ labels }) => labels))].sort();
}
