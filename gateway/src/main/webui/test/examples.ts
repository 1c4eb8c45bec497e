import type {
  Attachment,
  Comment,
  HistoryEntry,
  Import,
  Insight,
  Notification,
  Project,
  Relation,
  SavedFilter,
  Task,
  User,
} from '@/gen';

/* One of each thing, to be changed where a test cares. */

export const ADA: User = {
  ...{ id: 'ada', email: 'ada@example.com', name: 'Ada Lovelace', locale: 'en-GB', timeZone: 'Europe/Berlin' },
  createdAt: '2026-01-01T00:00:00Z',
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
  icon: null,
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

export const anImport = (fields: Partial<Import> = {}): Import => ({
  ...{ id: 'i1', kind: 'csv', fileName: 'todo.csv', size: 10, state: 'uploaded', columns: ['Name', 'When'] },
  ...{ rows: [['Rent', '2026-12-01']], mapping: { title: 'Name' }, lines: 0, total: 0, accepted: 0, skipped: 0 },
  ...{ faultCount: 0, faults: [], createdAt: '2026-01-01T00:00:00Z' },
  ...fields,
});
