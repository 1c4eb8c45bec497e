import { useDroppable } from '@dnd-kit/core';
import { Plus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { type Placed, placeKey } from './calendarLanes';
import { calendarMessages as messages } from './messages';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';
import { formatDay } from '@/lib/time/due';

type CalendarDayProps = {
  day: string;
  placed: (Placed | undefined)[];
  /** How many rows of tasks there is room for. */
  most: number;
  compact: boolean;
  chosen: boolean;
  today: boolean;
  outside: boolean;
  writable: boolean;
  colorOf: (projectId: string) => string | undefined;
  chip: (placed: Placed) => ReactNode;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onChoose: () => void;
  onOpen: () => void;
};

const MOST_DOTS = 4;

/** A day with what is due on it. On a phone a month shows dots, and the day opens by a touch. */
export function CalendarDay({ day, placed, most, compact, ...props }: CalendarDayProps) {
  const { locale } = useUser();
  const { setNodeRef, isOver } = useDroppable({ id: day, disabled: !props.writable });
  const all = placed.filter((each) => !!each);
  const fits = placed.length <= most;
  const shown = fits ? placed : placed.slice(0, most - 1);
  const hidden = all.length - shown.filter((each) => !!each).length;
  const named = formatDay(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    // The cell takes the focus of the grid, by the arrow keys.
    <div
      ref={setNodeRef}
      role="gridcell"
      tabIndex={props.chosen ? 0 : -1}
      data-day={day}
      aria-label={messages.tasksOn(all.length, named)}
      aria-selected={props.chosen}
      {...(props.today && { 'aria-current': 'date' as const })}
      onFocus={(event) => event.target === event.currentTarget && !props.chosen && props.onChoose()}
      onKeyDown={(event) => event.target === event.currentTarget && props.onKeyDown(event)}
      onDoubleClick={(event) => event.target === event.currentTarget && props.onOpen()}
      className={cx(
        'group relative flex min-w-0 flex-col gap-0.5 border-line p-1 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent-ink',
        compact ? 'min-h-14 border-r border-b sm:min-h-26' : 'min-h-16 border-b sm:min-h-96 sm:border-r',
        props.outside && 'bg-sunken/50',
        isOver && 'bg-accent-wash',
      )}
    >
      <div className="flex h-6 items-center justify-between">
        <span
          aria-hidden
          className={cx(
            'inline-flex h-6 min-w-6 items-center justify-center rounded-full px-1 text-xs tabular-nums',
            props.today ? 'bg-accent font-medium text-white' : props.outside ? 'text-faint' : 'text-soft',
          )}
        >
          {compact ? Number(day.slice(8)) : formatDay(day, locale, { weekday: 'short', day: 'numeric' })}
        </span>
        {props.writable && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={messages.addOn(named)}
            onClick={props.onOpen}
            className="rounded-md p-0.5 text-faint opacity-0 group-hover:opacity-100 hover:text-ink pointer-coarse:opacity-100 max-sm:hidden"
          >
            <Plus className="size-3.5" />
          </button>
        )}
      </div>
      <div className={cx('flex flex-col gap-0.5', compact && 'max-sm:hidden')}>
        {shown.map((each, lane) =>
          each ? (
            <div key={placeKey(each.task)}>{props.chip(each)}</div>
          ) : (
            // Room above a task that goes on from the day before.
            <div key={`room-${lane}`} aria-hidden className="h-6 pointer-coarse:h-8" />
          ),
        )}
        {hidden > 0 && (
          <button
            type="button"
            aria-label={messages.moreOn(hidden, named)}
            onClick={props.onOpen}
            className="w-fit rounded-md px-1.5 text-xs text-soft hover:bg-hover hover:text-ink"
          >
            {messages.more(hidden)}
          </button>
        )}
      </div>
      {compact && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={messages.tasksOn(all.length, named)}
          onClick={props.onOpen}
          className="absolute inset-0 flex items-end gap-0.5 p-1.5 sm:hidden"
        >
          {all.slice(0, MOST_DOTS).map(({ task }) => (
            <span
              key={placeKey(task)}
              aria-hidden
              className={cx('size-1.5 rounded-full', task.planned && 'opacity-50')}
              style={{ backgroundColor: props.colorOf(task.projectId) }}
            />
          ))}
        </button>
      )}
    </div>
  );
}
