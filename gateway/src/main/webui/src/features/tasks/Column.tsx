import { useDroppable } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { useId } from 'react';
import type { Status, Task } from '@/gen';
import { isDraft } from './newTask';
import { rowKey } from './cache';
import { Card, type CardProps } from './Card';
import { dragMessages as messages, STATUS_NAMES } from './messages';
import { NextPage } from './NextPage';
import { StatusIcon } from './StatusControl';
import { cx } from '@/lib/cx';

type ColumnProps = {
  status: Status;
  tasks: Task[];
  cardOf: (task: Task) => CardProps;
  more?: { busy: boolean; load: () => void };
};

/** The tasks of a status; an empty one can be dropped on as well. */
export function Column({ status, tasks, cardOf, more }: ColumnProps) {
  const { setNodeRef } = useDroppable({ id: status });
  const id = useId();
  return (
    <div className="w-[80vw] shrink-0 snap-center rounded-xl bg-sunken p-2 sm:w-auto">
      <h2 id={id} className="flex items-center gap-2 px-1.5 pt-0.5 pb-2 text-[0.8125rem] font-semibold">
        <StatusIcon status={status} className="size-4" />
        {STATUS_NAMES[status]}
        <span className="ml-auto text-xs font-normal text-faint tabular-nums">
          {tasks.length}
          {more && '+'}
        </span>
      </h2>
      <SortableContext items={tasks.map((task) => task.id)} strategy={verticalListSortingStrategy}>
        <ul ref={setNodeRef} aria-labelledby={id} className="flex min-h-24 flex-col gap-2">
          {tasks.map((task) => (
            <SortableCard key={rowKey(task)} {...cardOf(task)} />
          ))}
          {tasks.length === 0 && <li className="py-8 text-center text-xs text-faint">{messages.emptyColumn}</li>}
        </ul>
      </SortableContext>
      {more && <NextPage {...more} />}
    </div>
  );
}

function SortableCard(card: CardProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({
    id: card.task.id,
    disabled: !card.writable || isDraft(card.task),
  });
  return (
    <li
      ref={setNodeRef}
      data-task={card.task.id}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cx(isDragging && 'opacity-40')}
    >
      <Card {...card} handle={{ ref: setActivatorNodeRef, ...attributes, ...listeners }} />
    </li>
  );
}
