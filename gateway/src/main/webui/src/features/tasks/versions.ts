import type { QueryClient } from '@tanstack/react-query';

/*
 * Which versions of a task this tab wrote itself. An edit that began before one's own write has returned is based on
 * the version that the write makes; without this it would conflict with its own author.
 */
const writes = new WeakMap<QueryClient, Map<string, number>>();

const step = (taskId: string, version: number) => `${taskId} ${version}`;

/** Remembers an own write, unless others wrote in between: their changes must stay visible as such. */
export function rememberOwnWrite(queryClient: QueryClient, taskId: string, base: number, result: number): void {
  if (result !== base + 1) return;
  const own = writes.get(queryClient) ?? new Map<string, number>();
  writes.set(queryClient, own.set(step(taskId, base), result));
}

/** The version an edit is really based on: the given one, moved past own writes. */
export function rebase(queryClient: QueryClient, taskId: string, base: number): number {
  const own = writes.get(queryClient);
  let version = base;
  for (let next = own?.get(step(taskId, version)); next; next = own?.get(step(taskId, version))) version = next;
  return version;
}
