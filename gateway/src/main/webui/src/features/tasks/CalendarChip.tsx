import { useDraggable } from '@dnd-kit/core';
import { Repeat } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Link, useLocation } from 'react-router';
import type { Placed } from './calendarLanes';
import { calendarMessages as messages } from './messages';
import { isDraft } from './newTask';
import type { Task } from '@/gen';
import { cx } from '@/lib/cx';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { dueInstant, isOverdue } from '@/lib/time/due';

/** How far the arrow keys move a task, with Alt. */
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type CalendarChipProps = {
  placed: Placed;
  day: string;
  base: string;
  color: string | undefined;
  writable: boolean;
  /** Tells it from the same task in the grid. */
  listed?: boolean;
  onMove: (task: Task, days: number) => void;
};

/** A task on a day: opens it, and is dragged to another day. */
export function CalendarChip({ placed, day, base, color, writable, listed, onMove }: CalendarChipProps) {
  const { task } = placed;
  const { search } = useLocation();
  const movable = writable && !isDraft(task);
  const { listeners, setNodeRef, isDragging } = useDraggable({
    id: `${task.id} ${day}${listed ? ' listed' : ''}`,
    data: { task, day },
    disabled: !movable || !!listed,
  });

  function onKeyDown(event: KeyboardEvent): void {
    const days = STEPS[event.key];
    if (!movable || !days || !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(task, days);
  }

  return (
    <Link
      ref={setNodeRef}
      {...listeners}
      to={isDraft(task) ? '.' : { pathname: `${base}/tasks/${task.id}`, search }}
      draggable={false}
      data-chip={task.id}
      title={task.title}
      {...(movable && { 'aria-keyshortcuts': 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' })}
      onKeyDown={onKeyDown}
      className={chipLook(placed, isDragging)}
    >
      <ChipText placed={placed} color={color} />
    </Link>
  );
}

/** What a recurring task will be on a day: opens the task as it is now, and stays where its rule puts it. */
export function PlannedChip({ placed, base, color }: Pick<CalendarChipProps, 'placed' | 'base' | 'color'>) {
  const { search } = useLocation();
  return (
    <Link
      to={{ pathname: `${base}/tasks/${placed.task.id}`, search }}
      draggable={false}
      title={messages.planned(placed.task.title)}
      className={cx(chipLook(placed, false), 'border-dashed bg-transparent! text-soft')}
    >
      <ChipText placed={placed} color={color} />
    </Link>
  );
}

/** The same while it is dragged. */
export const LiftedChip = ({ task, color }: { task: Task; color: string | undefined }) => {
  const placed = { task, begins: true, ends: true };
  return (
    <div className={cx(chipLook(placed, false), 'cursor-grabbing shadow-raised')}>
      <ChipText placed={placed} color={color} />
    </div>
  );
};

const chipLook = ({ task, begins, ends }: Placed, dragged: boolean): string =>
  cx(
    'relative flex h-6 min-w-0 items-center gap-1 border border-line bg-raised px-1.5 text-xs hover:bg-hover focus-visible:outline-2 focus-visible:outline-accent-ink pointer-coarse:h-8',
    begins ? 'rounded-l-md' : '-ml-1 border-l-0',
    ends ? 'rounded-r-md' : '-mr-1 border-r-0',
    task.done && 'text-faint line-through',
    dragged && 'opacity-40',
  );

function ChipText({ placed: { task, begins, ends }, color }: { placed: Placed; color: string | undefined }) {
  const zone = useZone();
  const { locale } = useUser();
  const now = useMinute();
  const late = !!task.due && !task.done && isOverdue(task.due, zone, now);
  const format: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZone: zone };
  return (
    <>
      {begins && <span aria-hidden className="size-1.5 shrink-0 rounded-full" style={{ backgroundColor: color }} />}
      {ends && task.due?.at && (
        <span className="shrink-0 text-soft tabular-nums">
          {new Intl.DateTimeFormat(locale, format).format(dueInstant(task.due))}
        </span>
      )}
      <span className={cx('truncate', late && 'text-danger')}>{task.title}</span>
      {!begins && <span className="sr-only">({messages.continues})</span>}
      {task.planned && <span className="sr-only">({messages.repeats})</span>}
      {task.recurrence && <Repeat aria-hidden className="ml-auto size-3 shrink-0 text-faint" />}
    </>
  );
}
