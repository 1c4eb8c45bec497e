import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  changeImport,
  dated,
  everywhere,
  found,
  known,
  listed,
  operate,
  page,
  readAloud,
  recurring,
  said,
  saidAnew,
  shown,
  told,
} from './answers';
import { type Sent, api, changeOnServer, problem } from './api';
import { ADA, aComment, aFilter, aProject, aRelation, aTask, anAttachment, anImport } from './examples';
import type {
  BulkItem,
  Comment,
  Emoji,
  ImportStart,
  Invitation,
  NewComment,
  NewInvitation,
  NewOwner,
  NewPosition,
  NewRelation,
  NewSavedFilter,
  NewTask,
  Preferences,
  Project,
  QuickAddRequest,
  SavedFilter,
  Task,
  TaskFields,
} from '@/gen';

/* The gateway's API on the wire, answering as the contract says. */

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
  http.get('/api/projects/:id/occurrences', ({ request }) => recurring(new URL(request.url))),
  http.get('/api/tasks/occurrences', ({ request }) => recurring(new URL(request.url))),
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
