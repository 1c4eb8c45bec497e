import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { api, aTask, changeOnServer, sent } from './api';
import { checkbox, openApp } from './app';
import { wire } from './wire';
import { describeRecurrence } from '../src/features/tasks/recurrenceText';
import { firstDay, formatRule, monthlyChoices, parseRule } from '../src/features/tasks/rules';
import type { Recurrence } from '@/gen';
import { plusDays, today } from '@/lib/time/due';

const TODAY = today('Europe/Berlin', Date.now());
const TUESDAY = { date: '2026-12-01' };

async function openTask(fields: Partial<ReturnType<typeof aTask>> = {}) {
  api.tasks = [aTask('1', 'Water the plants', fields)];
  const user = openApp('/projects/web/tasks/1');
  const drawer = within(await screen.findByRole('dialog', { name: 'Water the plants' }));
  await drawer.findByRole('button', { name: /^Repeats/ });
  return { user, drawer };
}

async function openPicker(fields: Partial<ReturnType<typeof aTask>> = {}) {
  const { user, drawer } = await openTask(fields);
  await user.click(drawer.getByRole('button', { name: /^Repeats/ }));
  return { user, picker: within(await screen.findByRole('dialog', { name: 'Repeats' })) };
}

const patches = () => sent('PATCH', '/tasks/1').map(({ body }) => body);

describe('the picker', () => {
  it('sets a usual rule at once', async () => {
    const { user, picker } = await openPicker({ due: TUESDAY });

    await user.click(picker.getByRole('button', { name: 'Every week on Tue' }));

    await waitFor(() => expect(patches()).toEqual([{ recurrence: { rule: 'FREQ=WEEKLY;BYDAY=TU', from: 'due' } }]));
    expect(await screen.findByRole('button', { name: /^Repeats/ })).toHaveTextContent('Repeats: Every week on Tue');
  });

  it('makes a task without a date due today', async () => {
    const { user, picker } = await openPicker();

    await user.click(picker.getByRole('button', { name: 'Every day' }));

    await waitFor(() =>
      expect(patches()).toEqual([{ recurrence: { rule: 'FREQ=DAILY', from: 'due' }, due: { date: TODAY } }]),
    );
  });

  it("sends one's own rule once, when it closes", async () => {
    const { user, picker } = await openPicker({ due: TUESDAY });
    await user.click(picker.getByRole('button', { name: 'Custom…' }));
    await user.clear(picker.getByLabelText('Interval'));
    await user.type(picker.getByLabelText('Interval'), '2');
    await user.click(picker.getByRole('button', { name: 'Friday' }));
    await user.selectOptions(picker.getByLabelText('Ends'), 'After');
    await user.click(picker.getByLabelText('Count from the day it is completed'));
    expect(patches()).toEqual([]);

    await user.keyboard('{Escape}');

    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;COUNT=10';
    await waitFor(() => expect(patches()).toEqual([{ recurrence: { rule, from: 'completion' } }]));
  });

  it('keeps a rule that it cannot express, and says what it is', async () => {
    const rule = 'FREQ=YEARLY;BYMONTH=1;BYDAY=SU;BYSETPOS=-1';
    const { user, picker } = await openPicker({ due: TUESDAY, recurrence: { rule, from: 'due', except: [] } });
    expect(picker.getByText(`Rule ${rule}. It stays until you choose another one.`)).toBeVisible();

    await user.keyboard('{Escape}');

    expect(await screen.findByRole('button', { name: /^Repeats/ })).toHaveTextContent(`Repeats: Rule ${rule}`);
    expect(patches()).toEqual([]);
  });

  it('keeps the exceptions when the rule changes', async () => {
    const recurrence: Recurrence = { rule: 'FREQ=DAILY', from: 'due', except: ['2026-12-25'] };
    const { user, picker } = await openPicker({ due: TUESDAY, recurrence });

    await user.click(picker.getByRole('button', { name: 'Every weekday' }));

    const rule = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
    await waitFor(() => expect(patches()).toEqual([{ recurrence: { rule, from: 'due', except: ['2026-12-25'] } }]));
  });

  it('stops the repeating', async () => {
    const { user, picker } = await openPicker({ due: TUESDAY, recurrence: { rule: 'FREQ=DAILY', from: 'due' } });

    await user.click(picker.getByRole('button', { name: 'Does not repeat' }));

    await waitFor(() => expect(patches()).toEqual([{ recurrence: null }]));
  });
});

describe('completing a recurring task', () => {
  const daily = (rule: string) => ({ due: { date: TODAY }, recurrence: { rule, from: 'due' as const, except: [] } });

  /** The server moves the task on, as it does. */
  async function complete(rule: string) {
    api.tasks = [aTask('1', 'Water the plants', daily(rule))];
    wire.use(
      http.patch(
        '/api/tasks/:id',
        () => HttpResponse.json(changeOnServer('1', { due: { date: plusDays(TODAY, 1) } })),
        { once: true },
      ),
    );
    const user = openApp();
    await screen.findByRole('link', { name: 'Water the plants' });
    await user.click(checkbox('Water the plants'));
    return user;
  }

  it('says when it comes again, and undo takes it back', async () => {
    const user = await complete('FREQ=DAILY');
    expect(await screen.findByText('“Water the plants” completed. Next: Tomorrow')).toBeVisible();
    expect(checkbox('Water the plants')).not.toBeChecked();

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(patches()[1]).toEqual({ status: 'open', start: null, ...daily('FREQ=DAILY') }));
  });

  it('offers no undo where that would count from one again', async () => {
    await complete('FREQ=DAILY;COUNT=5');

    expect(await screen.findByText('“Water the plants” completed. Next: Tomorrow')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('tells the server what day it is here', async () => {
    const urls: string[] = [];
    wire.events.on('request:start', ({ request }) => void urls.push(request.url));
    await complete('FREQ=DAILY');

    await waitFor(() => expect(urls.find((url) => url.includes('/tasks/1'))).toContain('zone=Europe%2FBerlin'));
  });
});

it('a row says that its task repeats', async () => {
  api.tasks = [aTask('1', 'Water the plants', { due: TUESDAY, recurrence: { rule: 'FREQ=MONTHLY;BYDAY=-1FR' } })];
  openApp();

  expect(await screen.findByText('Repeats: Every month on the last Fri')).toBeInTheDocument();
});

describe('rules', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=3;UNTIL=20270103', 'Every 3 days, until 3 Jan 2027'],
    ['FREQ=WEEKLY', 'Every week'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', 'Every 2 weeks on Mon, Wed'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every weekday'],
    ['FREQ=MONTHLY;BYMONTHDAY=12;COUNT=10', 'Every month on day 12, 10 times'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the 2nd Tue'],
    ['FREQ=YEARLY;COUNT=1', 'Every year, once'],
  ])('%s reads “%s” and is written as it was', (rule, text) => {
    expect(describeRecurrence({ rule }, 'en-GB')).toBe(text);
    expect(formatRule(parseRule(rule)!)).toBe(rule);
  });

  it.each([
    ...['FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=9,17', 'FREQ=WEEKLY;BYDAY=1MO', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ...['FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO', 'FREQ=YEARLY;BYMONTH=3', 'FREQ=DAILY;UNTIL=20270103T120000Z'],
    ...['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU', 'FREQ=MONTHLY;BYDAY=MO', 'SOMETHING', ''],
  ])('%s is beyond the picker', (rule) => {
    expect(parseRule(rule)).toBeNull();
  });

  it('offers for a day what “monthly” may mean', () => {
    expect(monthlyChoices('2026-12-08')).toEqual(['8', '2TU']);
    expect(monthlyChoices('2026-12-29')).toEqual(['29', '5TU', '-1TU']);
    expect(monthlyChoices('2027-02-28')).toEqual(['28', '-1', '4SU', '-1SU']);
  });

  it('begins on the first day that the rule names', () => {
    expect(firstDay(parseRule('FREQ=WEEKLY;BYDAY=MO,FR')!, '2026-12-01')).toBe('2026-12-04');
    expect(firstDay(parseRule('FREQ=DAILY')!, '2026-12-01')).toBe('2026-12-01');
  });
});
