import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Project, Task } from '@/gen';
import { useTaskActions } from './actions';
import { useNames } from './Assignees';
import { findTask } from './cache';
import { CalendarChip, LiftedChip, PlannedChip } from './CalendarChip';
import { CalendarDay } from './CalendarDay';
import { CalendarDayDialog } from './CalendarDayDialog';
import { type CalendarTask, type Placed, placedInWeek, plannedOf } from './calendarLanes';
import { type CalendarKind, dayByKey, turned, useCalendarPlace, weeksOf } from './calendarView';
import { ConflictDialog } from './ConflictDialog';
import { useSpoken } from './dragging';
import { FailedTasks } from './ListStates';
import { calendarMessages as messages, shortcutMessages } from './messages';
import { cx } from '@/lib/cx';
import { calendarTasks, plannedTasks } from '@/lib/queries/calendar';
import { allProjects, canWrite } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { useShortcuts } from '@/lib/shortcuts';
import { daysBetween, firstWeekday, shiftDue } from '@/lib/time/calendar';
import { useMinute } from '@/lib/time/clock';
import { formatDay, plusDays, today as todayIn } from '@/lib/time/due';
import { showToast } from '@/lib/toasts';
import { Button, IconButton } from '@/ui/Button';

/** What is to have the focus: a day, or a task on it. */
type Wanted = { day: string; task?: string };

const MOST_IN_MONTH = 4;
/** Beyond this there is more than anybody can see; the filter of the list finds it. */
const MOST_PAGES = 10;

/** The tasks of a project, or of all of them, on the days they are due. */
export function Calendar({ project }: { project?: Project }) {
  const user = useUser();
  const zone = useZone();
  const queryClient = useQueryClient();
  const actions = useTaskActions();
  const today = todayIn(zone, useMinute());
  const [place, go] = useCalendarPlace(today);
  const [opened, setOpened] = useState<string | null>(null);
  const [held, setHeld] = useState<Task | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const first = firstWeekday(user.locale);
  const weeks = weeksOf(place, first);
  const days = weeks.flat();
  const span = { first: days[0]!, last: days.at(-1)!, zone };
  const query = useInfiniteQuery(calendarTasks(span, project?.id));
  // Without them, since they could not be loaded, the calendar is still what is due.
  const { data: recurring = [] } = useQuery(plannedTasks(span, project?.id));
  const { data: projects = [] } = useQuery(allProjects);
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown: CalendarTask[] = [...tasks, ...plannedOf(recurring, tasks)];
  const nameOf = useNames([...new Set(tasks.map(({ projectId }) => projectId))]);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  const named = (day: string) => formatDay(day, user.locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const accessibility = useSpoken(
    (id) => tasks.find((task) => String(id).startsWith(task.id))?.title ?? '',
    (id) => named(String(id)),
  );
  const target = project ?? projects.find(({ inbox }) => inbox);
  const addable = canWrite(target);
  const projectOf = new Map(projects.map((each) => [each.id, each]));
  const colorOf = (projectId: string) => projectOf.get(projectId)?.color;
  const writable = (task: Task) => canWrite(projectOf.get(task.projectId));
  const base = project ? `/projects/${project.id}/calendar` : '/calendar';

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const pages = query.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && pages < MOST_PAGES) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, pages]);

  function turn(pageCount: number): void {
    go({ day: turned(place, pageCount) });
  }

  function onDayKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayByKey(event, place, first);
    if (event.key === 'Enter' || event.key === ' ') setOpened(place.day);
    else if (next) {
      setWanted({ day: next });
      go({ day: next });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves the due, and the start with it. */
  function reschedule(task: Task, by: number): void {
    const latest = findTask(queryClient, task.id) ?? task;
    if (!latest.due || by === 0) return;
    const before = { due: latest.due, ...(latest.start && { start: latest.start }) };
    const due = shiftDue(latest.due, by);
    void actions.change(latest, { due, ...(latest.start && { start: shiftDue(latest.start, by) }) });
    const undo = () => void actions.change(findTask(queryClient, task.id) ?? latest, before);
    showToast(messages.moved(task.title, named((due.date ?? due.at!).slice(0, 10))), {
      label: messages.undo,
      run: undo,
    });
  }

  function moveByKey(task: Task, by: number, day: string): void {
    const to = plusDays(day, by);
    setWanted({ day: to, task: task.id });
    if (!days.includes(to)) go({ day: to });
    reschedule(task, by);
  }

  function onDragEnd({ active, over }: DragEndEvent): void {
    setHeld(null);
    const { task, day } = active.data.current as { task: Task; day: string };
    if (over) reschedule(task, daysBetween(day, String(over.id)));
  }

  const group = messages.calendar;
  useShortcuts([
    { group, keys: ['t'], label: messages.goToday, run: () => go({ day: today }) },
    { group, keys: ['m'], label: messages.showMonth, run: () => go({ kind: 'month' }) },
    { group, keys: ['w'], label: messages.showWeek, run: () => go({ kind: 'week' }) },
    ...(addable ? [{ group, keys: ['c', 'n'], label: shortcutMessages.add, run: () => setOpened(place.day) }] : []),
  ]);

  const placedByDay = new Map(
    weeks.flatMap((week) => {
      const placed = placedInWeek(week, shown, zone);
      return week.map((day, index): [string, (Placed | undefined)[]] => [day, placed[index]!]);
    }),
  );
  // Whoever moved by a key goes on from there: in the grid, or with the task as soon as it is where it was moved.
  const arrived =
    !!wanted &&
    placedByDay.has(wanted.day) &&
    (!wanted.task || placedByDay.get(wanted.day)!.some((each) => each?.task.id === wanted.task && !each?.task.planned));
  useEffect(() => {
    if (!arrived || !wanted) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${wanted.day}"]`);
    (cell?.querySelector<HTMLElement>(`[data-chip="${wanted.task}"]`) ?? cell)?.focus();
  }, [arrived, wanted]);

  const chip =
    (day: string, listed = false) =>
    (placed: Placed) =>
      placed.task.planned ? (
        <PlannedChip placed={placed} base={base} color={colorOf(placed.task.projectId)} />
      ) : (
        <CalendarChip
          placed={placed}
          day={day}
          base={base}
          color={colorOf(placed.task.projectId)}
          writable={writable(placed.task)}
          listed={listed}
          onMove={(task, by) => (listed ? reschedule(task, by) : moveByKey(task, by, day))}
        />
      );

  return (
    <section aria-label={messages.calendar} className="flex flex-col gap-3">
      <Toolbar
        title={titleOf(place.kind, place.day, days, user.locale)}
        kind={place.kind}
        onKind={(kind) => go({ kind })}
        onTurn={turn}
        onToday={() => go({ day: today })}
      />
      {query.isError && !query.data && <FailedTasks onRetry={() => void query.refetch()} />}
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        accessibility={accessibility}
        onDragStart={({ active }) => setHeld((active.data.current as { task: Task }).task)}
        onDragEnd={onDragEnd}
        onDragCancel={() => setHeld(null)}
      >
        <div
          ref={grid}
          role="grid"
          aria-label={titleOf(place.kind, place.day, days, user.locale)}
          aria-busy={query.isPending || query.isPlaceholderData}
          {...(held && { 'data-dragging': true })}
          className="overflow-hidden rounded-xl border border-line bg-surface shadow-card"
        >
          <div
            role="row"
            className={cx('grid grid-cols-7 border-b border-line', place.kind === 'week' && 'max-sm:hidden')}
          >
            {weeks[0]!.map((day) => (
              <span
                key={day}
                role="columnheader"
                aria-label={formatDay(day, user.locale, { weekday: 'long' })}
                className="truncate px-2 py-1.5 text-xs text-faint"
              >
                {formatDay(day, user.locale, { weekday: 'short' })}
              </span>
            ))}
          </div>
          {weeks.map((week) => (
            <div
              key={week[0]}
              role="row"
              className={cx('grid', place.kind === 'month' ? 'grid-cols-7' : 'grid-cols-1 sm:grid-cols-7')}
            >
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  placed={placedByDay.get(day)!}
                  most={place.kind === 'month' ? MOST_IN_MONTH : Infinity}
                  compact={place.kind === 'month'}
                  chosen={day === place.day}
                  today={day === today}
                  outside={place.kind === 'month' && day.slice(0, 7) !== place.day.slice(0, 7)}
                  writable={addable}
                  colorOf={colorOf}
                  chip={chip(day)}
                  onKeyDown={onDayKey}
                  onChoose={() => go({ day })}
                  onOpen={() => setOpened(day)}
                />
              ))}
            </div>
          ))}
        </div>
        <DragOverlay>{held && <LiftedChip task={held} color={colorOf(held.projectId)} />}</DragOverlay>
        {opened && (
          <CalendarDayDialog
            day={opened}
            placed={placedByDay.get(opened)?.filter((each) => !!each) ?? []}
            chip={chip(opened, true)}
            {...(addable &&
              target && {
                onAdd: (title: string) => actions.create(target.id, user.id, { title, due: { date: opened } }),
              })}
            {...(!project && { hint: messages.addToInbox })}
            onClose={() => setOpened(null)}
          />
        )}
      </DndContext>
      <p className={cx('text-xs text-faint', tasks.length > 0 && 'pointer-coarse:hidden')}>
        {query.data && shown.length === 0 ? messages.empty : messages.hint}
      </p>
      <ConflictDialog nameOf={nameOf} />
    </section>
  );
}

function titleOf(kind: CalendarKind, day: string, days: string[], locale: string): string {
  if (kind === 'month') return formatDay(day, locale, { month: 'long', year: 'numeric' });
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(Date.parse(days[0]!), Date.parse(days.at(-1)!));
}

type ToolbarProps = {
  title: string;
  kind: CalendarKind;
  onKind: (kind: CalendarKind) => void;
  onTurn: (pages: number) => void;
  onToday: () => void;
};

const Toolbar = ({ title, kind, onKind, onTurn, onToday }: ToolbarProps) => (
  <div className="flex flex-wrap items-center gap-2">
    <h2 aria-live="polite" className="mr-auto text-[0.9375rem] font-semibold max-sm:w-full">
      {title}
    </h2>
    <div role="radiogroup" aria-label={messages.view} className="flex gap-0.5 max-sm:mr-auto">
      {(['month', 'week'] as const).map((each) => (
        <label
          key={each}
          className={cx(
            'inline-flex h-8 cursor-pointer items-center rounded-lg px-3 text-[0.8125rem] has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
            each === kind ? 'bg-sunken font-medium text-ink' : 'text-soft hover:bg-hover hover:text-ink',
          )}
        >
          <input
            type="radio"
            name="calendar"
            className="sr-only"
            checked={each === kind}
            onChange={() => onKind(each)}
          />
          {messages[each]}
        </label>
      ))}
    </div>
    <Button size="small" className="h-8" onClick={onToday}>
      {messages.today}
    </Button>
    <IconButton label={messages.previous[kind]} onClick={() => onTurn(-1)}>
      <ChevronLeft className="size-4" />
    </IconButton>
    <IconButton label={messages.next[kind]} onClick={() => onTurn(1)}>
      <ChevronRight className="size-4" />
    </IconButton>
  </div>
);
