/*
 * Which versions of a task this tab wrote itself. An edit that began before one's own write has returned is based on
 * the version that the write makes; without this it would conflict with its own author.
 */
const writes = new Map<string, number>();

const step = (taskId: string, version: number) => `${taskId} ${version}`;

/** Remembers an own write, unless others wrote in between: their changes must stay visible as such. */
export function rememberOwnWrite(taskId: string, base: number, result: number): void {
  if (result === base + 1) writes.set(step(taskId, base), result);
}

/** The version an edit is really based on: the given one, moved past own writes. */
export function rebase(taskId: string, base: number): number {
  let version = base;
  for (let next = writes.get(step(taskId, version)); next; next = writes.get(step(taskId, version))) version = next;
  return version;
}
