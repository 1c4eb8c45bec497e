import {
  closestCorners,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  pointerWithin,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Status, Task } from '@/gen';
import { useTaskActions } from './actions';
import { Card } from './Card';
import { Column } from './Column';
import { useDragSensors, useSpoken } from './dragging';
import { FailedTasks, ListSkeleton } from './ListStates';
import { dragMessages as messages, STATUS_NAMES } from './messages';
import { byRank, gapAt } from './order';
import { useTaskShortcuts } from './shortcuts';
import type { LayoutProps } from './TaskList';
import { canWrite } from '@/lib/queries/projects';
import { columnView, taskList } from '@/lib/queries/tasks';

const STATUSES = Object.keys(STATUS_NAMES) as Status[];

/** A task held over another column, in which it already makes room. */
type Held = { task: Task; status: Status; index: number };

/** Where the pointer is decides, on a card before its column; by keyboard the nearest corners do. */
const underPointer: CollisionDetection = (args) => {
  if (!args.pointerCoordinates) return closestCorners(args);
  const within = pointerWithin(args);
  const cards = within.filter(({ id }) => !STATUSES.some((status) => status === id));
  return cards.length > 0 ? cards : within;
};

/** A column for each status, all in the manual order: a task is dragged within one, or into another. */
export function Columns({ project, view, nameOf, shortcuts }: LayoutProps) {
  const open = useInfiniteQuery(taskList(project.id, columnView(view, 'open')));
  const started = useInfiniteQuery(taskList(project.id, columnView(view, 'in-progress')));
  const done = useInfiniteQuery(taskList(project.id, columnView(view, 'done')));
  const queries = { open, 'in-progress': started, done };
  const [held, setHeld] = useState<Held | null>(null);
  const [dropped, setDropped] = useState<{ id: string; status: Status } | null>(null);
  const actions = useTaskActions();
  const sensors = useDragSensors();
  const board = useRef<HTMLDivElement>(null);
  const writable = canWrite(project);

  // A task that changed its status is in the list of the one before until that is fetched again.
  const known = STATUSES.flatMap((status) => queries[status].data?.pages.flatMap(({ items }) => items) ?? []);
  const latest = new Map(known.toSorted((a, b) => a.version - b.version).map((task) => [task.id, task]));
  const inColumn = (status: Status) => byRank([...latest.values()].filter((task) => task.status === status));
  const cards = (status: Status): Task[] => {
    const tasks = inColumn(status).filter(({ id }) => id !== held?.task.id);
    return held?.status === status ? tasks.toSpliced(held.index, 0, held.task) : held ? tasks : inColumn(status);
  };
  const statusOf = (id: UniqueIdentifier): Status | undefined =>
    STATUSES.find((status) => status === id || cards(status).some((task) => task.id === id));
  useTaskShortcuts({
    ...shortcuts,
    list: board,
    tasks: STATUSES.flatMap(inColumn),
    writable: () => writable,
    actions,
  });

  const accessibility = useSpoken(
    (id) => latest.get(String(id))?.title ?? '',
    (id) => {
      const status = statusOf(id) ?? 'open';
      const place = cards(status).findIndex((task) => task.id === id);
      const where = place < 0 ? messages.end : messages.position(place + 1, cards(status).length);
      return messages.inColumn(STATUS_NAMES[status], where);
    },
  );

  // A card in another column is another element: whoever works by keyboard goes on with it.
  const arrived = dropped && latest.get(dropped.id)?.status === dropped.status ? dropped.id : null;
  useEffect(() => {
    if (arrived) board.current?.querySelector<HTMLElement>(`[data-task="${arrived}"] [data-handle]`)?.focus();
  }, [arrived]);

  function onDragOver({ active, over }: DragOverEvent): void {
    const task = latest.get(String(active.id));
    const status = over ? statusOf(over.id) : undefined;
    if (!task || !over || !status || status === statusOf(active.id)) return;
    const index = cards(status).findIndex(({ id }) => id === over.id);
    setHeld({ task, status, index: index < 0 ? cards(status).length : index });
  }

  function onDragEnd({ activatorEvent, active, over }: DragEndEvent): void {
    const task = latest.get(String(active.id));
    const status = statusOf(active.id);
    setHeld(null);
    if (!task || !status || !over) return;
    const column = cards(status);
    const from = column.findIndex(({ id }) => id === task.id);
    const target = column.findIndex(({ id }) => id === over.id);
    const to = target < 0 ? from : target;
    if (status === task.status && to === from) return;
    if (activatorEvent instanceof KeyboardEvent) setDropped({ id: task.id, status });
    actions.move(task, gapAt(column.toSpliced(from, 1), to), status);
  }

  if (open.isPending) return <ListSkeleton />;
  if (!open.data) return <FailedTasks onRetry={() => void open.refetch()} />;
  const cardOf = (task: Task) => ({
    ...{ task, writable, actions },
    base: `/projects/${project.id}`,
    names: task.assignees.map(nameOf).filter(Boolean),
  });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={accessibility}
      onDragStart={({ active }) => {
        setDropped(null);
        const task = latest.get(String(active.id));
        if (task) setHeld({ task, status: task.status, index: inColumn(task.status).indexOf(task) });
      }}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={() => setHeld(null)}
    >
      <div
        ref={board}
        data-scroll
        {...(held && { 'data-dragging': true })}
        className="-mx-3 flex snap-x snap-mandatory items-start gap-3 overflow-x-auto px-3 pb-2 sm:mx-0 sm:grid sm:grid-cols-3 sm:overflow-visible sm:px-0 data-dragging:snap-none"
      >
        {STATUSES.map((status) => (
          <Column
            key={status}
            status={status}
            tasks={cards(status)}
            cardOf={cardOf}
            {...(queries[status].hasNextPage && {
              more: { busy: queries[status].isFetchingNextPage, load: () => void queries[status].fetchNextPage() },
            })}
          />
        ))}
      </div>
      <DragOverlay>{held && <Card {...cardOf(held.task)} lifted />}</DragOverlay>
    </DndContext>
  );
}
