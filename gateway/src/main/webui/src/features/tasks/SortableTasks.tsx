import { closestCenter, DndContext, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import type { Task } from '@/gen';
import { isDraft } from './newTask';
import { rowKey } from './cache';
import { useDragSensors, useSpoken } from './dragging';
import { dragMessages as messages } from './messages';
import { type Gap, gapAt } from './order';
import { TaskRow, type TaskRowProps } from './TaskRow';
import { cx } from '@/lib/cx';

type SortableTasksProps = {
  tasks: Task[];
  rowOf: (task: Task) => TaskRowProps;
  onMove: (task: Task, gap: Gap) => void;
};

/** Rows in the manual order, moved by their handles. */
export function SortableTasks({ tasks, rowOf, onMove }: SortableTasksProps) {
  const sensors = useDragSensors();
  const ids = tasks.map(({ id }) => id);

  function onDragEnd({ active, over }: DragEndEvent): void {
    const from = ids.indexOf(String(active.id));
    const to = over ? ids.indexOf(String(over.id)) : -1;
    const task = tasks[from];
    if (task && to >= 0 && to !== from) onMove(task, gapAt(tasks.toSpliced(from, 1), to));
  }

  const accessibility = useSpoken(
    (id) => tasks[ids.indexOf(String(id))]?.title ?? '',
    (id) => messages.position(ids.indexOf(String(id)) + 1, ids.length),
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragEnd={onDragEnd}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {tasks.map((task) => (
          <SortableRow key={rowKey(task)} {...rowOf(task)} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

function SortableRow(row: TaskRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: row.task.id,
    disabled: isDraft(row.task),
  });
  const handle = (
    <button
      type="button"
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={messages.handle(row.task.title)}
      disabled={isDraft(row.task)}
      className="relative z-10 -my-1 -mr-2 -ml-2 cursor-grab! touch-none rounded-md py-1 text-faint opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <GripVertical className="size-4" />
    </button>
  );
  return (
    <TaskRow
      {...row}
      drag={{
        ref: setNodeRef,
        handle,
        style: { transform: CSS.Translate.toString(transform), transition },
        className: cx(isDragging && 'z-20 bg-raised shadow-raised'),
        ...(isDragging && { 'data-dragging': true }),
      }}
    />
  );
}
