import { create } from 'zustand';
import type { Task } from '@/gen';

type Asked = {
  tasks: Task[];
  /** Told which of them were refused. */
  follow?: ((refused: Promise<Task[]>) => void) | undefined;
};

/** The tasks that are to go to another project, while one chooses which. */
export const useTransfer = create<{ asked: Asked | null }>(() => ({ asked: null }));

export const askForProject = (tasks: Task[], follow?: Asked['follow']): void =>
  useTransfer.setState({ asked: { tasks, follow } });
export const closeTransfer = (): void => useTransfer.setState({ asked: null });

/** Each task behind the one that it is below, so that it goes along with that instead of by itself. */
export function parentsFirst(tasks: Task[]): Task[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const depth = (task: Task | undefined): number => {
    let levels = 0;
    for (let at = task; at?.parent && levels < byId.size; at = byId.get(at.parent)) levels += 1;
    return levels;
  };
  return tasks.toSorted((a, b) => depth(a) - depth(b));
}
