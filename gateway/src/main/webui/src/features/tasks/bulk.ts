import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import {
  fieldsOf,
  findTask,
  listsWith,
  outdateLists,
  outdateOccurrences,
  removeTask,
  updateTask,
  withFields,
} from './cache';
import { refreshParents } from './family';
import { bulkMessages as messages, messages as texts, transferMessages } from './messages';
import { parentsFirst } from './transfer';
import { rebase, rememberOwnWrite } from './versions';
import { type BulkItem, type BulkResult, changeTasks, type Project, type Task, type TaskFields } from '@/gen';
import { randomId } from '@/lib/ids';
import { ApiProblem, toProblem } from '@/lib/problem';
import { userOf, zoneOf } from '@/lib/queries/session';
import { taskKeys } from '@/lib/queries/tasks';
import { showProblem, showToast } from '@/lib/toasts';

/** What the server takes at once. */
const AT_ONCE = 1_000;

export type Failure = { task: Task; reason: string };

/** What was refused of the last change of many tasks, until it is read. */
export const useFailures = create<{ failures: Failure[] }>(() => ({ failures: [] }));

/** One operation of many: what is sent, and what shows at once. */
type Step = { task: Task; item: BulkItem; show: () => () => void };
type Done = { task: Task; version: number };

/** Changes of many tasks at once. Each is taken back by itself when it is refused, and then said why. */
export function useBulk() {
  const queryClient = useQueryClient();
  return bulkActions(queryClient);
}

function bulkActions(queryClient: QueryClient) {
  /** Does the steps, says what came of them, and answers with the tasks that were refused. */
  async function run(steps: Step[], said: (done: number) => string, undo?: (done: Done[]) => void): Promise<Task[]> {
    const takeBack = steps.map(({ show }) => show());
    const results: BulkResult[] = [];
    try {
      for (let from = 0; from < steps.length; from += AT_ONCE) {
        results.push(...(await send(steps.slice(from, from + AT_ONCE))));
      }
    } catch (error) {
      takeBack.slice(results.length).forEach((back) => back());
      showProblem(error, { label: texts.retry, run: () => void run(steps.slice(results.length), said, undo) });
    }
    const done: Done[] = [];
    const failures: Failure[] = [];
    results.forEach(({ status, version = 0, problem }, index) => {
      const { task } = steps[index]!;
      if (status < 300) {
        done.push({ task, version });
        rememberOwnWrite(queryClient, task.id, rebase(queryClient, task.id, task.version), version);
        updateTask(queryClient, task, (cached) => ({ ...cached, version: Math.max(cached.version, version) }));
        return;
      }
      takeBack[index]!();
      failures.push({ task, reason: reasonOf(new ApiProblem(problem ?? { status })) });
    });
    settle(steps);
    const [only] = failures;
    if (only && steps.length === 1 && only.task === steps[0]?.task && steps[0].item.op === 'transfer') {
      showToast(only.reason, undefined, 'error');
    } else if (failures.length > 0) useFailures.setState({ failures });
    if (done.length > 0) {
      showToast(said(done.length), undo && { label: texts.undo, run: () => undo(done) });
    }
    return failures.map(({ task }) => task);
  }

  /** The same key for every try: what was done before the connection broke is not done again. */
  async function send(steps: Step[]): Promise<BulkResult[]> {
    const key = randomId();
    const mutation = queryClient.getMutationCache().build(queryClient, {
      mutationFn: async () => {
        const { data } = await changeTasks({
          body: { items: steps.map(({ item }) => item) },
          query: { zone: zoneOf(userOf(queryClient)) },
          headers: { 'Idempotency-Key': key },
        });
        return data.results;
      },
      retry: (failures, error) => failures < 2 && toProblem(error).passing,
      retryDelay: (failures, error) => toProblem(error).retryAfter ?? 500 * 2 ** failures,
    });
    return mutation.execute(undefined);
  }

  /** What no longer fits the list stays there for a moment; only of a series nobody knows here what comes next. */
  function settle(steps: Step[]): void {
    const tasks = new Map(steps.map(({ task }) => [task.projectId, task]));
    const again = steps.some(({ task }) => task.recurrence);
    tasks.forEach(({ projectId }) => {
      if (again) {
        void queryClient.invalidateQueries(listsWith(projectId));
        outdateOccurrences(queryClient);
      } else outdateLists(queryClient, projectId, (steps[0]?.item.body ?? {}) as TaskFields);
    });
    steps.forEach(({ task }) => void queryClient.invalidateQueries({ queryKey: taskKeys.detail(task.id) }));
  }

  function edit(task: Task, fields: TaskFields, version = rebase(queryClient, task.id, task.version)): Step {
    return {
      task,
      item: { op: 'edit', id: task.id, ifMatch: `"${version}"`, body: fields },
      show: () => {
        const before = fieldsOf(findTask(queryClient, task.id) ?? task, fields);
        updateTask(queryClient, task, (cached) => withFields(cached, fields));
        return () => updateTask(queryClient, task, (cached) => withFields(cached, before));
      },
    };
  }

  /** Gives each task the fields that are right for it. */
  function change(tasks: Task[], fieldsFor: (task: Task) => TaskFields, said: (done: number) => string) {
    const before = new Map(tasks.map((task) => [task.id, beforeOf(task, fieldsFor(task))]));
    return run(
      tasks.map((task) => edit(task, fieldsFor(task))),
      said,
      (done) => {
        const steps = done
          .filter(({ task }) => before.get(task.id))
          .map(({ task, version }) => edit(task, before.get(task.id)!, version));
        void run(steps, messages.undone);
      },
    );
  }

  function remove(tasks: Task[]) {
    const putBack = new Map<string, (task: Task) => void>();
    const steps = tasks.map((task): Step => ({
      task,
      item: { op: 'delete', id: task.id },
      show: () => {
        putBack.set(task.id, removeTask(queryClient, task));
        return () => putBack.get(task.id)?.(task);
      },
    }));
    return run(steps, messages.deleted, (done) => {
      const restores = done.toReversed().map(({ task }): Step => ({
        task,
        item: { op: 'restore', id: task.id },
        show: () => {
          putBack.get(task.id)?.(task);
          return () => void removeTask(queryClient, task);
        },
      }));
      void run(restores, messages.restored);
    });
  }

  /** To the end of another project. What is undone comes back where it was, with who was assigned. */
  async function transfer(tasks: Task[], project: Project): Promise<Task[]> {
    const refused = await run(
      parentsFirst(tasks).map((task) => carry(task, project.id)),
      (done) => transferMessages.moved(done, project.name),
      (done) => {
        const steps = [
          ...done.map(({ task }) => carry(task, task.projectId)),
          ...done.map(({ task }) => backInPlace(task)),
        ];
        void run(steps, () => messages.undone(done.length)).then(() => refresh(tasks, project));
      },
    );
    refresh(tasks, project);
    return refused;
  }

  function carry(task: Task, projectId: string): Step {
    return {
      task,
      item: { op: 'transfer', id: task.id, project: projectId },
      show: () => {
        const putBack = removeTask(queryClient, task);
        return () => putBack(task);
      },
    };
  }

  function backInPlace(task: Task): Step {
    const { rank, assignees, parent } = task;
    return {
      task,
      item: { op: 'edit', id: task.id, ifMatch: '*', body: { rank, assignees, parent: parent ?? null } },
      show: () => () => undefined,
    };
  }

  /** Which list a moved task is on, and where, only the server can say; subtasks have gone with it. */
  function refresh(tasks: Task[], { id }: Project): void {
    new Set([id, ...tasks.map(({ projectId }) => projectId)]).forEach(
      (projectId) => void queryClient.invalidateQueries(listsWith(projectId)),
    );
    refreshParents(
      queryClient,
      tasks.map(({ parent }) => parent),
    );
  }

  return { change, remove, transfer };
}

/** What undoes a change. A completed occurrence is undone as a single one is: not in a series that is counted. */
function beforeOf(task: Task, fields: TaskFields): TaskFields | undefined {
  if (fields.status !== 'done' || !task.recurrence) return fieldsOf(task, fields);
  const { status, start, due, recurrence, reminders } = task;
  return recurrence.rule.includes('COUNT=')
    ? undefined
    : { status, start: start ?? null, due: due ?? null, recurrence, ...(reminders?.length && { reminders }) };
}

function reasonOf(problem: ApiProblem): string {
  if (problem.status === 412) return messages.changedMeanwhile;
  if (problem.status === 404) return texts.gone;
  return problem.message;
}
