import type { QueryClient } from '@tanstack/react-query';
import {
  admitToAgendas,
  findTask,
  listsWith,
  outdateLists,
  outdateOccurrences,
  outdateTrash,
  pendingChanges,
  removeTask,
  storeTask,
} from './cache';
import { refreshParents } from './family';
import type { StreamEvent, Task } from '@/gen';
import { toProblem } from '@/lib/problem';
import { agendaKey } from '@/lib/queries/agenda';
import { taskDetail, taskKeys } from '@/lib/queries/tasks';

const COLLECT_MILLIS = 120;
/** More changed tasks than this in one go: the list is fetched again instead of each of them. */
const ONE_BY_ONE = 5;

/** The changed tasks with their new versions, and whether a task may be new to the list. */
type Waiting = { changed: Map<string, number>; listToo: boolean };

/** Follows what others do to tasks. Events that come in a burst are answered together, one's own not at all. */
export function taskUpdates(queryClient: QueryClient) {
  const waiting = new Map<string, Waiting>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    for (const [projectId, { changed, listToo }] of [...waiting]) {
      if (queryClient.isMutating({ mutationKey: ['new-task', projectId] })) continue;
      waiting.delete(projectId);
      const news = [...changed].filter(([id, version]) => !known(queryClient, id, version)).map(([id]) => id);
      const unknown = news.some((id) => !findTask(queryClient, id));
      if (news.length > ONE_BY_ONE || (listToo && unknown)) {
        void queryClient.invalidateQueries(listsWith(projectId));
        outdateOccurrences(queryClient);
        news.forEach((id) => void queryClient.invalidateQueries({ queryKey: taskKeys.detail(id) }));
      } else {
        news.forEach((id) => void refetchTask(queryClient, id, projectId));
      }
    }
    if (waiting.size > 0) schedule();
  }

  function schedule(): void {
    timer ??= setTimeout(flush, COLLECT_MILLIS);
  }

  return (event: StreamEvent): void => {
    const { type, taskId, projectId } = event;
    if (!type.startsWith('task.') || !taskId || !projectId) return;
    const cached = findTask(queryClient, taskId);
    if (!cached || cached.version < (event.version ?? Infinity)) {
      const moved = event.changes?.find(({ field }) => field === 'parent');
      refreshParents(queryClient, [cached?.parent, moved?.old, moved?.new]);
    }
    if (type === 'task.deleted.v1' || type === 'task.purged.v1') {
      removeTask(queryClient, { id: taskId, projectId });
      outdateTrash(queryClient, projectId);
      outdateOccurrences(queryClient);
      void queryClient.invalidateQueries({ queryKey: taskKeys.detail(taskId) });
      return;
    }
    const version = event.version ?? Infinity;
    if (type === 'task.moved-out.v1') {
      if (cached?.projectId === projectId && cached.version >= version) return;
      removeTask(queryClient, { id: taskId, projectId });
      void queryClient.invalidateQueries({ queryKey: taskKeys.detail(taskId) });
      return;
    }
    if (known(queryClient, taskId, version)) return;
    const entry = waiting.get(projectId) ?? { changed: new Map<string, number>(), listToo: false };
    entry.changed.set(taskId, version);
    // A new task, a restored one, or one that now fits the view: only the list knows where it goes.
    entry.listToo ||=
      type !== 'task.changed.v1' || !!event.changes?.some(({ field }) => field === 'status' || field === 'title');
    waiting.set(projectId, entry);
    schedule();
  };
}

/** Known is what is cached already, and what an own write is about to answer with. */
function known(queryClient: QueryClient, taskId: string, version: number): boolean {
  const cached = findTask(queryClient, taskId);
  return !!cached && (cached.version >= version || pendingChanges(queryClient, taskId).length > 0);
}

async function refetchTask(queryClient: QueryClient, id: string, projectId: string): Promise<void> {
  outdateLists(queryClient, projectId);
  const cached: Task | undefined = findTask(queryClient, id);
  // One that is on no list yet may have become part of the agenda on screen.
  if (!cached && queryClient.getQueryCache().findAll({ queryKey: agendaKey, type: 'active' }).length === 0) return;
  try {
    const task = await queryClient.fetchQuery({ ...taskDetail(id), staleTime: 0 });
    storeTask(queryClient, task);
    admitToAgendas(queryClient, task);
  } catch (error) {
    if (toProblem(error).status === 404) removeTask(queryClient, { id, projectId });
  }
}
