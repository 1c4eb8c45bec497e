import { http, HttpResponse, type PathParams } from 'msw';
import { setupServer } from 'msw/node';
import type {
  BulkItem,
  BulkResult,
  CalendarFeed,
  Attachment,
  Comment,
  Emoji,
  HistoryEntry,
  HistoryPage,
  Insight,
  Invitation,
  Import,
  ImportStart,
  Member,
  NewComment,
  NewInvitation,
  NewOwner,
  NewPosition,
  NewSavedFilter,
  NewRelation,
  NewTask,
  Notification,
  Preferences,
  Project,
  QuickAdd,
  QuickAddRequest,
  SavedFilter,
  SearchHit,
  SearchPage,
  Relation,
  Task,
  TaskFields,
  User,
} from '@/gen';

/* The gateway's API on the wire, in memory: as small as the tests allow, answering as the contract says. */

export const ADA: User = {
  ...{ id: 'ada', email: 'ada@example.com', name: 'Ada Lovelace', locale: 'en-GB', timeZone: 'Europe/Berlin' },
  createdAt: '2026-01-01T00:00:00Z',
};

type Sent = { method: string; path: string; headers: Headers; body: unknown };
type State = {
  user: User | null;
  projects: Project[];
  deletedProjects: Project[];
  members: Member[];
  invitations: Invitation[];
  tasks: Task[];
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

export function noInsight(): Insight {
  return {
    ...{ from: '2026-11-16', until: '2026-11-28', open: 0, done: 0, overdue: 0 },
    weeks: [
      { start: '2026-11-16', created: 0, done: 0 },
      { start: '2026-11-23', created: 0, done: 0 },
    ],
    days: [
      { day: '2026-11-27', scope: 0, done: 0 },
      { day: '2026-11-28', scope: 0, done: 0 },
    ],
    ...{ byStatus: [], byPriority: [], workload: [] },
  };
}

export const api: State = {
  user: null,
  projects: [],
  deletedProjects: [],
  members: [],
  invitations: [],
  tasks: [],
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

export const aProject = (fields: Partial<Project> = {}): Project => ({
  ...{
    id: 'web',
    key: 'WEB',
    name: 'Website',
    color: '#6366f1',
    archived: false,
    inbox: false,
    role: 'owner',
    version: 1,
  },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  ...{ description: '', favourite: false, position: null, parentId: null },
  ...fields,
});

export const aTask = (id: string, title: string, fields: Partial<Task> = {}): Task => ({
  ...{
    id,
    key: `WEB-${id}`,
    projectId: 'web',
    title,
    description: '',
    status: 'open',
    priority: 0,
    labels: [],
    assignees: [],
  },
  ...{ parent: null, subtasks: { total: 0, done: 0 }, blockers: 0 },
  ...{ start: null, due: null, done: false, rank: id, version: 1, completedAt: null, createdBy: 'ada' },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  ...fields,
});

export const aNotification = (id: string, fields: Partial<Notification> = {}): Notification => ({
  ...{
    id,
    kind: 'task-assigned',
    time: new Date().toISOString(),
    read: false,
    actor: { id: 'grace', name: 'Grace Hopper' },
  },
  ...{ projectId: 'web', projectName: 'Website', taskId: '1', taskKey: 'WEB-1', title: 'Write the copy' },
  ...fields,
});

export const anEntry = (version: number, fields: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...{ id: `h${version}`, kind: 'changed', at: '2026-01-01T10:00:00Z', actor: 'grace', version, changes: [] },
  ...{ taskId: '1', key: 'WEB-1', title: 'Write the copy' },
  ...fields,
});

export const aComment = (id: string, text: string, fields: Partial<Comment> = {}): Comment => ({
  ...{ id, taskId: '1', projectId: 'web', author: 'grace', text, mentions: [], reactions: [], version: 1 },
  ...{ createdAt: '2026-01-02T09:00:00Z', editedAt: null },
  ...fields,
});

export const aFilter = (fields: Partial<SavedFilter> = {}): SavedFilter => ({
  ...{ id: 'f1', name: 'At home', filter: 'label = home', sort: 'due', projectId: null, color: null, favorite: false },
  ...{ version: 1, createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
  ...fields,
});

export const aRelation = (id: string, fields: Partial<Relation> = {}): Relation => ({
  ...{ id, kind: 'blocked-by', task: null, createdBy: 'ada', createdAt: '2026-01-02T09:00:00Z' },
  ...fields,
});

export const anAttachment = (id: string, name: string, fields: Partial<Attachment> = {}): Attachment => ({
  ...{ id, taskId: '1', name, size: 1_234_567, contentType: 'image/png', checksum: 'c0ffee', preview: false },
  ...{ createdBy: 'ada', createdAt: '2026-01-02T09:00:00Z' },
  ...fields,
});

export function resetApi(): void {
  api.user = ADA;
  api.projects = [aProject({ id: 'inbox', key: 'INBOX', name: 'Inbox', inbox: true }), aProject()];
  api.members = [
    { userId: 'ada', name: 'Ada Lovelace', email: 'ada@example.com', role: 'owner' },
    { userId: 'grace', name: 'Grace Hopper', email: 'grace@example.com', role: 'editor' },
  ];
  api.tasks = [aTask('1', 'Write the copy'), aTask('2', 'Fix the form'), aTask('3', 'Buy the domain')];
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

/** One operation of many; a task whose title begins with “Locked” is refused. */
function operate({ op, id, body }: BulkItem): BulkResult {
  const task = [...api.tasks, ...api.trash].find((each) => each.id === id);
  if (!task || task.title.startsWith('Locked')) {
    return { status: 403, problem: { title: 'Forbidden', status: 403, detail: 'You may only look here.' } as never };
  }
  if (op === 'delete') {
    api.trash.push(task);
    api.tasks = api.tasks.filter((each) => each !== task);
  } else if (op === 'restore') {
    api.trash = api.trash.filter((each) => each !== task);
    api.tasks = [...api.tasks, task];
  }
  return { status: 200, id: task.id, version: changeOnServerIfThere(task, (body ?? {}) as Partial<Task>) };
}

const changeOnServerIfThere = (task: Task, fields: Partial<Task>): number =>
  api.tasks.includes(task) ? changeOnServer(task.id, fields).version : task.version + 1;

export const anImport = (fields: Partial<Import> = {}): Import => ({
  ...{ id: 'i1', kind: 'csv', fileName: 'todo.csv', size: 10, state: 'uploaded', columns: ['Name', 'When'] },
  ...{ rows: [['Rent', '2026-12-01']], mapping: { title: 'Name' }, lines: 0, total: 0, accepted: 0, skipped: 0 },
  ...{ faultCount: 0, faults: [], createdAt: '2026-01-01T00:00:00Z' },
  ...fields,
});

function changeImport(fields: Partial<Import>): Import {
  api.imports = api.imports.map((job) => ({ ...job, ...fields }));
  return api.imports[0]!;
}

const known = (params: PathParams) => api.tasks.find(({ id }) => id === params.id);
const said = (params: PathParams) => api.comments.find(({ id }) => id === params.commentId)!;

function saidAnew(comment: Comment): Comment {
  const changed = { ...comment, version: comment.version + 1 };
  api.comments = api.comments.map((each) => (each.id === comment.id ? changed : each));
  return changed;
}

/** A task as it is shown: with its subtasks counted. */
function shown(task: Task): Task {
  const below = api.tasks.filter(({ parent }) => parent === task.id);
  return { ...task, subtasks: { total: below.length, done: below.filter(({ done }) => done).length } };
}

const page = (items: unknown[]) => HttpResponse.json({ items, next: null });

function listed(url: URL, projectId: unknown): Task[] {
  const status = url.searchParams.get('status')?.split(',');
  const q = url.searchParams.get('q')?.toLowerCase() ?? '';
  const stored = url.searchParams.get('trash') === 'true' ? api.trash : api.tasks;
  const byRank = (a: Task, b: Task) => (a.rank < b.rank ? -1 : 1);
  const tasks = url.searchParams.get('sort') === 'rank' ? stored.toSorted(byRank) : stored;
  return tasks
    .map(shown)
    .filter(
      (task) =>
        task.projectId === projectId &&
        (!status || status.includes(task.status)) &&
        task.title.toLowerCase().includes(q),
    );
}

/** Tasks with the word in title or description, two a page. */
function found(url: URL): SearchPage {
  const q = url.searchParams.get('q')!.toLowerCase();
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const ranges = (text: string) => {
    const start = text.toLowerCase().indexOf(q);
    return start < 0 ? [] : [{ start, end: start + q.length }];
  };
  const hits = api.tasks
    .filter(({ title, description }) => `${title} ${description}`.toLowerCase().includes(q))
    .map(({ id, key, projectId, title, description, status, done, priority }): SearchHit => {
      const inTitle = ranges(title).length > 0;
      const text = inTitle ? title : description;
      const place = inTitle ? 'title' : 'description';
      return {
        ...{ id, key, projectId, projectName: 'Website', title, status, done, priority, foundIn: place },
        ...{ titleMatches: ranges(title), snippet: { in: place, text, matches: ranges(text) } },
      };
    });
  return { items: hits.slice(from, from + 2), next: from + 2 < hits.length ? String(from + 2) : null };
}

/** Knows priorities, labels and one day only. */
function readAloud({ text, projectId, literal = [] }: QuickAddRequest): QuickAdd {
  const tokens = [...text.matchAll(/!\d|#\w+|\+INBOX|2030-01-01/g)]
    .filter(([part]) => !literal.includes(part.toLowerCase()))
    .map(({ 0: part, index }) => ({
      kind: ({ '!': 'priority', '#': 'label', '+': 'project' } as const)[part[0]!] ?? ('date' as const),
      ...{ start: index, end: index + part.length, text: part },
    }));
  const said = (kind: string) => tokens.filter((token) => token.kind === kind).map((token) => token.text);
  const title = tokens.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  return {
    ...{ title: title.replace(/\s+/g, ' ').trim(), assignees: [], language: 'en', tokens },
    projectId: said('project')[0] ? 'inbox' : (projectId ?? null),
    priority: said('priority')[0] ? Number(said('priority')[0]![1]) : null,
    labels: said('label').map((label) => label.slice(1)),
    due: said('date')[0] ? { date: said('date')[0]! } : null,
    recurrence: null,
  };
}

/** Two entries a page; the cursor is where the next one starts. */
function told(url: URL): HistoryPage {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  return {
    items: api.history.slice(from, from + 2),
    people: api.members.map(({ userId, name }) => ({ userId, name })),
    next: from + 2 < api.history.length ? String(from + 2) : null,
  };
}

/** What a calendar asks for: due in some days, or begun before their end. */
function dated(filter: string): Task[] | undefined {
  const [, first = '', last = ''] = /^due >= (\S+) and \(due <= (\S+) or start <= \2\)$/.exec(filter) ?? [];
  if (!first) return undefined;
  const day = (due: Task['due']) => due?.date ?? due?.at?.slice(0, 10);
  return api.tasks.filter(({ start, due }) => {
    const end = day(due);
    return !!end && end >= first && (end <= last || (day(start) ?? '9999') <= last);
  });
}

/** The tasks of all projects, by the filters that the app has for its views. */
function everywhere(filter: string): Task[] {
  const inDays = dated(filter);
  if (inDays) return inDays;
  const today = new Date().toISOString().slice(0, 10);
  const day = ({ due }: Task) => due?.date ?? due?.at?.slice(0, 10);
  const fits: Record<string, (task: Task) => boolean> = {
    'due <= today and not done': (task) => !!day(task) && day(task)! <= today,
    'due > today and not done': (task) => !!day(task) && day(task)! > today,
    'assignee = me and not done': (task) => task.assignees.includes('ada'),
    'label = home': (task) => task.labels.includes('home'),
  };
  const end = (task: Task) => day(task) ?? '9999';
  return api.tasks.filter((task) => !task.done && fits[filter]!(task)).toSorted((a, b) => end(a).localeCompare(end(b)));
}

export const wire = setupServer(
  http.get('/api/auth/me', () => (api.user ? HttpResponse.json(api.user) : problem(401, 'unauthenticated'))),
  http.post('/api/auth/refresh', () =>
    api.user ? new HttpResponse(null, { status: 204 }) : problem(401, 'unauthenticated'),
  ),
  http.post('/api/auth/login', () => HttpResponse.json((api.user = ADA))),
  http.post('/api/auth/register', () => HttpResponse.json((api.user = ADA), { status: 201 })),
  http.post('/api/auth/logout', () => {
    api.user = null;
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/projects', ({ request }) =>
    page(new URL(request.url).searchParams.get('trash') === 'true' ? api.deletedProjects : api.projects),
  ),
  http.post('/api/projects/:id/restore', ({ params }) => {
    const project = api.deletedProjects.find(({ id }) => id === params.id)!;
    api.deletedProjects = api.deletedProjects.filter(({ id }) => id !== params.id);
    api.projects = [...api.projects, project];
    return HttpResponse.json(project);
  }),
  http.post('/api/projects', async ({ request }) => {
    const project = aProject({ ...((await request.json()) as Partial<Project>), id: 'new' });
    api.projects = [...api.projects, project];
    return HttpResponse.json(project, { status: 201 });
  }),
  http.patch('/api/projects/:id', async ({ params, request }) => {
    const fields = (await request.json()) as Partial<Project>;
    api.projects = api.projects.map((project) =>
      project.id === params.id ? { ...project, ...fields, version: project.version + 1 } : project,
    );
    return HttpResponse.json(api.projects.find(({ id }) => id === params.id));
  }),
  http.get('/api/projects/:id/members', () => page(api.members)),
  http.get('/api/projects/:id/invitations', () => page(api.invitations)),
  http.post('/api/projects/:id/invitations', async ({ request }) => {
    const { email, role } = (await request.json()) as NewInvitation;
    const invitation: Invitation = {
      ...{ id: `i-${email}`, email, role, invitedBy: 'ada' },
      ...{ createdAt: '2026-01-01T00:00:00Z', expiresAt: '2026-01-15T00:00:00Z' },
    };
    api.invitations = [...api.invitations, invitation];
    return HttpResponse.json({ member: null, invitation }, { status: 201 });
  }),
  http.delete('/api/projects/:id/invitations/:invitationId', ({ params }) => {
    api.invitations = api.invitations.filter(({ id }) => id !== params.invitationId);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('/api/projects/:id/transfer', async ({ params, request }) => {
    const { userId, ownRole = 'editor' } = (await request.json()) as NewOwner;
    api.members = api.members.map((member) =>
      member.userId === userId
        ? { ...member, role: 'owner' }
        : member.userId === 'ada'
          ? { ...member, role: ownRole }
          : member,
    );
    api.projects = api.projects.map((project) => (project.id === params.id ? { ...project, role: ownRole } : project));
    return HttpResponse.json(api.projects.find(({ id }) => id === params.id));
  }),
  http.put('/api/projects/:id/preferences', async ({ params, request }) => {
    const { favourite = false, position = null, parentId = null } = (await request.json()) as Preferences;
    api.projects = api.projects.map((project) =>
      project.id === params.id ? { ...project, favourite, position, parentId } : project,
    );
    return HttpResponse.json(api.projects.find(({ id }) => id === params.id));
  }),
  http.delete('/api/projects/:id', ({ params }) => {
    api.projects = api.projects.filter(({ id }) => id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.delete('/api/projects/:id/members/:userId', ({ params }) => {
    api.projects = api.projects.filter(({ id }) => params.userId !== 'ada' || id !== params.id);
    api.members = api.members.filter(({ userId }) => userId !== params.userId);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/projects/:id/tasks', ({ params, request }) => {
    const url = new URL(request.url);
    const filter = url.searchParams.get('filter');
    if (!filter) return page(listed(url, params.id));
    const inDays = dated(filter);
    if (inDays) return page(inDays.filter(({ projectId }) => projectId === params.id));
    const label = /^label = (\w+)$/.exec(filter)?.[1];
    const fault = {
      column: 5,
      expected: 'one of = != < <= > >=',
      detail: 'filter at column 5: expected a comparison.',
    };
    return label
      ? page(listed(url, params.id).filter(({ labels }) => labels.includes(label)))
      : problem(422, 'invalid-filter', fault);
  }),
  http.post('/api/projects/:id/tasks', async ({ params, request }) => {
    const { title, ...fields } = (await request.json()) as NewTask;
    const task = aTask(String(api.tasks.length + 1), title, { ...fields, projectId: params.id as string });
    api.tasks = [task, ...api.tasks];
    return HttpResponse.json(task, { status: 201 });
  }),
  http.post('/api/quick-add/parse', async ({ request }) =>
    HttpResponse.json(readAloud((await request.json()) as QuickAddRequest)),
  ),
  http.get('/api/search', ({ request }) => HttpResponse.json(found(new URL(request.url)))),
  http.get('/api/filters', () => page(api.filters)),
  http.post('/api/filters', async ({ request }) => {
    const filter = aFilter({ ...((await request.json()) as NewSavedFilter), id: `new-${api.filters.length}` });
    api.filters = [...api.filters, filter];
    return HttpResponse.json(filter, { status: 201 });
  }),
  http.patch('/api/filters/:id', async ({ params, request }) => {
    const fields = (await request.json()) as Partial<SavedFilter>;
    const before = api.filters.find(({ id }) => id === params.id)!;
    const filter = { ...before, ...fields, version: before.version + 1 };
    api.filters = api.filters.map((each) => (each.id === filter.id ? filter : each));
    return HttpResponse.json(filter);
  }),
  http.delete('/api/filters/:id', ({ params }) => {
    api.filters = api.filters.filter(({ id }) => id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('/api/filters/:id/move', async ({ params, request }) => {
    const { place } = (await request.json()) as { place: number };
    const filter = api.filters.find(({ id }) => id === params.id)!;
    api.filters = api.filters.filter(({ id }) => id !== params.id).toSpliced(place, 0, filter);
    return HttpResponse.json(filter);
  }),
  http.post('/api/tasks/bulk', async ({ request }) => {
    const { items } = (await request.json()) as { items: BulkItem[] };
    return HttpResponse.json({ results: items.map(operate) });
  }),
  http.post('/api/imports', ({ request }) => {
    api.imports = [anImport({ fileName: new URL(request.url).searchParams.get('fileName') ?? '' })];
    return HttpResponse.json(api.imports[0], { status: 201 });
  }),
  http.get('/api/imports/:id', () =>
    api.imports[0] ? HttpResponse.json(api.imports[0]) : problem(404, 'import-not-found'),
  ),
  http.post('/api/imports/:id/start', async ({ request }) => {
    const { dryRun, ...how } = (await request.json()) as ImportStart;
    const fault = { line: 3, column: 'When', reason: 'must be a date', skipped: true };
    const counts = { lines: 3, total: 3, accepted: 2, skipped: 1, faults: [fault], faultCount: 1 };
    const started = changeImport({ ...how, state: dryRun ? 'checking' : 'running' });
    changeImport({ state: dryRun ? 'checked' : 'done', ...counts });
    return HttpResponse.json(started, { status: 202 });
  }),
  http.delete('/api/imports/:id', () => {
    changeImport({ state: 'cancelled' });
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/calendar-feeds', () => HttpResponse.json({ items: api.feeds })),
  http.post('/api/calendar-feeds', async ({ request }) => {
    const { projectId } = (await request.json()) as { projectId?: string };
    const feed = { id: `f${api.feeds.length}`, createdAt: '2026-01-01T00:00:00Z', ...(projectId && { projectId }) };
    api.feeds = [...api.feeds, feed];
    return HttpResponse.json({ ...feed, path: '/api/calendar-feeds/secret.ics' }, { status: 201 });
  }),
  http.delete('/api/calendar-feeds/:id', ({ params }) => {
    api.feeds = api.feeds.filter(({ id }) => id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/tasks', ({ request }) => {
    const filter = new URL(request.url).searchParams.get('filter') ?? '';
    const titled = /^title ~ "(.*)"$/.exec(filter)?.[1]?.toLowerCase();
    return page(titled ? api.tasks.filter(({ title }) => title.toLowerCase().includes(titled)) : everywhere(filter));
  }),
  http.get('/api/tasks/:id/subtasks', ({ params }) =>
    page(api.tasks.filter(({ parent }) => parent === params.id).map(shown)),
  ),
  http.get('/api/tasks/:id/relations', () => page(api.relations)),
  http.post('/api/tasks/:id/relations', async ({ request }) => {
    const { kind, task } = (await request.json()) as NewRelation;
    const other = api.tasks.find(({ id, key }) => id === task || key === task.toUpperCase())!;
    const relation = aRelation('new', { kind, task: other });
    api.relations = [...api.relations, relation];
    return HttpResponse.json(relation, { status: 201 });
  }),
  http.delete('/api/tasks/:id/relations/:relationId', ({ params }) => {
    api.relations = api.relations.filter(({ id }) => id !== params.relationId);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/tasks/:id/attachments', () => page(api.attachments)),
  http.post('/api/tasks/:id/attachments', ({ request }) => {
    const file = anAttachment(`a${api.attachments.length + 1}`, new URL(request.url).searchParams.get('name')!);
    api.attachments = [...api.attachments, file];
    return HttpResponse.json(file, { status: 201 });
  }),
  http.delete('/api/tasks/:id/attachments/:attachmentId', ({ params }) => {
    api.attachments = api.attachments.filter(({ id }) => id !== params.attachmentId);
    return new HttpResponse(null, { status: 204 });
  }),
  http.get('/api/tasks/:id', ({ params }) =>
    known(params) ? HttpResponse.json(shown(known(params)!)) : problem(404, 'task-not-found'),
  ),
  http.get('/api/insight', () => HttpResponse.json(api.insight)),
  http.get('/api/projects/:id/insight', () => HttpResponse.json(api.insight)),
  http.get('/api/tasks/:id/history', ({ request }) => HttpResponse.json(told(new URL(request.url)))),
  http.get('/api/projects/:id/activity', ({ request }) => HttpResponse.json(told(new URL(request.url)))),
  http.patch('/api/tasks/:id', async ({ params, request }) => {
    const fields = (await request.json()) as TaskFields;
    const current = known(params);
    if (!current) return problem(404, 'task-not-found');
    if (request.headers.get('If-Match') !== `"${current.version}"`) {
      return problem(412, 'stale-version', { current, conflicts: Object.keys(fields) });
    }
    return HttpResponse.json(shown(changeOnServer(current.id, fields as Partial<Task>)));
  }),
  http.post('/api/tasks/:id/move', async ({ params, request }) => {
    const { after, before } = (await request.json()) as NewPosition;
    const previous = api.tasks.find(({ id }) => id === after)?.rank ?? '';
    return HttpResponse.json(changeOnServer(params.id as string, { rank: before ? '0' : `${previous}5` }));
  }),
  http.delete('/api/tasks/:id', ({ params }) => {
    api.trash.push(...api.tasks.filter(({ id }) => id === params.id));
    api.tasks = api.tasks.filter(({ id }) => id !== params.id);
    return new HttpResponse(null, { status: 204 });
  }),
  http.post('/api/tasks/:id/restore', ({ params }) => {
    const task = api.trash.find(({ id }) => id === params.id)!;
    api.trash = api.trash.filter(({ id }) => id !== params.id);
    api.tasks = [...api.tasks, task];
    return HttpResponse.json(task);
  }),
  http.get('/api/tasks/:id/comments', ({ params }) => page(api.comments.filter(({ taskId }) => taskId === params.id))),
  http.post('/api/tasks/:id/comments', async ({ params, request }) => {
    const { text, mentions = [] } = (await request.json()) as NewComment;
    const comment = aComment(`c${api.comments.length + 1}`, text, {
      taskId: String(params.id),
      author: 'ada',
      mentions,
    });
    api.comments = [...api.comments, comment];
    return HttpResponse.json(comment, { status: 201 });
  }),
  http.get('/api/tasks/:id/comments/:commentId', ({ params }) => HttpResponse.json(said(params))),
  http.patch('/api/tasks/:id/comments/:commentId', async ({ params, request }) => {
    const comment = said(params);
    if (request.headers.get('If-Match') !== `"${comment.version}"`) {
      return problem(412, 'stale-version', { current: comment, conflicts: ['text'] });
    }
    const editedAt = '2026-01-03T09:00:00Z';
    return HttpResponse.json(saidAnew({ ...comment, ...((await request.json()) as Partial<Comment>), editedAt }));
  }),
  http.delete('/api/tasks/:id/comments/:commentId', ({ params }) => {
    api.comments = api.comments.filter(({ id }) => id !== params.commentId);
    return new HttpResponse(null, { status: 204 });
  }),
  http.put('/api/tasks/:id/comments/:commentId/reactions/:emoji', ({ params }) =>
    HttpResponse.json(saidAnew({ ...said(params), reactions: [{ emoji: params.emoji as Emoji, users: ['ada'] }] })),
  ),
  http.delete('/api/tasks/:id/comments/:commentId/reactions/:emoji', ({ params }) =>
    HttpResponse.json(saidAnew({ ...said(params), reactions: [] })),
  ),
  http.get('/api/notifications', () =>
    HttpResponse.json({
      items: api.notifications,
      next: null,
      unread: api.notifications.filter(({ read }) => !read).length,
    }),
  ),
  http.post('/api/notifications/read', async ({ request }) => {
    const { ids, all } = (await request.json()) as { ids?: string[]; all?: boolean };
    api.notifications = api.notifications.map((item) =>
      all || ids?.includes(item.id) ? { ...item, read: true } : item,
    );
    return HttpResponse.json({ unread: api.notifications.filter(({ read }) => !read).length });
  }),
);

wire.events.on('request:start', async ({ request }) => {
  const { pathname } = new URL(request.url);
  const entry: Sent = { method: request.method, path: pathname, headers: request.headers, body: undefined };
  api.sent.push(entry);
  const text = await request.clone().text();
  const json = request.headers.get('Content-Type')?.includes('json');
  entry.body = text && json ? JSON.parse(text) : text || undefined;
});
