import { type FormEvent, type ReactNode, useState } from 'react';
import { type Placed, placeKey } from './calendarLanes';
import { calendarMessages as messages } from './messages';
import { useUser } from '@/lib/queries/session';
import { formatDay } from '@/lib/time/due';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { inputLook } from '@/ui/Field';

type CalendarDayDialogProps = {
  day: string;
  placed: Placed[];
  chip: (placed: Placed) => ReactNode;
  /** Absent when nothing can be added. */
  onAdd?: (title: string) => void;
  hint?: string;
  onClose: () => void;
};

/** All of one day, and a line to add to it. */
export function CalendarDayDialog({ day, placed, chip, onAdd, hint, onClose }: CalendarDayDialogProps) {
  const { locale } = useUser();
  const [title, setTitle] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!title.trim()) return;
    onAdd?.(title.trim());
    setTitle('');
  }

  return (
    <Dialog open onClose={onClose} title={formatDay(day, locale, { dateStyle: 'full' })}>
      <div className="flex min-h-0 flex-col gap-3 px-5 pb-5">
        {placed.length === 0 && <p className="text-[0.8125rem] text-soft">{messages.noTasks}</p>}
        <ul data-scroll className="flex min-h-0 flex-col gap-1 overflow-y-auto empty:hidden">
          {placed.map((each) => (
            <li key={placeKey(each.task)}>{chip({ ...each, begins: true, ends: true })}</li>
          ))}
        </ul>
        {onAdd && (
          <form onSubmit={submit} className="flex flex-wrap gap-2">
            <input
              aria-label={messages.addPlaceholder}
              placeholder={messages.addPlaceholder}
              maxLength={500}
              autoComplete="off"
              autoFocus
              value={title}
              onChange={(event) => setTitle(event.target.value)}
              className={`${inputLook} h-9 w-auto! min-w-0 flex-1`}
            />
            <Button type="submit" look="primary" disabled={!title.trim()}>
              {messages.addButton}
            </Button>
            {hint && <p className="w-full text-xs text-faint">{hint}</p>}
          </form>
        )}
      </div>
    </Dialog>
  );
}
