import { AGENDA_GROUPS as groups } from './messages';
import type { Task } from '@/gen';
import type { AgendaView } from '@/lib/queries/agenda';
import { describeDay, dueDay, dueInstant, plusDays, formatDay } from '@/lib/time/due';

/** Tasks under one heading; the hint spells a day that the title names relatively. */
export type AgendaGroup = { id: string; title: string; hint?: string; tasks: Task[] };

type Heading = Omit<AgendaGroup, 'tasks'>;

const NEVER = '9999';
const WEEK = 7;
const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** The tasks under their headings, in the order of their days, and by the clock within a day. */
export function grouped(tasks: Task[], view: AgendaView, locale: string): AgendaGroup[] {
  const dayOf = (task: Task) => (task.due ? dueDay(task.due, view.zone) : NEVER);
  const found = new Map<string, AgendaGroup>();
  for (const task of tasks.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)) || clock(a) - clock(b))) {
    const heading = headingOf(dayOf(task), view, locale);
    const group = found.get(heading.id) ?? { ...heading, tasks: [] };
    group.tasks.push(task);
    found.set(heading.id, group);
  }
  return [...found.values()];
}

/** What has a time comes before what has all of the day. */
const clock = ({ due }: Task): number => (due?.at ? dueInstant(due) : Infinity) || 0;

function headingOf(day: string, { agenda, day: today }: AgendaView, locale: string): Heading {
  if (day === NEVER) return { id: 'none', title: groups.none };
  if (day < today) return { id: 'overdue', title: groups.overdue };
  if (agenda === 'upcoming') {
    const title = describeDay(day, today, locale);
    return day < plusDays(today, WEEK)
      ? { id: day, title, hint: formatDay(day, locale, DATE) }
      : { id: day, title: formatDay(day, locale, { weekday: 'short', ...DATE }) };
  }
  if (agenda === 'today' || day === today)
    return { id: 'today', title: groups.today, hint: formatDay(today, locale, DATE) };
  return day < plusDays(today, WEEK) ? { id: 'week', title: groups.week } : { id: 'later', title: groups.later };
}
