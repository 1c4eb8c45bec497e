import type { RefObject } from 'react';
import type { Task } from '@/gen';
import type { TaskActions } from './actions';
import { bulkMessages, shortcutMessages as messages, transferMessages } from './messages';
import { isDraft } from './newTask';
import type { Selection } from './selection';
import { askForProject } from './transfer';
import { useShortcuts } from '@/lib/shortcuts';

/** What the page around the list has shortcuts for. */
export type ListShortcuts = {
  add?: RefObject<HTMLInputElement | null>;
  search?: RefObject<HTMLInputElement | null>;
  filter?: () => void;
  layout?: () => void;
};

type TaskShortcuts = ListShortcuts & {
  list: RefObject<HTMLElement | null>;
  tasks: Task[];
  writable: (task: Task) => boolean;
  actions: TaskActions;
  /** Of a list whose tasks can be selected. */
  selection?: Selection;
};

/** The list by keyboard: the focus is the cursor. */
export function useTaskShortcuts(given: TaskShortcuts): void {
  const { list, add, search, filter, layout, tasks, writable, actions, selection } = given;
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));

  function move(step: number): void {
    const all = rows();
    const from = current();
    const target = from < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(from + step, 0), all.length - 1);
    const link = all[target]?.querySelector<HTMLElement>('[data-open]');
    link?.focus();
    link?.scrollIntoView?.({ block: 'nearest' });
  }

  function onCurrent(act: (task: Task, row: HTMLElement) => void): void {
    const row = rows()[current()];
    const task = tasks.find(({ id }) => id === row?.dataset.task);
    if (row && task) act(task, row);
  }

  const complete = () => onCurrent((task) => writable(task) && actions.toggle(task));
  const select = (range: boolean) => onCurrent((task) => writable(task) && selection?.toggle(task, range));
  const transfer = () => onCurrent((task) => writable(task) && !isDraft(task) && askForProject([task]));
  const group = messages.group;
  useShortcuts([
    { group, keys: ['j', 'ArrowDown'], label: messages.next, run: () => move(1) },
    { group, keys: ['k', 'ArrowUp'], label: messages.previous, run: () => move(-1) },
    {
      group,
      keys: ['e'],
      label: messages.open,
      run: () => onCurrent((_task, row) => row.querySelector<HTMLElement>('[data-open]')?.click()),
    },
    ...(tasks.some(writable)
      ? [{ group, keys: selection ? [' '] : ['x', ' '], label: messages.complete, run: complete }]
      : []),
    ...(tasks.some(writable) ? [{ group, keys: ['v'], label: transferMessages.action, run: transfer }] : []),
    ...(selection && tasks.some(writable)
      ? [
          { group, keys: ['x'], label: bulkMessages.selectTask, run: () => select(false) },
          { group, keys: ['X'], label: bulkMessages.extend, run: () => select(true) },
        ]
      : []),
    ...(add ? [{ group, keys: ['c', 'n'], label: messages.add, run: () => add.current?.focus() }] : []),
    ...(filter ? [{ group, keys: ['f'], label: messages.filter, run: filter }] : []),
    ...(layout ? [{ group, keys: ['b'], label: messages.layout, run: layout }] : []),
    ...(search ? [{ group, keys: ['/'], label: messages.search, run: () => search.current?.focus() }] : []),
  ]);
}
