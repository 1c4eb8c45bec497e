import { HttpResponse, type PathParams } from 'msw';
import { api, changeOnServer } from './api';
import type {
  BulkItem,
  BulkResult,
  Comment,
  HistoryPage,
  Import,
  QuickAdd,
  QuickAddRequest,
  SearchHit,
  SearchPage,
  Task,
} from '@/gen';

/* What the gateway answers where it takes more than a line: as small as the tests allow. */

/** One operation of many; a task whose title begins with “Locked” is refused. */
export function operate({ op, id, body, project }: BulkItem): BulkResult {
  const task = [...api.tasks, ...api.trash].find((each) => each.id === id);
  if (!task || task.title.startsWith('Locked')) {
    return { status: 403, problem: { title: 'Forbidden', status: 403, detail: 'You may only look here.' } as never };
  }
  if (op === 'delete') {
    api.trash.push(task);
    api.tasks = api.tasks.filter((each) => each !== task);
  } else if (op === 'transfer') {
    const version = changeOnServerIfThere(task, { projectId: project!, parent: null });
    return { status: 200, id: task.id, version };
  } else if (op === 'restore') {
    api.trash = api.trash.filter((each) => each !== task);
    api.tasks = [...api.tasks, task];
  }
  return { status: 200, id: task.id, version: changeOnServerIfThere(task, (body ?? {}) as Partial<Task>) };
}

export const changeOnServerIfThere = (task: Task, fields: Partial<Task>): number =>
  api.tasks.includes(task) ? changeOnServer(task.id, fields).version : task.version + 1;

export function changeImport(fields: Partial<Import>): Import {
  api.imports = api.imports.map((job) => ({ ...job, ...fields }));
  return api.imports[0]!;
}

export const known = (params: PathParams) => api.tasks.find(({ id }) => id === params.id);
export const said = (params: PathParams) => api.comments.find(({ id }) => id === params.commentId)!;

export function saidAnew(comment: Comment): Comment {
  const changed = { ...comment, version: comment.version + 1 };
  api.comments = api.comments.map((each) => (each.id === comment.id ? changed : each));
  return changed;
}

/** A task as it is shown: with its subtasks counted. */
export function shown(task: Task): Task {
  const below = api.tasks.filter(({ parent }) => parent === task.id);
  return { ...task, subtasks: { total: below.length, done: below.filter(({ done }) => done).length } };
}

export const page = (items: unknown[]) => HttpResponse.json({ items, next: null });

export function listed(url: URL, projectId: unknown): Task[] {
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
export function found(url: URL): SearchPage {
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
export function readAloud({ text, projectId, literal = [] }: QuickAddRequest): QuickAdd {
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
export function told(url: URL): HistoryPage {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  return {
    items: api.history.slice(from, from + 2),
    people: api.members.map(({ userId, name }) => ({ userId, name })),
    next: from + 2 < api.history.length ? String(from + 2) : null,
  };
}

/** What a calendar asks for: due in some days, or begun before their end. */
export function dated(filter: string): Task[] | undefined {
  const [, first = '', last = ''] = /^due >= (\S+) and \(due <= (\S+) or start <= \2\)$/.exec(filter) ?? [];
  if (!first) return undefined;
  const day = (due: Task['due']) => due?.date ?? due?.at?.slice(0, 10);
  return api.tasks.filter(({ start, due }) => {
    const end = day(due);
    return !!end && end >= first && (end <= last || (day(start) ?? '9999') <= last);
  });
}

/** One recurring task a page. */
export function recurring(url: URL) {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const next = from + 1 < api.recurring.length ? String(from + 1) : null;
  return HttpResponse.json({ items: api.recurring.slice(from, from + 1), next });
}

/** The tasks of all projects, by the filters that the app has for its views. */
export function everywhere(filter: string): Task[] {
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
