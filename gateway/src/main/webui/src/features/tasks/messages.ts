import type { Status } from '@/gen';
import type { Unit } from './rules';
import type { Agenda } from '@/lib/queries/agenda';
import type { TaskFilter, TaskSort } from '@/lib/queries/tasks';

export const relationMessages = {
  blocked: 'Blocked',
  waitsFor: (count: number) => (count === 1 ? 'waits for one task' : `waits for ${count} tasks`),
};

export const subtaskMessages = {
  title: 'Subtasks',
  add: 'Add a subtask',
  of: (title: string) => `Subtasks of “${title}”`,
  partOf: 'Part of',
  more: 'Show more',
  failed: 'The subtasks could not be loaded.',
  retry: 'Try again',
  expand: (title: string) => `Subtasks of “${title}”`,
  progress: (done: number, all: number) => `${done} of ${all}`,
  progressOf: (done: number, all: number) => `${done} of ${all} subtasks done`,
  question: 'Complete the subtasks too?',
  stillOpen: (count: number) =>
    count === 1 ? 'One subtask of it is still open.' : `${count} subtasks of it are still open.`,
  completeAll: 'Complete all',
  leaveOpen: 'Leave them open',
};

export const messages = {
  tasks: 'Tasks',
  add: 'Add a task',
  addHint: 'What needs to be done? Pay rent tomorrow 5pm #home !3',
  addToInbox: 'Add a task to your Inbox',
  addButton: 'Add task',
  search: 'Search tasks',
  clearSearch: 'Clear the search',
  sort: 'Order',
  filter: 'Show',
  complete: (title: string) => `Complete “${title}”`,
  more: (title: string) => `More about “${title}”`,
  project: 'Project',
  open: 'Open',
  close: 'Close',
  remove: 'Delete task',
  completed: (title: string) => `“${title}” completed`,
  deleted: (title: string) => `“${title}” deleted`,
  gone: 'Somebody deleted this task meanwhile.',
  undo: 'Undo',
  retry: 'Try again',
  copyLink: 'Copy link',
  copied: 'Link copied',
  title: 'Title',
  description: 'Description',
  descriptionHint: 'Add details, links, or what “done” means…',
  status: 'Status',
  priority: 'Priority',
  labels: 'Labels',
  addLabel: 'Add a label',
  assignees: 'Assignees',
  assign: 'Assign',
  nobody: 'Nobody',
  noMembers: 'Share the project to assign tasks to others.',
  start: 'Start',
  due: 'Due',
  noDate: 'No date',
  setDate: (what: string) => `${what} date`,
  date: 'Date',
  time: 'Time',
  zone: 'Time zone',
  today: 'Today',
  tomorrow: 'Tomorrow',
  nextWeek: 'Next week',
  clear: 'Clear',
  overdue: 'Overdue',
  saving: 'Saving…',
  saved: 'Saved',
  created: (when: string, who: string) => `Created ${when}${who && ` by ${who}`}`,
  updated: (when: string) => `Updated ${when}`,
  loadMore: 'Load more',
  failed: 'The tasks could not be loaded',
  notFound: 'This task is not here',
  notFoundText: 'It was deleted, or it was never shared with you.',
  emptyTitle: 'A clear list',
  emptyText: 'Write down the first thing that comes to mind. Enter adds it, and you can go on with the next.',
  emptyReadOnly: 'There are no tasks here yet.',
  nothingDoneTitle: 'Nothing is done yet',
  nothingDoneText: 'Completed tasks gather here, so that you can look back at them.',
  nothingStartedTitle: 'Nothing in progress',
  nothingStartedText: 'Set a task to “In progress” when you start on it, so that others see it.',
  trashEmptyTitle: 'The trash is empty',
  trashEmptyText: 'Deleted tasks stay here for 30 days, so that you can take them back.',
  trashText: 'Tasks leave the trash for good 30 days after they were deleted.',
  restore: 'Restore',
  restoreTask: (title: string) => `Restore “${title}”`,
  restored: (title: string) => `“${title}” is back`,
  deletedAt: (when: string) => `Deleted ${when}`,
  nothingFoundTitle: 'Nothing found',
  nothingFoundText: (q: string) => `No title here contains “${q}”.`,
  nothingFitsText: 'No task here fits the filter.',
  clearFilters: 'Show all tasks',
};

export const quickAddMessages = {
  recognised: 'Recognised',
  ignore: (part: string) => `Keep “${part}” in the title`,
};

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);

export const bulkMessages = {
  group: 'Selection',
  select: (title: string) => `Select “${title}”`,
  selectOne: 'Select',
  selectTask: 'Select task',
  extend: 'Select up to here',
  selected: (count: number) => `${count} selected`,
  all: (count: number) => `All ${count}`,
  clear: 'Clear the selection',
  complete: 'Complete',
  remove: 'Delete',
  completed: (count: number) => `${tasks(count)} completed`,
  changed: (count: number) => `${tasks(count)} changed`,
  deleted: (count: number) => `${tasks(count)} deleted`,
  restored: (count: number) => `${tasks(count)} restored`,
  undone: (count: number) => `${tasks(count)} as before`,
  severalProjects: 'Select tasks of one project to assign them.',
  changedMeanwhile: 'Somebody else changed the same meanwhile.',
  failed: (count: number) => `${tasks(count)} not changed`,
  failedText: 'All others were. These are still selected.',
  understood: 'Close',
};

export const transferMessages = {
  action: 'Move to project…',
  short: 'Move',
  title: (count: number, title: string) => (count === 1 ? `Move “${title}”` : `Move ${tasks(count)}`),
  explanation: 'Subtasks, comments, files and history go along. Whoever is no member there is no longer assigned.',
  search: 'Find a project',
  projects: 'Projects',
  nothingFound: (text: string) => `No project that you can write in is called “${text}”.`,
  nowhere: 'There is no other project that you can write in.',
  moved: (count: number, project: string) => `${tasks(count)} moved to ${project}`,
};

export const checklistMessages = {
  title: 'Checklist',
  add: 'Add a step',
  tick: (step: string) => `Done: ${step}`,
  rename: (step: string) => `Step: ${step}`,
  more: (step: string) => `More about the step “${step}”`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  progress: (done: number, all: number) => `${done} of ${all}`,
  progressOf: (done: number, all: number) => `Checklist: ${done} of ${all} done`,
  movedTo: (step: string, place: number, all: number) => `“${step}” is now ${place} of ${all}`,
};

export const AGENDA_GROUPS = {
  overdue: 'Overdue',
  today: 'Today',
  week: 'Next 7 days',
  later: 'Later',
  none: 'No date',
};

export const AGENDA_EMPTY: Record<Agenda, { title: string; text: string }> = {
  today: { title: 'All clear for today', text: 'Nothing is due. Tasks show up here on the day they are due.' },
  upcoming: { title: 'Nothing ahead', text: 'Tasks that are due from tomorrow on gather here, day by day.' },
  assigned: { title: 'Nothing waits for you', text: 'Tasks that you or others assign to you show up here.' },
};

export const filterMessages = {
  button: 'Filter',
  label: 'Filter tasks',
  hint: 'due <= today and priority >= 3',
  help: 'How to filter',
  helpText:
    'Compare due, start, created, updated, completed, priority, label, assignee, status, title or description, and join comparisons with and, or, not and parentheses.',
  remove: 'Remove the filter',
  save: 'Save as a view',
  fault: (column: number, found: string, expected: string) =>
    `Column ${column}: expected ${expected}${found ? '' : ', but the filter ends there'}.`,
};

export const FILTER_EXAMPLES = [
  ['due < now+7d and priority >= 3', 'Important within a week'],
  ['assignee = me and due <= end of week', 'Mine until Sunday'],
  ['label in (home, work) and not done', 'With one of two labels'],
  ['due = none and created < now-3m', 'Forgotten for three months'],
  ['title ~ rent or description ~ "the rent"', 'That speak of the rent'],
] as const;

export const dragMessages = {
  handle: (title: string) => `Move “${title}”`,
  instructions: 'Space lifts the task, the arrow keys move it, Space drops it, and Escape leaves it where it was.',
  lifted: (title: string) => `Lifted “${title}”.`,
  over: (title: string, place: string) => `“${title}” is over ${place}.`,
  dropped: (title: string, place: string) => `Dropped “${title}” at ${place}.`,
  cancelled: (title: string) => `“${title}” stays where it was.`,
  position: (position: number, count: number) => `position ${position} of ${count}`,
  inColumn: (column: string, place: string) => `${column}, ${place}`,
  end: 'the end',
  moved: (title: string) => `“${title}” moved`,
  board: 'Board',
  list: 'List',
  emptyColumn: 'Nothing here',
};

const UNIT_NAMES: Record<Unit, [one: string, many: string]> = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
};
const ORDINALS: Record<number, string> = { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 5: '5th', [-1]: 'last' };
const unit = (number: number, name: Unit) => UNIT_NAMES[name][number === 1 ? 0 : 1];

export const recurrenceMessages = {
  title: 'Repeats',
  never: 'Does not repeat',
  workdays: 'Every weekday',
  every: (number: number, name: Unit) =>
    number === 1 ? `Every ${unit(1, name)}` : `Every ${number} ${unit(number, name)}`,
  everyYearOn: (day: string) => `Every year on ${day}`,
  on: (place: string) => ` on ${place}`,
  day: (number: number) => `day ${number}`,
  lastDay: 'the last day',
  nth: (number: number, weekday: string) => `the ${ORDINALS[number]} ${weekday}`,
  until: (text: string, day: string) => `${text}, until ${day}`,
  times: (text: string, times: number) => `${text}, ${times === 1 ? 'once' : `${times} times`}`,
  afterCompletion: (text: string) => `${text}, after completion`,
  custom: (rule: string) => `Rule ${rule}`,
  beyond: 'It stays until you choose another one.',
  ownRule: 'Custom…',
  interval: 'Every',
  intervalLabel: 'Interval',
  unitLabel: 'Unit',
  unit,
  onDays: 'On these days',
  onDay: 'On',
  ends: 'Ends',
  endings: { never: 'Never', on: 'On a day', after: 'After' },
  lastOn: 'Last day',
  howOften: 'Number of times',
  timesUnit: 'times',
  fromCompletion: 'Count from the day it is completed',
  repeats: (text: string) => `Repeats: ${text}`,
  comesAgain: (title: string, when: string) => `“${title}” completed. Next: ${when}`,
};

const DATE_WORDS = { due: 'it is due', start: 'it starts' };
const counted = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;

export const reminderMessages = {
  title: 'Reminders',
  none: 'No reminder',
  more: 'Add',
  add: 'Add a reminder',
  remove: (reminder: string) => `Remove the reminder “${reminder}”`,
  dateless: 'Set a due date to be reminded before it.',
  ownTime: 'At another time',
  ownOffset: 'How long before',
  amountOf: (units: string) => `How many ${units}`,
  unit: 'Unit',
  units: { minute: 'minutes', hour: 'hours', day: 'days', week: 'weeks' },
  date: 'Before what',
  timeOfDay: 'Time of day',
  beforeDate: { due: 'before it is due', start: 'before it starts' },
  addOffset: 'Add so long before',
  addTime: 'Add',
  at: { due: 'When it is due', start: 'When it starts' },
  before: (amount: string, date: 'due' | 'start') => `${amount} before ${DATE_WORDS[date]}`,
  after: (amount: string, date: 'due' | 'start') => `${amount} after ${DATE_WORDS[date]}`,
  amount: counted,
  /** So many days after a date, at a time of day. */
  onDay: (days: number, time: string, date: 'due' | 'start') => {
    if (days === 0) return `On the day ${DATE_WORDS[date]} at ${time}`;
    return `${counted(Math.abs(days), 'day')} ${days < 0 ? 'before' : 'after'} ${DATE_WORDS[date]} at ${time}`;
  },
};

export const conflictMessages = {
  title: 'Somebody else changed this too',
  text: 'Both of you edited the same fields. Choose what stays; nothing is lost until you do.',
  mine: 'Yours',
  theirs: 'Theirs',
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  apply: 'Save choice',
  empty: 'Empty',
  theirsStays: 'Their version stays',
  chooseAgain: 'Choose again',
};

export const STATUS_NAMES: Record<Status, string> = { open: 'To do', 'in-progress': 'In progress', done: 'Done' };

export const PRIORITY_NAMES = ['No priority', 'Lowest', 'Low', 'Medium', 'High', 'Urgent'] as const;

export const FILTER_NAMES: Record<TaskFilter, string> = {
  active: 'Active',
  'in-progress': 'In progress',
  done: 'Done',
  all: 'All',
  trash: 'Trash',
};

export const SORT_NAMES: Record<TaskSort, string> = {
  '-created': 'Newest first',
  created: 'Oldest first',
  due: 'Due first',
  '-priority': 'Most important first',
  '-updated': 'Recently changed',
  rank: 'My order',
};

export const FIELD_NAMES: Record<string, string> = {
  title: messages.title,
  description: messages.description,
  status: messages.status,
  done: messages.status,
  priority: messages.priority,
  labels: messages.labels,
  assignees: messages.assignees,
  start: messages.start,
  due: messages.due,
  checklist: checklistMessages.title,
  recurrence: recurrenceMessages.title,
  reminders: reminderMessages.title,
  rank: 'Position',
};

export const shortcutMessages = {
  group: 'Tasks',
  add: 'New task',
  next: 'Next task',
  previous: 'Previous task',
  complete: 'Complete',
  project: 'Project',
  open: 'Open',
  search: 'Search',
  filter: 'Filter',
  layout: 'Board or list',
};

export const calendarMessages = {
  calendar: 'Calendar',
  view: 'View',
  month: 'Month',
  week: 'Week',
  today: 'Today',
  previous: { month: 'Previous month', week: 'Previous week' },
  next: { month: 'Next month', week: 'Next week' },
  goToday: 'Go to today',
  showMonth: 'Show the month',
  showWeek: 'Show the week',
  add: 'Add a task on the chosen day',
  addOn: (day: string) => `Add a task on ${day}`,
  addPlaceholder: 'What is to be done?',
  addToInbox: 'It goes to the Inbox',
  addButton: 'Add',
  more: (count: number) => `+${count} more`,
  moreOn: (count: number, day: string) => `${count} more tasks on ${day}`,
  tasksOn: (count: number, day: string) =>
    `${day}, ${count === 0 ? 'no tasks' : count === 1 ? '1 task' : `${count} tasks`}`,
  continues: 'continues',
  repeats: 'repeats',
  planned: (title: string) => `${title}: comes again on this day`,
  noTasks: 'Nothing is due on this day.',
  moved: (title: string, day: string) => `“${title}” moved to ${day}`,
  undo: 'Undo',
  hint: 'Drag a task to another day, or move it by Alt and the arrow keys.',
  empty: 'Nothing is due in these days. Choose a day to add something.',
};
