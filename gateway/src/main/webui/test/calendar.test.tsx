import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aProject, api, aTask, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';
import type { RecurringTask } from '@/gen';
import { placedInWeek } from '@/features/tasks/calendarLanes';
import { firstWeekday, monthOf, plusMonths, shiftDue, weekOf } from '@/lib/time/calendar';

// Loaded before the first test, which would count the time otherwise.
beforeAll(() => import('@/features/tasks/Calendar'), 60_000);

beforeEach(() => {
  api.tasks = [
    aTask('1', 'Write the copy', { due: { date: '2026-11-11' } }),
    aTask('2', 'Call the printer', { due: { at: '2026-11-11T17:00', zone: 'Europe/Berlin' } }),
    aTask('3', 'Print the flyers', { start: { date: '2026-11-12' }, due: { date: '2026-11-13' } }),
    aTask('4', 'Of the Inbox', { projectId: 'inbox', due: { date: '2026-11-11' } }),
  ];
});

async function openCalendar(path = '/projects/web/calendar?day=2026-11-11') {
  const user = openApp(path);
  await screen.findAllByText('Write the copy');
  return user;
}

/** By its date: to look for the name of each cell takes long where there is no browser. */
const day = (date: number, month = 11): HTMLElement =>
  document.querySelector<HTMLElement>(`[data-day="2026-${month}-${String(date).padStart(2, '0')}"]`)!;
const on = (date: number) =>
  within(day(date))
    .queryAllByRole('link')
    .map((link) => link.textContent);

describe('a month', () => {
  it('has its tasks on their days, from start to due', async () => {
    await openCalendar();

    expect(screen.getByRole('grid')).toHaveAccessibleName('November 2026');
    expect(day(11)).toHaveAccessibleName(/^Wednesday,? 11 November, 2 tasks$/);
    expect(on(11)).toEqual(['Write the copy', '17:00Call the printer']);
    expect(on(12)).toEqual(['Print the flyers']);
    expect(on(13)).toEqual(['Print the flyers(continues)']);
    expect(screen.queryByText('Of the Inbox')).not.toBeInTheDocument();
  });

  it('goes by keyboard from day to day, and to the next month', async () => {
    const user = await openCalendar();
    day(11).focus();

    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(day(19)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(day(16)).toHaveFocus();
    await user.keyboard('{PageDown}');
    expect(screen.getByRole('grid')).toHaveAccessibleName('December 2026');
    await waitFor(() => expect(day(16, 12)).toHaveFocus());
  });

  it('moves a task by Alt and the arrows, start and all, and takes it back', async () => {
    const user = await openCalendar();
    within(day(12)).getByRole('link', { name: 'Print the flyers' }).focus();

    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');

    await waitFor(() => expect(on(19)).toEqual(['Print the flyers']));
    expect(within(day(19)).getByRole('link')).toHaveFocus();
    await waitFor(() =>
      expect(sent('PATCH', '/tasks/3')[0]?.body).toEqual({
        due: { date: '2026-11-20' },
        start: { date: '2026-11-19' },
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(on(12)).toEqual(['Print the flyers']));
  });

  it('adds to the chosen day', async () => {
    const user = await openCalendar();
    day(11).focus();
    await user.keyboard('{ArrowLeft}{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: /10 November 2026/ }));
    await user.type(dialog.getByLabelText('What is to be done?'), 'Choose the paper{Enter}');
    await user.keyboard('{Escape}');

    await waitFor(() => expect(on(10)).toEqual(['Choose the paper']));
    expect(sent('POST', '/projects/web/tasks')[0]?.body).toEqual({
      title: 'Choose the paper',
      due: { date: '2026-11-10' },
    });
  });

  it('shows what there is room for, and all of the day when asked', async () => {
    api.tasks = Array.from({ length: 6 }, (_, index) =>
      aTask(String(index), index ? `Task ${index}` : 'Write the copy', { due: { date: '2026-11-11' } }),
    );
    const user = await openCalendar();
    expect(on(11)).toHaveLength(3);

    await user.click(within(day(11)).getByRole('button', { name: /^3 more tasks on/ }));

    const dialog = within(await screen.findByRole('dialog', { name: /11 November 2026/ }));
    expect(dialog.getAllByRole('link')).toHaveLength(6);
  });

  it('opens a task over itself', async () => {
    const user = await openCalendar();
    await user.click(screen.getByText('Write the copy').closest('a')!);

    const drawer = within(await screen.findByRole('dialog', { name: 'Write the copy' }));
    await user.click(drawer.getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('grid')).toHaveAccessibleName('November 2026');
  });

  it('lets a viewer look only', async () => {
    api.projects = [api.projects[0]!, aProject({ role: 'viewer' })];
    const user = await openCalendar();
    screen.getByText('Write the copy').closest('a')!.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');

    expect(on(11)).toContain('Write the copy');
    expect(screen.queryByRole('button', { name: /^Add a task on/ })).not.toBeInTheDocument();
    expect(sent('PATCH', '/tasks/1')).toEqual([]);
  });
});

describe('a task that repeats', () => {
  const plants = () => aTask('5', 'Water', { due: { date: '2026-11-04' }, recurrence: { rule: 'FREQ=WEEKLY' } });
  const planned = (fields: Partial<RecurringTask> = {}): RecurringTask => ({
    ...{ task: plants(), cut: false },
    occurrences: [{ due: { date: '2026-11-11' } }, { due: { date: '2026-11-18' } }],
    ...fields,
  });

  it('is on the days to come as well, told from what is due', async () => {
    const urls: string[] = [];
    wire.events.on('request:start', ({ request }) => void urls.push(request.url));
    api.tasks.push(plants());
    api.recurring = [planned()];
    await openCalendar();
    await waitFor(() => expect(on(18)).toEqual(['Water(repeats)']));

    expect(on(4)).toEqual(['Water']);
    expect(on(11)).toContain('Water(repeats)');
    expect(document.querySelector('[data-day="2026-11-04"] [data-chip="5"]')).toHaveTextContent(/^Water$/);
    const asked = new URL(urls.find((url) => url.includes('/occurrences'))!).searchParams;
    expect(['from', 'until', 'zone'].map((name) => asked.get(name))).toEqual([
      ...['2026-10-26', '2026-12-07', 'Europe/Berlin'],
    ]);
  });

  it('opens the task from there, and cannot be moved', async () => {
    api.tasks.push(plants());
    api.recurring = [planned()];
    const user = await openCalendar();
    const chip = await waitFor(() => within(day(18)).getByRole('link'));
    expect(chip).not.toHaveAttribute('aria-keyshortcuts');
    chip.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(on(18)).toEqual(['Water(repeats)']);
    expect(sent('PATCH', '/tasks/5')).toEqual([]);

    await user.click(chip);

    expect(await screen.findByRole('dialog', { name: 'Water' })).toBeVisible();
  });

  it('comes from start to due, and page by page', async () => {
    const trip = { start: { date: '2026-11-19' }, due: { date: '2026-11-20' } };
    api.recurring = [planned(), planned({ task: aTask('6', 'Trip'), occurrences: [trip] })];
    await openCalendar();

    await waitFor(() => expect(on(20)).toEqual(['Trip(continues)(repeats)']));
    expect(on(19)).toEqual(['Trip(repeats)']);
    expect(sent('GET', '/projects/web/occurrences')).toHaveLength(2);
  });

  it('is not planned any more for the day that it is due by now', async () => {
    api.tasks.push({ ...plants(), due: { date: '2026-11-11' } });
    api.recurring = [planned()];
    await openCalendar();

    await waitFor(() => expect(on(18)).toEqual(['Water(repeats)']));
    expect(on(11)).toContain('Water');
    expect(on(11)).not.toContain('Water(repeats)');
  });

  it('is asked for again when a task changes', async () => {
    api.recurring = [planned()];
    const user = await openCalendar();
    await waitFor(() => expect(on(18)).toEqual(['Water(repeats)']));
    api.recurring = [planned({ occurrences: [{ due: { date: '2026-11-19' } }] })];
    within(day(12)).getByRole('link', { name: 'Print the flyers' }).focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');

    await waitFor(() => expect(on(19)).toEqual(['Water(repeats)']));
    expect(on(18)).toEqual([]);
  });
});

it('has the tasks of all projects, by week, and adds to the Inbox', async () => {
  const user = await openCalendar('/calendar?day=2026-11-11&view=week');
  expect(document.querySelectorAll('[role=gridcell]')).toHaveLength(7);
  expect(on(11)).toContain('Of the Inbox');

  await user.click(screen.getByRole('button', { name: 'Next week' }));
  expect(day(18)).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'Month' }));
  expect(document.querySelectorAll('[role=gridcell]')).toHaveLength(42);
  await user.click(within(day(18)).getByRole('button', { name: /^Add a task on Wednesday,? 18 November/ }));
  await user.type(await screen.findByLabelText('What is to be done?'), 'Call home{Enter}');

  await waitFor(() => expect(sent('POST', '/projects/inbox/tasks')).toHaveLength(1));
});

describe('days', () => {
  it('begin weeks as the language has it', () => {
    expect([firstWeekday('en-GB'), firstWeekday('en-US'), firstWeekday('x')]).toEqual([1, 0, 1]);
    expect(weekOf('2026-11-11', 1)[0]).toBe('2026-11-09');
    expect(weekOf('2026-11-08', 1)[0]).toBe('2026-11-02');
    expect(weekOf('2026-11-11', 0)[0]).toBe('2026-11-08');
  });

  it('make months of whole weeks', () => {
    const weeks = monthOf('2026-11-11', 1);
    expect([weeks[0]![0], weeks.at(-1)![6]]).toEqual(['2026-10-26', '2026-12-06']);
    expect(monthOf('2027-02-10', 1)).toHaveLength(4);
    expect([plusMonths('2027-01-31', 1), plusMonths('2027-01-31', -2)]).toEqual(['2027-02-28', '2026-11-30']);
  });

  it('move dues as they were written', () => {
    expect(shiftDue({ date: '2026-12-31' }, 1)).toEqual({ date: '2027-01-01' });
    expect(shiftDue({ at: '2026-03-28T02:30', zone: 'Europe/Berlin' }, 1)).toEqual({
      at: '2026-03-29T02:30',
      zone: 'Europe/Berlin',
    });
  });

  it('keep a task of several days in one row', () => {
    const tasks = [
      aTask('a', 'Short', { due: { date: '2026-11-10' } }),
      aTask('b', 'Long', { start: { date: '2026-11-09' }, due: { date: '2026-11-12' } }),
      aTask('c', 'Later', { start: { date: '2026-11-10' }, due: { date: '2026-11-20' } }),
    ];
    const placed = placedInWeek(weekOf('2026-11-11', 1), tasks, 'UTC');
    expect(placed.map((lanes) => lanes.map((each) => each?.task.id))).toEqual([
      ['b'],
      ['b', 'c', 'a'],
      ['b', 'c'],
      ['b', 'c'],
      [undefined, 'c'],
      [undefined, 'c'],
      [undefined, 'c'],
    ]);
    expect(placed[0]![0]).toMatchObject({ begins: true, ends: false });
  });
});
