import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeAll, expect, it } from 'vitest';
import { api, noInsight, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';
import { thinned, ticks } from '@/features/insight/scale';

// Loaded before the first test, which would count the time otherwise.
beforeAll(() => import('@/features/insight/InsightBoard'), 60_000);

function someInsight(): void {
  api.insight = {
    ...noInsight(),
    ...{ open: 5, done: 7, overdue: 2 },
    weeks: [
      { start: '2026-11-16', created: 3, done: 1 },
      { start: '2026-11-23', created: 4, done: 6 },
    ],
    days: [
      { day: '2026-11-27', scope: 10, done: 6 },
      { day: '2026-11-28', scope: 12, done: 7 },
    ],
    byStatus: [
      { status: 'open', count: 4 },
      { status: 'in-progress', count: 1 },
      { status: 'done', count: 7 },
    ],
    byPriority: [{ priority: 5, count: 5 }],
    workload: [
      { userId: 'grace', name: 'Grace Hopper', open: 3, overdue: 2 },
      { userId: null, name: '', open: 2, overdue: 0 },
    ],
  };
}

it('says in words and numbers what the pictures show', async () => {
  someInsight();
  const user = openApp('/projects/web/insight');

  expect(await screen.findByRole('img', { name: '7 created and 7 done in 2 weeks' })).toBeVisible();
  expect(screen.getByRole('img', { name: '7 of 12 tasks are done' })).toBeVisible();
  expect(screen.getByRole('img', { name: 'Grace Hopper: 3, 2 overdue; Nobody: 2' })).toBeVisible();
  const weekly = within(screen.getByRole('figure', { name: 'Created and done per week' }));
  await user.click(weekly.getByText('Show as a table'));
  expect(weekly.getByRole('row', { name: '23 Nov 4 6' })).toBeVisible();
});

it('looks back as far as asked, over all projects', async () => {
  someInsight();
  const user = openApp('/insight');
  await user.selectOptions(await screen.findByLabelText('Weeks to look back'), '26 weeks');

  await waitFor(() => expect(sent('GET', '/api/insight')).toHaveLength(2));
  expect(screen.getByLabelText('Weeks to look back')).toHaveValue('26');
  expect(screen.getByRole('heading', { level: 1, name: 'Insight' })).toBeVisible();
});

it('has nothing to show of nothing', async () => {
  openApp('/projects/web/insight');
  expect(await screen.findByRole('heading', { name: 'Nothing to count yet' })).toBeVisible();
});

it('says when the figures cannot be loaded', async () => {
  wire.use(http.get('/api/insight', () => problem(404, 'not-found')));
  openApp('/insight');
  expect(await screen.findByRole('heading', { name: 'The figures could not be loaded.' })).toBeVisible();
});

it('marks axes by round whole numbers', () => {
  expect(ticks(0)).toEqual([0, 1]);
  expect(ticks(3)).toEqual([0, 1, 2, 3]);
  expect(ticks(7)).toEqual([0, 2, 4, 6, 8]);
  expect(ticks(140)).toEqual([0, 50, 100, 150]);
  expect([...thinned([1, 2, 3, 4, 5, 6, 7], 3)]).toEqual([1, 4, 7]);
});
