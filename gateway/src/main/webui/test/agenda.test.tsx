import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aProject, api, aTask, changeOnServer, problem, sent } from './api';
import { checkbox, openApp } from './app';
import { FakeEventSource } from './FakeEventSource';
import { wire } from './wire';
import { plusDays, today } from '@/lib/time/due';

const TODAY = today('Europe/Berlin', Date.now());
const dueIn = (days: number) => ({ due: { date: plusDays(TODAY, days) } });

beforeEach(() => {
  api.tasks = [
    aTask('1', 'Write the copy', dueIn(-3)),
    aTask('2', 'Fix the form', { ...dueIn(0), projectId: 'inbox' }),
    aTask('3', 'Buy the domain', { ...dueIn(1), assignees: ['ada'] }),
    aTask('4', 'Print the flyers', dueIn(30)),
    aTask('5', 'Think of a name', { assignees: ['grace', 'ada'] }),
  ];
});

async function openAgenda(path: string, first: string) {
  const user = openApp(path);
  await screen.findByRole('link', { name: first });
  FakeEventSource.latest.open();
  return user;
}

const group = (name: RegExp) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('link')
    .map((link) => link.textContent);

const event = (taskId: string, version: number, more: object = {}) => ({
  ...{ taskId, projectId: 'web', version, actor: 'grace' },
  ...more,
});

describe('today', () => {
  it('shows what is overdue and what is due today, each with its project', async () => {
    await openAgenda('/today', 'Write the copy');

    expect(group(/^Overdue/)).toEqual(['Write the copy']);
    expect(group(/^Today/)).toEqual(['Fix the form']);
  });

  it('puts times before the whole day, by the clock', async () => {
    api.tasks = [
      aTask('1', 'Some time', dueIn(0)),
      aTask('2', 'Late', { due: { at: `${TODAY}T17:00`, zone: 'Europe/Berlin' } }),
      aTask('3', 'Early', { due: { at: `${TODAY}T16:00`, zone: 'Europe/London' } }),
    ];
    await openAgenda('/today', 'Early');

    expect(group(/^Today/)).toEqual(['Late', 'Early', 'Some time']);
  });

  it('lets a completed task go, and undo takes it back', async () => {
    const user = await openAgenda('/today', 'Write the copy');

    await user.click(checkbox('Write the copy'));
    await waitFor(() => expect(screen.queryByText('Overdue')).not.toBeInTheDocument(), { timeout: 3000 });
    await user.click(screen.getByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(group(/^Overdue/)).toEqual(['Write the copy']));
  });

  it('opens a task over itself, and moves it to where its new date is', async () => {
    const user = await openAgenda('/today', 'Write the copy');
    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    const drawer = within(await screen.findByRole('dialog', { name: 'Write the copy' }));

    await user.click(drawer.getByRole('button', { name: /^Due date/ }));
    await user.click(await screen.findByRole('button', { name: 'Today' }));
    await user.click(drawer.getByRole('button', { name: 'Close' }));

    await waitFor(() => expect(group(/^Today/)).toEqual(['Write the copy', 'Fix the form']));
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  });

  it('adds to the Inbox, due today', async () => {
    const user = await openAgenda('/today', 'Write the copy');

    await user.type(screen.getByLabelText('Add a task'), 'Call the printer{Enter}');

    expect(group(/^Today/)).toContain('Call the printer');
    await waitFor(() =>
      expect(sent('POST', '/projects/inbox/tasks')[0]?.body).toEqual({ title: 'Call the printer', ...dueIn(0) }),
    );
  });

  it('goes on by keyboard across the headings', async () => {
    const user = await openAgenda('/today', 'Write the copy');

    await user.keyboard('jj');

    expect(screen.getByRole('link', { name: 'Fix the form' })).toHaveFocus();
  });

  it("shows another's task that has just become due", async () => {
    await openAgenda('/today', 'Write the copy');
    changeOnServer('4', dueIn(0));

    FakeEventSource.latest.send('task.changed.v1', event('4', 2, { changes: [{ field: 'due' }] }));

    await waitFor(() => expect(group(/^Today/)).toContain('Print the flyers'));
    expect(sent('GET', '/api/tasks')).toHaveLength(1);
  });

  it("shows another's new task", async () => {
    await openAgenda('/today', 'Write the copy');
    api.tasks.push(aTask('9', 'Call the printer', dueIn(0)));

    FakeEventSource.latest.send('task.created.v1', event('9', 1));

    await waitFor(() => expect(group(/^Today/)).toContain('Call the printer'));
  });

  it('lets a viewer of the project look only', async () => {
    api.projects = [api.projects[0]!, aProject({ role: 'viewer' })];
    await openAgenda('/today', 'Write the copy');

    expect(checkbox('Write the copy')).toBeDisabled();
    expect(checkbox('Fix the form')).toBeEnabled();
  });

  it('says so when nothing is due', async () => {
    api.tasks = [];
    openApp('/today');

    expect(await screen.findByRole('heading', { name: 'All clear for today' })).toBeVisible();
  });

  it('says so when the tasks cannot be loaded, and tries again', async () => {
    wire.use(http.get('/api/tasks', () => problem(403, 'forbidden'), { once: true }));
    const user = openApp('/today');

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('link', { name: 'Write the copy' })).toBeVisible();
  });
});

it('upcoming shows day after day', async () => {
  await openAgenda('/upcoming', 'Buy the domain');

  expect(group(/^Tomorrow/)).toEqual(['Buy the domain']);
  expect(within(screen.getByRole('region', { name: 'Tasks' })).getAllByRole('heading')).toHaveLength(2);
});

it('what is assigned to me shows with its project, by when it is due', async () => {
  await openAgenda('/assigned', 'Buy the domain');

  expect(group(/^Next 7 days/)).toEqual(['Buy the domain']);
  expect(group(/^No date/)).toEqual(['Think of a name']);
  expect(screen.getByRole('list', { name: /^No date/ })).toHaveTextContent('Project: Website');
});

it('loads on as one asks for more', async () => {
  wire.use(
    http.get('/api/tasks', ({ request }) => {
      const more = new URL(request.url).searchParams.get('cursor') === 'more';
      return Response.json({ items: [api.tasks[more ? 1 : 0]], next: more ? null : 'more' });
    }),
  );
  const user = await openAgenda('/today', 'Write the copy');

  await user.click(screen.getByRole('button', { name: 'Load more' }));

  await waitFor(() => expect(group(/^Today/)).toEqual(['Fix the form']));
  expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
});

it('g and a letter go there from anywhere', async () => {
  const user = openApp('/today');
  await screen.findByRole('link', { name: 'Write the copy' });

  await user.keyboard('gu');
  expect(await screen.findByRole('heading', { level: 1, name: 'Upcoming' })).toBeVisible();
  await user.keyboard('ga');
  expect(await screen.findByRole('heading', { level: 1, name: 'Assigned to me' })).toBeVisible();
  await user.keyboard('gt');
  expect(await screen.findByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

it('leaves out what is in a project that was archived', async () => {
  await openAgenda('/today', 'Write the copy');
  api.tasks = api.tasks.filter(({ projectId }) => projectId !== 'web');

  FakeEventSource.latest.send('project.changed.v1', { projectId: 'web' });

  await waitFor(() => expect(screen.queryByText('Overdue')).not.toBeInTheDocument());
  expect(group(/^Today/)).toEqual(['Fix the form']);
});
