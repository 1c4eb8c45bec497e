import type { Due, RecurringTask, Task } from '@/gen';
import { type Span, spanOf } from '@/lib/time/calendar';
import { dueInstant } from '@/lib/time/due';

/** A task, or what it will be when it comes again: then with a name for that one time. */
export type CalendarTask = Task & { planned?: string };

/** A task on one day; a task of several days begins on the first and ends on the last of them. */
export type Placed = { task: CalendarTask; begins: boolean; ends: boolean };

/** Tells a task from the times that it comes again. */
export const placeKey = ({ id, planned }: CalendarTask): string => planned ?? id;

const timeKey = (id: string, due: Due): string => `${id} ${due.date ?? due.at}`;

/** What recurring tasks will be, but for what one of the tasks is by now. */
export function plannedOf(recurring: RecurringTask[], tasks: Task[]): CalendarTask[] {
  const current = new Set(tasks.map(({ id, due }) => due && timeKey(id, due)));
  return recurring.flatMap(({ task, occurrences }) =>
    occurrences
      .map(({ start = null, due }) => ({ ...task, ...{ start, due, planned: timeKey(task.id, due) } }))
      .filter(({ planned }) => !current.has(planned)),
  );
}

type Spanned = { task: CalendarTask; span: Span };

/**
 * What stands on each day of a week, from top to bottom. A task of several days is in the same place on all of them,
 * with room left above it where there is nothing: those that begin first come first, then longer ones, then by time.
 */
export function placedInWeek(week: string[], tasks: CalendarTask[], zone: string): (Placed | undefined)[][] {
  const [first = '', last = ''] = [week[0], week.at(-1)];
  const days = week.map((): (Placed | undefined)[] => []);
  const spanned = tasks
    .flatMap((task): Spanned[] => {
      const span = spanOf(task, zone);
      return span && span.first <= last && span.last >= first ? [{ task, span }] : [];
    })
    .toSorted(inOrder);
  for (const { task, span } of spanned) {
    const own = week.flatMap((day, index) => (day >= span.first && day <= span.last ? [index] : []));
    let lane = 0;
    while (own.some((index) => days[index]![lane])) lane += 1;
    for (const index of own) {
      days[index]![lane] = { task, begins: week[index] === span.first, ends: week[index] === span.last };
    }
  }
  return days.map((lanes) => Array.from(lanes));
}

function inOrder(a: Spanned, b: Spanned): number {
  return (
    compare(a.span.first, b.span.first) ||
    compare(b.span.last, a.span.last) ||
    time(a.task) - time(b.task) ||
    compare(a.task.rank, b.task.rank)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is of the whole day comes before what has a time. */
const time = ({ due }: Task): number => (due?.at ? dueInstant(due) : 0);
