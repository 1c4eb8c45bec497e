import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { expect, it, vi } from 'vitest';
import { aNotification, api, aTask, changeOnServer, problem, sent } from './api';
import { checkbox, openApp, openProject, titles } from './app';
import { FakeEventSource } from './FakeEventSource';
import { wire } from './wire';

async function openLiveProject() {
  const user = await openProject();
  FakeEventSource.latest.open();
  return user;
}

const event = (taskId: string, version: number, more: object = {}) => ({
  taskId,
  projectId: 'web',
  version,
  actor: 'grace',
  ...more,
});

it("shows another's change by fetching just that task", async () => {
  await openLiveProject();
  changeOnServer('2', { title: 'Fix the contact form' });

  FakeEventSource.latest.send('task.changed.v1', event('2', 2, { changes: [{ field: 'title' }] }), '7');

  await waitFor(() => expect(titles()).toContain('Fix the contact form'));
  expect(sent('GET', '/projects/web/tasks')).toHaveLength(1);
});

it("shows another's new task", async () => {
  await openLiveProject();
  api.tasks.push(aTask('9', 'Call the printer'));

  FakeEventSource.latest.send('task.created.v1', event('9', 1));

  await waitFor(() => expect(titles()).toContain('Call the printer'));
});

it('answers a burst of events with one request', async () => {
  await openLiveProject();
  for (let id = 10; id < 30; id++) {
    api.tasks.push(aTask(String(id), `Task ${id}`));
    FakeEventSource.latest.send('task.created.v1', event(String(id), 1));
  }

  await waitFor(() => expect(titles()).toContain('Task 29'));
  expect(sent('GET', '/projects/web/tasks')).toHaveLength(2);
});

it('does not fetch what this tab has just written', async () => {
  const user = await openLiveProject();
  await user.click(checkbox('Fix the form'));
  await waitFor(() => expect(api.tasks.find(({ id }) => id === '2')?.version).toBe(2));

  FakeEventSource.latest.send('task.completed.v1', event('2', 2));
  FakeEventSource.latest.send('task.created.v1', event('9', 1));

  await waitFor(() => expect(sent('GET', '/projects/web/tasks').length).toBeGreaterThan(1));
  expect(sent('GET', '/tasks/2')).toHaveLength(0);
});

it('takes a deleted task off the list', async () => {
  await openLiveProject();

  FakeEventSource.latest.send('task.deleted.v1', event('2', 2));

  await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Buy the domain']));
});

it('drops a project one is no longer a member of', async () => {
  await openLiveProject();
  api.projects = api.projects.filter(({ id }) => id !== 'web');

  FakeEventSource.latest.send('project.member-removed.v1', { projectId: 'web' });

  expect(await screen.findByText('“Website” is no longer shared with you')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Nothing here' })).toBeVisible();
});

it('fetches everything again when the stream cannot resume', async () => {
  await openLiveProject();
  api.tasks.push(aTask('9', 'Call the printer'));

  FakeEventSource.latest.send('stream.reset');

  await waitFor(() => expect(titles()).toContain('Call the printer'));
});

it('says when live updates are paused, asks every 15 seconds meanwhile, and stops saying it', async () => {
  await openLiveProject();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  FakeEventSource.latest.send('stream.interrupted');
  expect(screen.getByText('Live updates paused')).toBeVisible();
  api.tasks.push(aTask('9', 'Call the printer'));

  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();

  await waitFor(() => expect(titles()).toContain('Call the printer'));
  FakeEventSource.latest.send('stream.resumed');
  expect(screen.queryByText('Live updates paused')).not.toBeInTheDocument();
});

it('renews the session and reconnects at the same position when the stream is refused', async () => {
  await openLiveProject();
  FakeEventSource.latest.send('task.changed.v1', event('1', 1), '42');

  FakeEventSource.latest.refuse();

  await waitFor(() => expect(FakeEventSource.count).toBe(2), { timeout: 3000 });
  expect(FakeEventSource.latest.url).toBe('/api/stream?lastEventId=42');
});

it('leads to signing in when the stream is refused because the session is over', async () => {
  await openLiveProject();
  api.user = null;
  wire.use(http.get('/api/auth/me', () => problem(401, 'unauthenticated')));

  FakeEventSource.latest.refuse();

  expect(await screen.findByRole('heading', { name: 'Welcome back' })).toBeVisible();
});

it('counts a new notification and puts it on top of the inbox', async () => {
  api.notifications = [aNotification('n1', { read: true })];
  openApp('/inbox');
  await screen.findByRole('link', { name: 'Write the copy' });
  FakeEventSource.latest.open();

  FakeEventSource.latest.send('notification.created.v1', {
    notification: aNotification('n2', { title: 'Fix the form' }),
  });

  expect(await screen.findByRole('link', { name: 'Notifications, 1 unread' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Fix the form' })).toBeVisible();
});
