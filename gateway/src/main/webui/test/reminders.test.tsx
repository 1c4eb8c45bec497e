import { screen, waitFor, within } from '@testing-library/react';
import { delay, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aProject, api, aTask, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';
import { before, daysBefore, describeReminder, keptReminders, sameReminder } from '@/features/tasks/reminders';
import type { Reminder } from '@/gen';

const AT_FIVE = { due: { at: '2026-12-01T17:00', zone: 'Europe/Berlin' } };
const patches = () => sent('PATCH', '/tasks/1').map(({ body }) => body);

async function openTask(fields: Partial<ReturnType<typeof aTask>> = {}) {
  api.tasks = [aTask('1', 'Call the printer', fields)];
  const user = openApp('/projects/web/tasks/1');
  const drawer = within(await screen.findByRole('dialog', { name: 'Call the printer' }));
  const chips = () =>
    within(drawer.getByRole('list', { name: 'Reminders' }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);
  await drawer.findByRole('list', { name: 'Reminders', hidden: true });
  return { user, drawer, chips };
}

async function openEditor(fields: Partial<ReturnType<typeof aTask>> = {}) {
  const { user, drawer, chips } = await openTask(fields);
  await user.click(drawer.getByRole('button', { name: 'Add a reminder' }));
  return { user, drawer, chips, editor: within(await screen.findByRole('dialog', { name: 'Add a reminder' })) };
}

describe('an offset', () => {
  it.each([
    [before('due', 0, 'day'), 'PT0S'],
    [before('due', 90, 'minute'), '-PT1H30M'],
    [before('due', 36, 'hour'), '-PT36H'],
    [before('start', 2, 'week'), '-P14D'],
    [daysBefore('due', 0, '00:00'), 'PT0S'],
    [daysBefore('due', 0, '09:05'), 'PT9H5M'],
    [daysBefore('due', 1, '00:00'), '-P1D'],
    [daysBefore('due', 1, '23:30'), '-PT30M'],
    [daysBefore('start', 7, '09:00'), '-P6DT15H'],
  ])('is spelled as the server does', ({ offset }, spelled) => expect(offset).toBe(spelled));
});

describe('the editor', () => {
  it('adds a usual time before the due at a touch, and shows it', async () => {
    const { user, editor, chips } = await openEditor({ ...AT_FIVE, reminders: [{ when: '2026-11-30T08:00:00Z' }] });
    expect(editor.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'When it is due',
      '10 minutes before it is due',
      '1 hour before it is due',
      '1 day before it is due',
      'Add',
      'Add',
    ]);

    await user.click(editor.getByRole('button', { name: '10 minutes before it is due' }));

    const reminders = [{ when: '2026-11-30T08:00:00Z' }, { offset: '-PT10M', relativeTo: 'due' }];
    await waitFor(() => expect(patches()).toEqual([{ reminders }]));
    expect(chips()).toEqual(['30 Nov 2026, 09:00', '10 minutes before it is due']);
  });

  it('offers mornings for a day without a time, and times before the start', async () => {
    const { editor } = await openEditor({ due: { date: '2026-12-01' }, start: AT_FIVE.due });

    expect(editor.getByRole('button', { name: 'On the day it is due at 09:00' })).toBeVisible();
    expect(editor.getByRole('button', { name: '1 day before it is due at 09:00' })).toBeVisible();
    expect(editor.getByRole('button', { name: '7 days before it is due at 09:00' })).toBeVisible();
    expect(editor.getByRole('button', { name: '10 minutes before it starts' })).toBeVisible();
  });

  it("adds a time on the user's clock, also to a task without dates", async () => {
    const { user, editor } = await openEditor();
    expect(editor.getByText('Set a due date to be reminded before it.')).toBeVisible();
    const field = editor.getByLabelText<HTMLInputElement>('At another time');
    expect(field.value).toMatch(/T09:00$/);
    await user.clear(field);
    expect(editor.getByRole('button', { name: 'Add' })).toBeDisabled();
    await user.type(field, '2026-12-01T08:30');

    await user.click(editor.getByRole('button', { name: 'Add' }));

    await waitFor(() => expect(patches()).toEqual([{ reminders: [{ when: '2026-12-01T07:30:00Z' }] }]));
  });

  it('adds any time before a date with a time', async () => {
    const { user, editor, chips } = await openEditor({ ...AT_FIVE, start: AT_FIVE.due });
    await user.selectOptions(editor.getByLabelText('Unit'), 'minutes');
    await user.selectOptions(editor.getByLabelText('Before what'), 'before it starts');
    const amount = editor.getByLabelText('How many minutes');
    await user.clear(amount);
    expect(editor.getByRole('button', { name: 'Add so long before' })).toBeDisabled();

    await user.type(amount, '45{Enter}');

    await waitFor(() => expect(patches()).toEqual([{ reminders: [{ offset: '-PT45M', relativeTo: 'start' }] }]));
    expect(chips()).toEqual(['45 minutes before it starts']);
  });

  it('adds any day and time before a day', async () => {
    const { user, editor, chips } = await openEditor({ due: { date: '2026-12-01' } });
    const amount = editor.getByLabelText('How many days');
    await user.clear(amount);
    await user.type(amount, '3');
    const time = editor.getByLabelText('Time of day');
    await user.clear(time);
    await user.type(time, '07:30');

    await user.click(editor.getByRole('button', { name: 'Add so long before' }));

    await waitFor(() => expect(patches()).toEqual([{ reminders: [{ offset: '-P2DT16H30M', relativeTo: 'due' }] }]));
    expect(chips()).toEqual(['3 days before it is due at 07:30']);
  });

  it('takes a chosen one off again', async () => {
    const { user, editor } = await openEditor({ ...AT_FIVE, reminders: [{ offset: 'PT0S', relativeTo: 'due' }] });
    const chosen = editor.getByRole('button', { name: 'When it is due' });
    expect(chosen).toHaveAttribute('aria-pressed', 'true');

    await user.click(chosen);

    await waitFor(() => expect(patches()).toEqual([{ reminders: [] }]));
  });

  it('removes by keyboard, and the focus goes on to adding', async () => {
    const { user, drawer, chips } = await openTask({
      ...AT_FIVE,
      reminders: [
        { offset: '-PT1H', relativeTo: 'due' },
        { offset: '-P1D', relativeTo: 'due' },
      ],
    });
    drawer.getByRole('button', { name: 'Remove the reminder “1 hour before it is due”' }).focus();

    await user.keyboard('{Enter}');

    await waitFor(() => expect(patches()).toEqual([{ reminders: [{ offset: '-P1D', relativeTo: 'due' }] }]));
    expect(chips()).toEqual(['1 day before it is due']);
    expect(drawer.getByRole('button', { name: 'Add a reminder' })).toHaveFocus();
  });

  it('lets a viewer look only', async () => {
    api.projects = [api.projects[0]!, aProject({ role: 'viewer' })];
    const { drawer, chips } = await openTask({ ...AT_FIVE, reminders: [{ offset: '-P1D', relativeTo: 'due' }] });

    expect(chips()).toEqual(['1 day before it is due']);
    expect(drawer.queryByRole('button', { name: /reminder/ })).not.toBeInTheDocument();
  });

  it('shows at once that a reminder goes with the date that it is relative to', async () => {
    wire.use(http.patch('/api/tasks/:id', () => delay('infinite')));
    const { user, drawer, chips } = await openTask({
      ...AT_FIVE,
      reminders: [{ offset: '-P1D', relativeTo: 'due' }, { when: '2026-11-30T08:00:00Z' }],
    });
    await user.click(drawer.getByRole('button', { name: /^Due date/ }));
    await user.click(await screen.findByRole('button', { name: 'Clear' }));

    await waitFor(() => expect(chips()).toEqual(['30 Nov 2026, 09:00']));
    await waitFor(() => expect(patches()).toEqual([{ due: null }]));
  });
});

describe('words', () => {
  const said = (reminder: Reminder, due = AT_FIVE.due as object) =>
    describeReminder(reminder, { due, start: due }, 'Europe/Berlin', 'en-GB');

  it('say any offset', () => {
    expect(said({ offset: 'P1DT2H30M' })).toBe('1 day 2 hours 30 minutes after it is due');
    expect(said({ offset: '-P2W', relativeTo: 'start' })).toBe('14 days before it starts');
    expect(said({ offset: '-PT90S' })).toBe('1 minute 30 seconds before it is due');
    expect(said({ offset: '-PT15H', relativeTo: 'start' }, { date: '2026-12-01' })).toBe(
      '1 day before it starts at 09:00',
    );
    expect(said({ offset: 'P1D' }, { date: '2026-12-01' })).toBe('1 day after it is due at 00:00');
  });

  it('know which are the same, and which stay without a date', () => {
    expect(sameReminder({ offset: 'PT0S' }, { offset: 'PT0S', relativeTo: 'due' })).toBe(true);
    expect(sameReminder({ offset: 'PT0S' }, { offset: 'PT0S', relativeTo: 'start' })).toBe(false);
    const all: Reminder[] = [
      { offset: 'PT0S' },
      { offset: 'PT0S', relativeTo: 'start' },
      { when: '2026-12-01T08:00:00Z' },
    ];
    expect(keptReminders(all, (date) => date === 'due')).toEqual(all.slice(1));
  });
});
