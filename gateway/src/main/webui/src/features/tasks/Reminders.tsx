import { Bell, Check, X } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { reminderMessages as messages } from './messages';
import {
  type Anchor,
  before,
  daysBefore,
  describeReminder,
  presets,
  sameReminder,
  suggestedTime,
  type Unit,
} from './reminders';
import type { Reminder, Task } from '@/gen';
import { useUser, useZone } from '@/lib/queries/session';
import { toInstant } from '@/lib/time/zoned';
import { Button } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Popover } from '@/ui/Popover';

const ANCHORS = ['due', 'start'] as const;

type RemindersProps = { task: Task; disabled?: boolean; onChange: (reminders: Reminder[]) => void };

/** When a task reminds, as chips: the usual times before its dates at a touch, any other time by date. */
export function Reminders({ task, disabled, onChange }: RemindersProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const zone = useZone();
  const { locale } = useUser();
  const value = task.reminders ?? [];
  const textOf = (reminder: Reminder) => describeReminder(reminder, task, zone, locale);

  function toggle(reminder: Reminder): void {
    setOpen(false);
    const others = value.filter((each) => !sameReminder(each, reminder));
    onChange(others.length < value.length ? others : [...value, reminder]);
  }

  function remove(reminder: Reminder): void {
    onChange(value.filter((each) => each !== reminder));
    button.current?.focus();
  }

  const offered = ANCHORS.flatMap((anchor) => {
    const date = task[anchor];
    return date ? presets(anchor, date) : [];
  });

  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-lg px-2 py-1 pointer-coarse:min-h-10">
      <ul aria-label={messages.title} className="contents">
        {value.map((reminder) => (
          <li
            key={reminder.when ?? `${reminder.relativeTo} ${reminder.offset}`}
            className="inline-flex min-h-6 max-w-full items-center gap-1 rounded-md bg-sunken px-1.5 text-xs"
          >
            <Bell aria-hidden className="size-3 shrink-0 text-faint" />
            <span className="[overflow-wrap:anywhere]">{textOf(reminder)}</span>
            {!disabled && (
              <button
                type="button"
                aria-label={messages.remove(textOf(reminder))}
                onClick={() => remove(reminder)}
                className="rounded p-0.5 text-faint hover:bg-hover hover:text-ink pointer-coarse:p-2"
              >
                <X aria-hidden className="size-3" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {disabled && value.length === 0 && <span className="text-faint">{messages.none}</span>}
      {!disabled && (
        <Popover
          label={messages.add}
          open={open}
          onOpenChange={setOpen}
          className="w-80 p-1.5"
          trigger={
            <button
              ref={button}
              type="button"
              aria-label={messages.add}
              className="-ml-1 inline-flex min-h-6 items-center gap-1.5 rounded-md px-1 text-faint hover:bg-hover hover:text-ink aria-expanded:bg-hover pointer-coarse:min-h-10"
            >
              <Bell aria-hidden className="size-4" />
              {value.length === 0 ? messages.add : messages.more}
            </button>
          }
        >
          {offered.length === 0 && <p className="mx-1.5 mt-1 mb-1.5 text-xs text-soft">{messages.dateless}</p>}
          {offered.map((preset) => (
            <Preset
              key={`${preset.relativeTo} ${preset.offset}`}
              text={textOf(preset)}
              chosen={value.some((each) => sameReminder(each, preset))}
              onChoose={() => toggle(preset)}
            />
          ))}
          {offered.length > 0 && <OwnOffset task={task} onChoose={toggle} />}
          <OwnTime zone={zone} onChoose={toggle} />
        </Popover>
      )}
    </div>
  );
}

/** Of any unit: weeks are the longest, and a reminder may be ten years before its date. */
const LONGEST = 500;

/** So long before a date; before one without a time, so many days and at which time of the day. */
function OwnOffset({ task, onChoose }: { task: Task; onChoose: (reminder: Reminder) => void }) {
  const anchors = ANCHORS.filter((anchor) => task[anchor]);
  const [wanted, setWanted] = useState<Anchor>('due');
  const [amount, setAmount] = useState('2');
  const [unit, setUnit] = useState<Unit>('hour');
  const [time, setTime] = useState('09:00');
  const anchor = anchors.includes(wanted) ? wanted : anchors[0]!;
  const onDay = !!task[anchor]?.date;
  const complete = /^\d+$/.test(amount) && Number(amount) <= LONGEST && (!onDay || !!time);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (complete) onChoose(onDay ? daysBefore(anchor, Number(amount), time) : before(anchor, Number(amount), unit));
  }

  return (
    <form onSubmit={submit} className="mt-1 border-t border-line px-1.5 pt-2.5 pb-1">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="mb-1 text-2xs font-medium text-faint">{messages.ownOffset}</legend>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={LONGEST}
          required
          aria-label={messages.amountOf(onDay ? messages.units.day : messages.units[unit])}
          value={amount}
          onChange={(event) => setAmount(event.target.value)}
          className={`${inputLook} h-9 w-16! px-2!`}
        />
        {onDay ? (
          <span className="text-[0.8125rem]">{messages.units.day}</span>
        ) : (
          <Select label={messages.unit} value={unit} of={messages.units} onChange={setUnit} />
        )}
        {anchors.length > 1 ? (
          <Select label={messages.date} value={anchor} of={messages.beforeDate} onChange={setWanted} />
        ) : (
          <span className="text-[0.8125rem]">{messages.beforeDate[anchor]}</span>
        )}
        {onDay && (
          <input
            type="time"
            required
            aria-label={messages.timeOfDay}
            value={time}
            onChange={(event) => setTime(event.target.value)}
            className={`${inputLook} h-9 w-24! px-2!`}
          />
        )}
        <Button type="submit" aria-label={messages.addOffset} disabled={!complete} className="ml-auto h-9">
          {messages.addTime}
        </Button>
      </fieldset>
    </form>
  );
}

type SelectProps<T extends string> = {
  label: string;
  value: T;
  of: Record<T, string>;
  onChange: (value: T) => void;
};

const Select = <T extends string>({ label, value, of, onChange }: SelectProps<T>) => (
  <select
    aria-label={label}
    value={value}
    onChange={(event) => onChange(event.target.value as T)}
    className={`${inputLook} h-9 w-auto! px-2!`}
  >
    {(Object.keys(of) as T[]).map((key) => (
      <option key={key} value={key}>
        {of[key]}
      </option>
    ))}
  </select>
);

const Preset = ({ text, chosen, onChoose }: { text: string; chosen: boolean; onChoose: () => void }) => (
  <button
    type="button"
    aria-pressed={chosen}
    onClick={onChoose}
    className="flex min-h-8 w-full items-center justify-between gap-2 rounded-md px-2.5 text-left text-[0.8125rem] hover:bg-hover pointer-coarse:min-h-11"
  >
    {text}
    {chosen && <Check aria-hidden className="size-3.5 text-accent-ink" />}
  </button>
);

/** A time on the clock of the reader. */
function OwnTime({ zone, onChoose }: { zone: string; onChoose: (reminder: Reminder) => void }) {
  const [local, setLocal] = useState(() => suggestedTime(zone, Date.now()));
  const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (complete) onChoose({ when: new Date(toInstant(local, zone)).toISOString().replace('.000Z', 'Z') });
  }

  return (
    <form onSubmit={submit} className="mt-1 flex items-end gap-2 border-t border-line px-1.5 pt-2.5 pb-1">
      <label className="min-w-0 flex-1">
        <span className="mb-1 block text-2xs font-medium text-faint">{messages.ownTime}</span>
        <input
          type="datetime-local"
          value={local}
          onChange={(event) => setLocal(event.target.value)}
          className={`${inputLook} h-9 px-2!`}
        />
      </label>
      <Button type="submit" disabled={!complete} className="h-9">
        {messages.addTime}
      </Button>
    </form>
  );
}
