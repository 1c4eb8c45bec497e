import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { listAllTasks, type Task, type TaskPage } from '@/gen';
import { overlaps, type Span, spanOf } from '@/lib/time/calendar';
import { dueDay } from '@/lib/time/due';

export type Agenda = 'today' | 'upcoming' | 'assigned';
/** Which tasks of all projects, for whom, and on which day: a new day is a new list. */
export type AgendaView = { agenda: Agenda; user: string; day: string; zone: string };

/** All that has to do with some days, done or not: cached among the agendas, and kept like them. */
export type CalendarAgenda = Span & { agenda: 'calendar'; zone: string };

export const agendaKey = ['agenda'] as const;

const FILTERS: Record<Agenda, string> = {
  today: 'due <= today and not done',
  upcoming: 'due > today and not done',
  assigned: 'assignee = me and not done',
};

/** What the server's filter says, of a task that is known here. */
export function inAgenda(task: Task, view: AgendaView | CalendarAgenda): boolean {
  if (view.agenda === 'calendar') return overlaps(spanOf(task, view.zone), view);
  const { agenda, user, day, zone } = view;
  if (task.done) return false;
  if (agenda === 'assigned') return task.assignees.includes(user);
  const due = task.due && dueDay(task.due, zone);
  return !!due && (agenda === 'today' ? due <= day : due > day);
}

export const agendaList = (view: AgendaView) =>
  infiniteQueryOptions({
    queryKey: [...agendaKey, view] as const,
    queryFn: async ({ pageParam, signal }): Promise<TaskPage> => {
      const filter = FILTERS[view.agenda];
      const query = { filter, zone: view.zone, sort: 'due', limit: 50, ...(pageParam && { cursor: pageParam }) };
      return (await listAllTasks({ query, signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    // The list of yesterday stands in for that of today, never one agenda for another.
    placeholderData: (previous, query) =>
      (query?.queryKey[1] as AgendaView | undefined)?.agenda === view.agenda ? keepPreviousData(previous) : undefined,
  });
