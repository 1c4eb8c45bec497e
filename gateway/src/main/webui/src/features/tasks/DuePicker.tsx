import { type ReactNode, useState } from 'react';
import type { Due } from '@/gen';
import { messages } from './messages';
import { useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { nextWeek, plusDays, today } from '@/lib/time/due';
import { allZones } from '@/lib/time/zoned';
import { Button } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Popover } from '@/ui/Popover';

type DuePickerProps = {
  label: string;
  value: Due | null;
  onChange: (due: Due | null) => void;
  trigger: ReactNode;
  /** Offers to clear also when there is nothing here: there may be elsewhere. */
  clearable?: boolean;
};

/** A day, or a time of day in a zone. What is typed is taken when the popover closes, a day of the shortcuts at once. */
export function DuePicker({ label, value: stored, onChange, trigger, clearable = false }: DuePickerProps) {
  const [open, setOpen] = useState(false);
  // A date being typed passes through many others, such as the year 2: undefined is "nothing typed".
  const [typed, setTyped] = useState<Due | null | undefined>();
  const zone = useZone();
  const value = typed === undefined ? stored : typed;
  const day = value?.date ?? value?.at?.slice(0, 10) ?? '';
  const time = value?.at?.slice(11, 16) ?? '';
  const now = today(zone, useMinute());

  function close(chosen: Due | null | undefined): void {
    setOpen(false);
    setTyped(undefined);
    if (chosen !== undefined && (clearable || !sameDue(chosen, stored))) onChange(chosen);
  }
  const take = (nextDay: string, nextTime: string, nextZone: string) => setTyped(dueOf(nextDay, nextTime, nextZone));
  const pick = (nextDay: string) => close(dueOf(nextDay, time, value?.zone ?? zone));

  const shortcuts = [
    [messages.today, now],
    [messages.tomorrow, plusDays(now, 1)],
    [messages.nextWeek, nextWeek(now)],
  ] as const;

  return (
    <Popover
      label={messages.setDate(label)}
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close(typed))}
      trigger={trigger}
    >
      <div className="grid grid-cols-3 gap-1.5">
        {shortcuts.map(([name, target]) => (
          <Button key={name} size="small" onClick={() => pick(target)} className="px-1!">
            {name}
          </Button>
        ))}
      </div>
      <div className="mt-3 grid grid-cols-[1fr_7rem] gap-2">
        <Labelled text={messages.date}>
          <input
            type="date"
            value={day}
            onChange={(event) => take(event.target.value, time, value?.zone ?? zone)}
            className={`${inputLook} h-9 px-2!`}
          />
        </Labelled>
        <Labelled text={messages.time}>
          <input
            type="time"
            value={time}
            disabled={!day}
            onChange={(event) => take(day, event.target.value, value?.zone ?? zone)}
            className={`${inputLook} h-9 px-2!`}
          />
        </Labelled>
      </div>
      {value?.at && (
        <Labelled text={messages.zone} className="mt-2">
          <select
            value={value.zone}
            onChange={(event) => take(day, time, event.target.value)}
            className={`${inputLook} h-9 px-2!`}
          >
            {[...new Set([value.zone!, zone, ...allZones()])].map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      {(value || clearable) && (
        <Button size="small" look="quiet" className="mt-2 w-full" onClick={() => pick('')}>
          {messages.clear}
        </Button>
      )}
    </Popover>
  );
}

function dueOf(day: string, time: string, zone: string): Due | null {
  if (!day) return null;
  return time ? { at: `${day}T${time}`, zone } : { date: day };
}

const sameDue = (a: Due | null, b: Due | null): boolean =>
  a?.date === b?.date && a?.at === b?.at && a?.zone === b?.zone;

const Labelled = ({ text, className, children }: { text: string; className?: string; children: ReactNode }) => (
  <label className={`block ${className ?? ''}`}>
    <span className="mb-1 block text-2xs font-medium text-faint">{text}</span>
    {children}
  </label>
);
