import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ChecklistItem, Due, Recurrence, Reminder, Task, TaskFields } from '@/gen';
import { useTaskActions } from './actions';
import { closeConflict, type Conflict, openConflict, useConflict } from './conflicts';
import { conflictMessages as messages, FIELD_NAMES, STATUS_NAMES } from './messages';
import { priorityName } from './Priority';
import { describeRecurrence } from './recurrenceText';
import { describeReminder } from './reminders';
import { cx } from '@/lib/cx';
import { useUser, useZone } from '@/lib/queries/session';
import { spellDue } from '@/lib/time/due';
import { showToast } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

type Side = 'mine' | 'theirs';
type Field = keyof TaskFields;

/** Two people changed the same fields: shows both and lets the user choose, field by field. */
export function ConflictDialog({ nameOf }: { nameOf: (userId: string) => string }) {
  const { conflict } = useConflict();
  return conflict && <ConflictPanel key={conflict.current.version} conflict={conflict} nameOf={nameOf} />;
}

function ConflictPanel({ conflict, nameOf }: { conflict: Conflict; nameOf: (userId: string) => string }) {
  const { mine, current, fields } = conflict;
  const actions = useTaskActions();
  const [choice, setChoice] = useState<Partial<Record<Field, Side>>>({});

  /** Sends what was chosen, and with it those of the user's fields that nobody else touched. */
  function settle(sideOf: (field: Field) => Side): void {
    const kept = Object.entries(mine).filter(
      ([name]) => !fields.includes(name as Field) || sideOf(name as Field) === 'mine',
    );
    closeConflict();
    if (kept.length > 0) void actions.change(current, Object.fromEntries(kept));
  }

  function dismiss(): void {
    closeConflict();
    showToast(messages.theirsStays, { label: messages.chooseAgain, run: () => openConflict(conflict) });
  }

  const several = fields.length > 1;
  return (
    <Dialog open onClose={dismiss} title={messages.title} description={messages.text} width="sm:w-[36rem]">
      <div data-scroll className="space-y-4 overflow-y-auto px-5 py-2">
        {fields.map((field) => (
          <fieldset key={field}>
            <legend className="mb-1.5 text-xs font-medium text-faint">{FIELD_NAMES[field] ?? field}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {(['mine', 'theirs'] as const).map((side) => (
                <Option
                  key={side}
                  name={field}
                  title={messages[side]}
                  chosen={(choice[field] ?? 'mine') === side}
                  onChoose={() => setChoice({ ...choice, [field]: side })}
                >
                  <FieldValue field={field} of={side === 'mine' ? mine : current} dates={current} nameOf={nameOf} />
                </Option>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <footer className="flex flex-wrap justify-end gap-2 px-5 py-4">
        <Button look={several ? 'quiet' : 'plain'} onClick={() => settle(() => 'theirs')}>
          {messages.takeTheirs}
        </Button>
        <Button look={several ? 'quiet' : 'primary'} onClick={() => settle(() => 'mine')}>
          {messages.keepMine}
        </Button>
        {several && (
          <Button look="primary" onClick={() => settle((field) => choice[field] ?? 'mine')}>
            {messages.apply}
          </Button>
        )}
      </footer>
    </Dialog>
  );
}

type OptionProps = { name: string; title: string; chosen: boolean; onChoose: () => void; children: ReactNode };

const Option = ({ name, title, chosen, onChoose, children }: OptionProps) => (
  <label
    className={cx(
      'relative block cursor-pointer rounded-xl border p-3 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent-ink',
      chosen ? 'border-accent bg-accent-wash' : 'border-line hover:bg-hover',
    )}
  >
    <input type="radio" name={`conflict-${name}`} className="sr-only" checked={chosen} onChange={onChoose} />
    <span className="mb-1 flex items-center justify-between text-2xs font-medium text-soft">
      {title}
      {chosen && <Check aria-hidden className="size-3.5 text-accent-ink" />}
    </span>
    <span className="line-clamp-6 whitespace-pre-wrap [overflow-wrap:anywhere]">{children}</span>
  </label>
);

function FieldValue({
  field,
  of,
  dates,
  nameOf,
}: {
  field: Field;
  of: Task | TaskFields;
  dates: Task;
  nameOf: (userId: string) => string;
}) {
  const zone = useZone();
  const { locale } = useUser();
  const value = of[field];
  if (field === 'status') return STATUS_NAMES[value as Task['status']];
  if (field === 'priority') return priorityName(value as number);
  if (field === 'assignees') return (value as string[]).map((id) => nameOf(id) || '?').join(', ') || <Empty />;
  if (field === 'labels') return (value as string[]).join(', ') || <Empty />;
  if ((field === 'due' || field === 'start') && value) return spellDue(value as Due, zone);
  if (field === 'checklist' && value) return <Steps steps={value as ChecklistItem[]} />;
  if (field === 'recurrence' && value) return describeRecurrence(value as Recurrence, locale);
  if (field === 'reminders' && value) {
    const texts = (value as Reminder[]).map((reminder) =>
      describeReminder(reminder, { ...dates, ...of }, zone, locale),
    );
    return texts.join('\n') || <Empty />;
  }
  return value ? String(value) : <Empty />;
}

const Steps = ({ steps }: { steps: ChecklistItem[] }) =>
  steps.length === 0 ? <Empty /> : steps.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('\n');

const Empty = () => <em className="text-faint">{messages.empty}</em>;
