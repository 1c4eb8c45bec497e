import type { RelationKind, Role, Status } from '@/gen';

export const messages = {
  history: 'History',
  activity: 'Activity',
  more: 'Show more',
  loading: 'Loading',
  failed: 'The history could not be loaded.',
  retry: 'Try again',
  empty: 'No change has been recorded yet.',
  somebody: 'Somebody',
  service: 'Task Manager',
  /** All that one person did in one go. */
  sentence: (who: string, deeds: string[]) => `${who} ${new Intl.ListFormat('en').format(deeds)}`,
};

const quoted = (text: string) => `“${text}”`;

/** What somebody did, to go on after the name. */
export const DEEDS = {
  createdTask: 'created the task',
  createdProject: 'created the project',
  moved: 'moved the task to another place',
  movedTo: (project?: string) => `moved the task to ${project ? `the project ${quoted(project)}` : 'another project'}`,
  movedFrom: (project?: string) =>
    `moved the task here from ${project ? `the project ${quoted(project)}` : 'another project'}`,
  completed: 'completed the task',
  completedOccurrence: (due: string, next: string) => `completed the task for ${due}; it is due again on ${next}`,
  reopened: 'reopened the task',
  deletedTask: 'moved the task to the trash',
  deletedProject: 'moved the project to the trash',
  restoredTask: 'took the task back out of the trash',
  restoredProject: 'took the project back out of the trash',
  memberAdded: (name: string, role: Role) => `added ${name} as ${ROLES[role]}`,
  invited: (email: string | undefined, role: Role) => `invited ${email ?? 'somebody'} as ${ROLES[role]}`,
  invitationRevoked: (email: string | undefined) =>
    email ? `took back the invitation of ${email}` : 'took back an invitation',
  invitationTaken: (role: Role, inviter: string) => `accepted the invitation of ${inviter} and is ${ROLES[role]} now`,
  roleChanged: (name: string, role: Role) => `made ${name} ${ROLES[role]}`,
  memberRemoved: (name: string) => `removed ${name} from the project`,
  transferred: (name: string) => `handed the project over to ${name}`,
  left: 'left the project',
  renamed: (what: string, from: string, to: string) => `changed the ${what} from ${quoted(from)} to ${quoted(to)}`,
  descriptionAdded: 'added a description',
  descriptionRemoved: 'removed the description',
  descriptionChanged: 'changed the description',
  set: (what: string, to: string) => `set the ${what} to ${to}`,
  changed: (what: string, from: string, to: string) => `changed the ${what} from ${from} to ${to}`,
  removed: (what: string) => `removed the ${what}`,
  labelled: (label: string) => `added the label ${quoted(label)}`,
  unlabelled: (label: string) => `removed the label ${quoted(label)}`,
  assigned: (name: string) => `assigned ${name}`,
  unassigned: (name: string) => `took ${name} off the task`,
  repeats: 'made the task repeat',
  repeatsOtherwise: 'changed how the task repeats',
  repeatsNoMore: 'made the task repeat no more',
  reminders: 'changed when the task reminds',
  noReminders: 'removed all reminders',
  subtask: 'made it a subtask',
  otherParent: 'put it under another task',
  noSubtask: 'made it a task of its own',
  related: {
    blocks: 'made another task wait for it',
    'blocked-by': 'made it wait for another task',
    relates: 'related it to another task',
    duplicates: 'marked it as a duplicate',
    'duplicated-by': 'marked another task as a duplicate of it',
  } satisfies Record<RelationKind, string>,
  unrelated: {
    blocks: 'let another task no longer wait for it',
    'blocked-by': 'let it no longer wait for another task',
    relates: 'ended its relation to another task',
    duplicates: 'took back that it is a duplicate',
    'duplicated-by': 'took back that another task is a duplicate of it',
  } satisfies Record<RelationKind, string>,
  attached: (name: string) => `attached ${quoted(name)}`,
  detached: (name: string) => `deleted the file ${quoted(name)}`,
  archived: 'archived the project',
  unarchived: 'took the project out of the archive',
  recoloured: 'changed the colour of the project',
  something: (what: string) => `changed ${what}`,
};

export const FIELDS = {
  title: 'title',
  name: 'name',
  key: 'key',
  status: 'status',
  priority: 'priority',
  start: 'start date',
  due: 'due date',
};

export const STATUSES: Record<Status, string> = { open: '“To do”', 'in-progress': '“In progress”', done: '“Done”' };

export const PRIORITIES = ['none', 'lowest', 'low', 'medium', 'high', 'urgent'];

const ROLES: Record<Role, string> = { owner: 'an owner', editor: 'an editor', viewer: 'a viewer' };
