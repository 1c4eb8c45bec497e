import { type MutationOptions, type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  admitToAgendas,
  type Change,
  fieldsOf,
  findTask,
  insertTask,
  listsWith,
  outdateLists,
  outdateOccurrences,
  removeTask,
  replaceTask,
  storeTask,
  updateTask,
  withFields,
} from './cache';
import { openConflict } from './conflicts';
import { askAboutSubtasks, openSubtasks, refreshParents } from './family';
import { dragMessages, messages, recurrenceMessages } from './messages';
import { draftOf, isDraft } from './newTask';
import { type Gap, positionIn, rankIn } from './order';
import type { Placed } from './quickLine';
import { rebase, rememberOwnWrite } from './versions';
import {
  changeTask,
  createTask,
  deleteTask,
  moveTask,
  type NewTask,
  restoreTask,
  type Status,
  type Task,
  type TaskFields,
} from '@/gen';
import { randomId } from '@/lib/ids';
import { toProblem } from '@/lib/problem';
import { userOf, zoneOf } from '@/lib/queries/session';
import { taskKeys } from '@/lib/queries/tasks';
import { describeDue } from '@/lib/time/due';
import { showProblem, showToast } from '@/lib/toasts';

export type TaskActions = ReturnType<typeof taskActions>;

type Creation = { idempotencyKey?: string; placed?: Promise<Placed> };

const actionsOf = new WeakMap<QueryClient, TaskActions>();

/** What can be done to tasks. Everything shows at once, is taken back when refused, and outlives the caller. */
export function useTaskActions(): TaskActions {
  const queryClient = useQueryClient();
  const actions = actionsOf.get(queryClient) ?? taskActions(queryClient);
  actionsOf.set(queryClient, actions);
  return actions;
}

function taskActions(queryClient: QueryClient) {
  const creations = new Map<string, Promise<Task | undefined>>();

  /** Runs after the writes to the same task that were started before, so that each knows the version it builds on. */
  function run<Data, Input, Context>(
    taskId: string,
    input: Input,
    options: MutationOptions<Data, Error, Input, Context>,
  ): Promise<Data | undefined> {
    const mutation = queryClient.getMutationCache().build(queryClient, {
      scope: { id: `task ${taskId}` },
      retry: (failures, error) => failures < 2 && toProblem(error).passing,
      retryDelay: (failures, error) => toProblem(error).retryAfter ?? 500 * 2 ** failures,
      ...options,
    });
    return mutation.execute(input).catch(() => undefined);
  }

  /** Changes some fields; `base` is the version the user saw when the edit began. */
  function change(task: Task, fields: TaskFields, base = task.version): Promise<unknown> {
    const zone = zoneOf(userOf(queryClient));
    return run<Task, Change, TaskFields>(
      task.id,
      { fields, base },
      {
        mutationKey: taskKeys.detail(task.id),
        mutationFn: async (input) => {
          const version = rebase(queryClient, task.id, input.base);
          const headers = { 'If-Match': `"${version}"` };
          const { data } = await changeTask({ path: { id: task.id }, query: { zone }, body: input.fields, headers });
          rememberOwnWrite(queryClient, task.id, version, data.version);
          return data;
        },
        onMutate: async () => {
          await queryClient.cancelQueries(listsWith(task.projectId));
          const before = fieldsOf(findTask(queryClient, task.id) ?? task, fields);
          updateTask(queryClient, task, (cached) => withFields(cached, fields));
          return before;
        },
        onSuccess: (changed, input) => {
          storeTask(queryClient, changed, input);
          admitToAgendas(queryClient, changed);
          outdateLists(queryClient, task.projectId, input.fields);
          refreshParents(queryClient, [changed.parent, ...('parent' in input.fields ? [task.parent] : [])]);
          if (changed.done && !task.done && openSubtasks(changed) > 0) askAboutSubtasks(changed);
          if (task.recurrence && input.fields.status === 'done') announceNext(task, changed);
        },
        onError: (error, input, before) =>
          refused(task, error, input, before, () => void change(task, input.fields, input.base)),
      },
    );
  }

  function refused(task: Task, error: Error, input: Change, before: TaskFields | undefined, again: () => void): void {
    const problem = toProblem(error);
    if (before) updateTask(queryClient, task, (cached) => withFields(cached, before));
    if (problem.status === 412 && problem.current) {
      const current = problem.current as Task;
      storeTask(queryClient, current, input);
      const fields = problem.conflicts.filter((field) => field in input.fields);
      openConflict({
        mine: input.fields,
        current,
        fields: (fields.length ? fields : Object.keys(input.fields)) as (keyof TaskFields)[],
      });
      return;
    }
    if (problem.status === 404) {
      removeTask(queryClient, task);
      showToast(messages.gone, undefined, 'error');
      return;
    }
    void queryClient.invalidateQueries({ queryKey: taskKeys.detail(task.id) });
    void queryClient.invalidateQueries(listsWith(task.projectId));
    showProblem(problem, problem.passing ? { label: messages.retry, run: again } : undefined);
  }

  /** Completes or reopens; a draft as soon as it is a task. */
  function toggle(task: Task): void {
    if (isDraft(task)) {
      void creations.get(task.id)?.then((created) => created && toggle(created));
      return;
    }
    const latest = findTask(queryClient, task.id) ?? task;
    const status = latest.status;
    void change(latest, { status: status === 'done' ? 'open' : 'done' });
    // Of a recurring task the answer says what to say.
    if (status === 'done' || latest.recurrence) return;
    const undo = () => void change(findTask(queryClient, task.id) ?? latest, { status });
    showToast(messages.completed(latest.title), { label: messages.undo, run: undo });
  }

  /**
   * A recurring task was completed: says when it comes again. To undo that is to begin the series anew where it was,
   * which a series of so many times cannot, because it would count from one again.
   */
  function announceNext({ title, status, due, start, recurrence, reminders }: Task, changed: Task): void {
    const user = userOf(queryClient);
    const next = !changed.done && changed.due && describeDue(changed.due, zoneOf(user), Date.now(), user.locale);
    const before: TaskFields = next
      ? { status, due, start, recurrence, ...(reminders?.length && { reminders }) }
      : { status };
    const undo = () => void change(findTask(queryClient, changed.id) ?? changed, before);
    const undoable = !next || !recurrence?.rule.includes('COUNT=');
    showToast(
      next ? recurrenceMessages.comesAgain(title, next) : messages.completed(title),
      undoable ? { label: messages.undo, run: undo } : undefined,
    );
  }

  function remove(task: Task): void {
    let putBack: (task: Task) => void = () => undefined;
    void run<unknown, undefined, unknown>(task.id, undefined, {
      mutationFn: () => deleteTask({ path: { id: task.id } }),
      onMutate: () => {
        putBack = removeTask(queryClient, task);
        showToast(messages.deleted(task.title), { label: messages.undo, run: () => restore(task, putBack) });
      },
      onSuccess: () => {
        outdateLists(queryClient, task.projectId);
        refreshParents(queryClient, [task.parent]);
        // Its subtasks have gone with it.
        if (task.subtasks.total > 0) void queryClient.invalidateQueries(listsWith(task.projectId));
      },
      onError: (error) => {
        if (toProblem(error).status === 404) return;
        putBack(task);
        showProblem(error);
      },
    });
  }

  function restore(task: Task, putBack: (task: Task) => void): void {
    void run<Task, undefined, unknown>(task.id, undefined, {
      mutationFn: async () => (await restoreTask({ path: { id: task.id } })).data,
      onMutate: () => putBack(task),
      onSuccess: (restored) => {
        storeTask(queryClient, restored);
        outdateOccurrences(queryClient);
        refreshParents(queryClient, [restored.parent]);
        if (restored.subtasks.total > 0) void queryClient.invalidateQueries(listsWith(task.projectId));
      },
      onError: (error) => {
        removeTask(queryClient, task);
        showProblem(error);
      },
    });
  }

  /** Takes a task out of the trash, where it is seen. */
  function bringBack(task: Task): void {
    void run<unknown, undefined, (task: Task) => void>(task.id, undefined, {
      mutationFn: () => restoreTask({ path: { id: task.id } }),
      onMutate: () => removeTask(queryClient, task),
      onSuccess: () => {
        outdateLists(queryClient, task.projectId);
        showToast(messages.restored(task.title));
      },
      onError: (error, _input, putBack) => {
        putBack?.(task);
        showProblem(error);
      },
    });
  }

  /** Creates a task; what a line says of it may come later than what is shown of it, and take it to another project. */
  function create(projectId: string, userId: string, body: NewTask, how: Creation = {}): void {
    const { idempotencyKey = randomId(), placed } = how;
    const draft = draftOf(projectId, userId, body);
    const creation = run<Task, NewTask, unknown>(draft.id, body, {
      mutationKey: ['new-task', projectId],
      mutationFn: async (input) => {
        const place = (await placed) ?? { projectId, body: input };
        const headers = { 'Idempotency-Key': idempotencyKey };
        return (await createTask({ path: { id: place.projectId }, body: place.body, headers })).data;
      },
      onMutate: () => insertTask(queryClient, draft),
      onSuccess: (task) => {
        replaceTask(queryClient, draft.id, task);
        if (task.projectId !== projectId) {
          removeTask(queryClient, draft);
          void queryClient.invalidateQueries(listsWith(task.projectId));
        } else if (placed) admitToAgendas(queryClient, task);
        outdateLists(queryClient, projectId);
        refreshParents(queryClient, [task.parent]);
      },
      onError: (error) => {
        removeTask(queryClient, draft);
        const again = () => create(projectId, userId, body, { ...how, idempotencyKey });
        showProblem(error, { label: messages.retry, run: again });
      },
    });
    creations.set(draft.id, creation);
  }

  /** Puts a task between two others, and into the column of another status. */
  function move(task: Task, gap: Gap, status: Status = task.status): void {
    const latest = findTask(queryClient, task.id) ?? task;
    const before = { rank: latest.rank, status: latest.status };
    if (status !== latest.status) void change(latest, { status });
    // It comes again as what it was, where it was.
    if (status === 'done' && latest.recurrence) return;
    place(task, gap);
    const undo = () => void change(findTask(queryClient, task.id) ?? latest, before);
    const text = status === 'done' && before.status !== 'done' ? messages.completed : dragMessages.moved;
    showToast(text(task.title), { label: messages.undo, run: undo });
  }

  function place(task: Task, gap: Gap): void {
    void run<Task, Change, TaskFields>(
      task.id,
      { fields: { rank: rankIn(gap) }, base: task.version },
      {
        mutationKey: taskKeys.detail(task.id),
        mutationFn: async () => {
          const version = findTask(queryClient, task.id)?.version ?? 0;
          const { data } = await moveTask({ path: { id: task.id }, body: positionIn(gap) });
          rememberOwnWrite(queryClient, task.id, version, data.version);
          return data;
        },
        onMutate: async ({ fields }) => {
          const before = fieldsOf(findTask(queryClient, task.id) ?? task, fields);
          updateTask(queryClient, task, (cached) => withFields(cached, fields));
          await queryClient.cancelQueries(listsWith(task.projectId));
          return before;
        },
        onSuccess: (moved, input) => {
          storeTask(queryClient, moved, input);
          outdateLists(queryClient, task.projectId);
        },
        onError: (error, input, before) => refused(task, error, input, before, () => place(task, gap)),
      },
    );
  }

  return { change, move, toggle, remove, bringBack, create };
}
