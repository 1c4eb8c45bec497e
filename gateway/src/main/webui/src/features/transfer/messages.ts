import type { ImportKind } from '@/gen';

const tasks = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`);

export const messages = {
  title: 'Import and export',
  importTitle: 'Import tasks',
  importText:
    'A table (CSV), a Todoist backup (CSV, or JSON of its API), a Trello board (JSON), or the data.json of a Vikunja export.',
  choose: 'Choose a file',
  dropHint: 'or drop it here',
  uploading: 'Uploading…',
  detected: (kind: string, name: string) => `${name} looks like ${kind}.`,
  otherFile: 'Another file',
  target: 'Put the tasks into',
  newProjects: 'New projects, named as in the file',
  mapping: 'What the columns are',
  mappingText: 'Each field of a task is read from the column you choose.',
  nothing: 'Not in the file',
  begins: 'How the file begins',
  check: 'Check the file',
  checking: 'Checking…',
  importing: 'Importing…',
  progress: (read: number, total: number) => (total ? `${read} of ${lines(total)}` : lines(read)),
  wouldImport: (count: number) => `${tasks(count)} can be imported`,
  skipped: (count: number) => `${lines(count)} cannot, and ${count === 1 ? 'is' : 'are'} left out`,
  faults: 'What is wrong',
  faultsShown: (shown: number, all: number) => `The first ${shown} of ${all} remarks.`,
  line: 'Line',
  column: 'Column',
  reason: 'Reason',
  run: (count: number) => `Import ${tasks(count)}`,
  change: 'Change',
  cancel: 'Cancel',
  done: (count: number) => `${tasks(count)} imported`,
  doneSkipped: (count: number) => `${lines(count)} left out`,
  open: 'Open the project',
  openProjects: 'See the projects',
  another: 'Import another file',
  failed: 'The import stopped',
  cancelled: 'The import was cancelled. Tasks that were created before stay.',
  gone: 'This import is no longer here.',
  exportTitle: 'Export everything',
  exportText: 'All tasks of all your projects in one file. Each project can be exported by itself from its menu.',
  formats: { json: 'JSON', csv: 'CSV', ics: 'iCalendar' },
  feedsTitle: 'Calendar feeds',
  feedsText:
    'Subscribe to what is due in your calendar program. Whoever has the address can read it, until you revoke it.',
  feedOf: 'Calendar of',
  feedOfAll: 'All projects',
  feedGone: 'A project that is gone',
  createFeed: 'Create an address',
  feedMade: 'Copy the address now: it is not shown again.',
  address: 'Address',
  copy: 'Copy',
  copied: 'Address copied',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke the calendar of ${name}`,
  revoked: 'The address no longer works',
  noFeeds: 'You have no calendar feeds.',
  created: (when: string) => `Created ${when}`,
};

export const KIND_NAMES: Record<ImportKind, string> = {
  csv: 'a table',
  todoist: 'a Todoist backup',
  trello: 'a Trello board',
  vikunja: 'a Vikunja export',
};

/** The fields that a column can be, in the order they are asked for. */
export const FIELD_NAMES = {
  title: 'Title',
  description: 'Description',
  status: 'Status',
  priority: 'Priority',
  labels: 'Labels',
  assignees: 'Assignees (e-mail)',
  start: 'Start',
  due: 'Due',
  recurrence: 'Recurrence (RRULE)',
  project: 'Project',
};
