import type { RelationKind } from '@/gen';

export const messages = {
  title: 'Relations',
  add: 'Relate to another task',
  kind: 'How it is related',
  find: 'Find a task by its title or key',
  found: 'Tasks found',
  byKey: (key: string) => `The task ${key}`,
  nothing: 'No task has this in its title.',
  cancel: 'Cancel',
  remove: (title: string) => `End the relation to “${title}”`,
  removed: (title: string) => `No longer related to “${title}”`,
  hidden: 'A task that you may not see',
  failed: 'The relations could not be loaded.',
  retry: 'Try again',
  more: 'Show more',
  done: 'done',
};

/** What the task does, as a heading over those that it does it to. */
export const KINDS: Record<RelationKind, string> = {
  'blocked-by': 'Waits for',
  blocks: 'Blocks',
  relates: 'Relates to',
  duplicates: 'Duplicates',
  'duplicated-by': 'Duplicated by',
};
