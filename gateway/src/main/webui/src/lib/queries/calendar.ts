import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { listAllOccurrences, listAllTasks, listOccurrences, listTasks, type RecurringTask, type TaskPage } from '@/gen';
import { agendaKey, type CalendarAgenda } from '@/lib/queries/agenda';
import { taskKeys, type TaskView } from '@/lib/queries/tasks';
import type { Span } from '@/lib/time/calendar';
import { plusDays } from '@/lib/time/due';

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

export const occurrencesKey = ['occurrences'] as const;

/** Beyond this there is more than anybody can see. */
const MOST_PAGES = 10;

/** What is planned of recurring tasks in these days, without what is due now. */
export const plannedTasks = ({ first, last, zone }: CalendarSpan, projectId?: string) =>
  queryOptions({
    queryKey: [...occurrencesKey, projectId ?? 'all', { first, last, zone }] as const,
    queryFn: async ({ signal }): Promise<RecurringTask[]> => {
      const found: RecurringTask[] = [];
      let cursor = '';
      for (let page = 0; page < MOST_PAGES && (page === 0 || cursor); page += 1) {
        const query = { from: first, until: plusDays(last, 1), zone, limit: PAGE, ...(cursor && { cursor }) };
        const { data } = projectId
          ? await listOccurrences({ path: { id: projectId }, query, signal })
          : await listAllOccurrences({ query, signal });
        found.push(...data.items);
        cursor = data.next ?? '';
      }
      return found;
    },
    placeholderData: keepPreviousData,
  });
