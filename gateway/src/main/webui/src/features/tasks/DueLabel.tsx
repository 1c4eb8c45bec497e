import { CalendarDays, Clock } from 'lucide-react';
import type { Due } from '@/gen';
import { messages } from './messages';
import { cx } from '@/lib/cx';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { describeDue, dueDay, isOverdue, spellDue, today } from '@/lib/time/due';

/** When a task is due, as short as it goes; red when it is over, unless the task is done. */
export function DueLabel({ due, done, className }: { due: Due; done: boolean; className?: string }) {
  const zone = useZone();
  const { locale } = useUser();
  const now = useMinute();
  const overdue = !done && isOverdue(due, zone, now);
  const soon = !done && !overdue && dueDay(due, zone) === today(zone, now);
  const Icon = due.at ? Clock : CalendarDays;
  return (
    <span
      title={spellDue(due, zone, locale)}
      className={cx(
        'inline-flex items-center gap-1 whitespace-nowrap tabular-nums',
        overdue ? 'font-medium text-danger' : soon ? 'font-medium text-success' : 'text-soft',
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      {overdue && <span className="sr-only">{messages.overdue}: </span>}
      {describeDue(due, zone, now, locale)}
    </span>
  );
}
