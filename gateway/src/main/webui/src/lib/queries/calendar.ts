import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { listAllTasks, listTasks, type TaskPage } from '@/gen';
import { agendaKey, type CalendarAgenda } from '@/lib/queries/agenda';
import { taskKeys, type TaskView } from '@/lib/queries/tasks';
import type { Span } from '@/lib/time/calendar';

/** The days that are looked at, in the zone of the reader. */
export type CalendarSpan = Span & { zone: string };

/** What is due in these days, or begins before their end and is due after it. */
const within = ({ first, last }: Span): string => `due >= ${first} and (due <= ${last} or start <= ${last})`;

const PAGE = 100;

/** The tasks of a project, or of all projects when none is given, that have to do with some days. */
export const calendarTasks = (span: CalendarSpan, projectId?: string) => {
  const view: TaskView = { filter: 'all', q: '', sort: 'due', where: within(span), zone: span.zone, span };
  const agenda: CalendarAgenda = { agenda: 'calendar', ...span };
  return infiniteQueryOptions({
    queryKey: projectId ? taskKeys.list(projectId, view) : ([...agendaKey, agenda] as const),
    queryFn: async ({ pageParam, signal }): Promise<TaskPage> => {
      const query = {
        ...{ filter: view.where, zone: span.zone, sort: 'due', limit: PAGE },
        ...(pageParam && { cursor: pageParam }),
      };
      const { data } = projectId
        ? await listTasks({ path: { id: projectId }, query, signal })
        : await listAllTasks({ query, signal });
      return data;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    placeholderData: keepPreviousData,
  });
};
