import type { Status } from '@/gen';

export const messages = {
  weeks: 'Weeks to look back',
  ofWeeks: (weeks: number) => `${weeks} weeks`,
  open: 'Open',
  done: 'Done',
  overdue: 'Overdue',
  inTime: 'Not overdue',
  perWeek: 'Created and done per week',
  created: 'Created',
  week: 'Week of',
  burnUp: 'Scope and done',
  scope: 'Scope',
  day: 'Day',
  byStatus: 'By status',
  status: 'Status',
  byPriority: 'Open by priority',
  priority: 'Priority',
  workload: 'Open by assignee',
  assignee: 'Assignee',
  nobody: 'Nobody',
  somebody: 'Somebody',
  tasks: 'Tasks',
  table: 'Show as a table',
  lateOf: (overdue: number) => `${overdue} overdue`,
  weeksSummary: (created: number, done: number, weeks: number) =>
    `${created} created and ${done} done in ${weeks} weeks`,
  burnUpSummary: (done: number, scope: number) => `${done} of ${scope} tasks are done`,
  emptyTitle: 'Nothing to count yet',
  emptyText: 'As soon as there are tasks, this shows how the work goes.',
  failed: 'The figures could not be loaded.',
  retry: 'Try again',
  loading: 'Loading',
};

export const STATUSES: Record<Status, string> = { open: 'To do', 'in-progress': 'In progress', done: 'Done' };

export const PRIORITIES = ['None', 'Lowest', 'Low', 'Medium', 'High', 'Urgent'];
