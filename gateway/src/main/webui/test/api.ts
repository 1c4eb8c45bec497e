import { HttpResponse } from 'msw';
import { ADA, aProject, aTask, noInsight } from './examples';
import type {
  Attachment,
  CalendarFeed,
  Comment,
  HistoryEntry,
  Import,
  Insight,
  Invitation,
  Member,
  Notification,
  Project,
  RecurringTask,
  Relation,
  SavedFilter,
  Task,
  User,
} from '@/gen';

/* What the gateway knows and has been sent, in memory. */

export * from './examples';

export type Sent = { method: string; path: string; headers: Headers; body: unknown };
type State = {
  user: User | null;
  projects: Project[];
  deletedProjects: Project[];
  members: Member[];
  invitations: Invitation[];
  tasks: Task[];
  recurring: RecurringTask[];
  trash: Task[];
  notifications: Notification[];
  history: HistoryEntry[];
  insight: Insight;
  comments: Comment[];
  filters: SavedFilter[];
  imports: Import[];
  feeds: CalendarFeed[];
  relations: Relation[];
  attachments: Attachment[];
  sent: Sent[];
};

export const api: State = {
  user: null,
  projects: [],
  deletedProjects: [],
  members: [],
  invitations: [],
  tasks: [],
  recurring: [],
  trash: [],
  notifications: [],
  history: [],
  insight: noInsight(),
  comments: [],
  filters: [],
  imports: [],
  feeds: [],
  relations: [],
  attachments: [],
  sent: [],
};

export function resetApi(): void {
  api.user = ADA;
  api.projects = [aProject({ id: 'inbox', key: 'INBOX', name: 'Inbox', inbox: true }), aProject()];
  api.members = [
    { userId: 'ada', name: 'Ada Lovelace', email: 'ada@example.com', role: 'owner' },
    { userId: 'grace', name: 'Grace Hopper', email: 'grace@example.com', role: 'editor' },
  ];
  api.tasks = [aTask('1', 'Write the copy'), aTask('2', 'Fix the form'), aTask('3', 'Buy the domain')];
  api.recurring = [];
  api.deletedProjects = [];
  api.invitations = [];
  api.trash = [];
  api.notifications = [];
  api.history = [];
  api.insight = noInsight();
  api.comments = [];
  api.filters = [];
  api.imports = [];
  api.feeds = [];
  api.relations = [];
  api.attachments = [];
  api.sent = [];
}

/** The requests that arrived, by method and the end of their path. */
export const sent = (method: string, path: string): Sent[] =>
  api.sent.filter((request) => request.method === method && request.path.endsWith(path));

export const problem = (status: number, type: string, more: object = {}) =>
  HttpResponse.json({ type: `/problems/${type}`, title: type, status, ...more }, { status });

export function changeOnServer(id: string, fields: Partial<Task>): Task {
  const index = api.tasks.findIndex((task) => task.id === id);
  const changed = { ...api.tasks[index]!, ...fields, version: api.tasks[index]!.version + 1 };
  api.tasks[index] = { ...changed, done: changed.status === 'done' };
  return api.tasks[index];
}
