import type { NewTask, Task } from '@/gen';
import { randomId } from '@/lib/ids';

const DRAFT = 'draft-';

/** A task that the server has not answered for yet. */
export const isDraft = (task: Task): boolean => task.id.startsWith(DRAFT);

/** A tilde is behind all letters and digits that ranks are of: new tasks are the last of the manual order. */
const LAST = '~';

export function draftOf(projectId: string, userId: string, body: NewTask): Task {
  const now = new Date().toISOString();
  return {
    ...{
      id: DRAFT + randomId(),
      key: '',
      projectId,
      description: '',
      status: 'open',
      priority: 0,
      labels: [],
      assignees: [],
      done: false,
      subtasks: { total: 0, done: 0 },
      blockers: 0,
    },
    ...{ rank: LAST, version: 0, createdAt: now, updatedAt: now, createdBy: userId },
    ...body,
  };
}
