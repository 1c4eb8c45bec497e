import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aProject, api, aTask, changeOnServer, problem, sent } from './api';
import { openApp, titles } from './app';
import { FakeEventSource } from './FakeEventSource';
import { wire } from './wire';

/** jsdom lays nothing out: tasks get the places that they would have, in rows and in columns. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const list = this.closest('ul');
    const column = [...document.querySelectorAll('main ul')].indexOf(list!);
    const row = [...(list?.querySelectorAll('[data-task]') ?? [])].indexOf(this.closest('[data-task]')!);
    const whole = this === list;
    return new DOMRect(Math.max(column, 0) * 300, whole ? 0 : Math.max(row, 0) * 50, 280, whole ? 400 : 40);
  });
});

const handle = (title: string) => screen.findByRole('button', { name: `Move “${title}”` });

/** Lifts a task, moves it, and drops it, each when the one before was said. */
async function drag(user: UserEvent, title: string, key: string, place: RegExp) {
  const button = await handle(title);
  act(() => button.focus());
  await user.keyboard('[Space]');
  await screen.findByText(`Lifted “${title}”.`);
  // The library listens for keys from the next task on.
  await act(() => new Promise((next) => setTimeout(next)));
  await user.keyboard(`[${key}]`);
  await screen.findByText(place);
  await user.keyboard('[Space]');
}

describe('my order', () => {
  async function openOrdered() {
    const user = openApp('/projects/web?sort=rank');
    await handle('Write the copy');
    return user;
  }

  it('is changed by dragging, at once, and says so', async () => {
    const user = await openOrdered();

    await drag(user, 'Write the copy', 'ArrowDown', /is over position 2 of 3/);

    await waitFor(() => expect(titles()).toEqual(['Fix the form', 'Write the copy', 'Buy the domain']));
    expect(screen.getByText('Dropped “Write the copy” at position 2 of 3.')).toBeInTheDocument();
    await waitFor(() => expect(sent('POST', '/tasks/1/move')[0]?.body).toEqual({ after: '2' }));
  });

  it('puts a task before the first', async () => {
    const user = await openOrdered();

    await drag(user, 'Fix the form', 'ArrowUp', /is over position 1 of 3/);

    await waitFor(() => expect(titles()[0]).toBe('Fix the form'));
    await waitFor(() => expect(sent('POST', '/tasks/2/move')[0]?.body).toEqual({ before: '1' }));
  });

  it('can be undone', async () => {
    const user = await openOrdered();
    await drag(user, 'Write the copy', 'ArrowDown', /is over position 2 of 3/);

    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Fix the form', 'Buy the domain']));
    await waitFor(() => expect(sent('PATCH', '/tasks/1')[0]?.body).toEqual({ rank: '1', status: 'open' }));
  });

  it('goes back when the server refuses, and says why', async () => {
    wire.use(http.post('/api/tasks/:id/move', () => problem(403, 'forbidden', { detail: 'You may only look.' })));
    const user = await openOrdered();

    await drag(user, 'Write the copy', 'ArrowDown', /is over position 2 of 3/);

    expect(await screen.findByText('You may only look.')).toBeVisible();
    expect(titles()).toEqual(['Write the copy', 'Fix the form', 'Buy the domain']);
  });

  it("follows another's", async () => {
    await openOrdered();
    FakeEventSource.latest.open();
    changeOnServer('3', { rank: '0' });

    FakeEventSource.latest.send('task.changed.v1', {
      ...{ taskId: '3', projectId: 'web', version: 2, actor: 'grace', changes: [{ field: 'rank' }] },
    });

    await waitFor(() => expect(titles()).toEqual(['Buy the domain', 'Write the copy', 'Fix the form']));
  });

  it('is not a viewer’s to change', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    openApp('/projects/web?sort=rank');
    await screen.findByRole('link', { name: 'Write the copy' });

    expect(screen.queryByRole('button', { name: /^Move “/ })).not.toBeInTheDocument();
  });
});

describe('the board', () => {
  const column = (name: string) =>
    within(screen.getByRole('list', { name: new RegExp(`^${name}`) }))
      .queryAllByRole('link')
      .map((link) => link.textContent);

  async function openBoard() {
    api.tasks[1] = aTask('2', 'Fix the form', { status: 'in-progress' });
    const user = openApp('/projects/web?layout=board');
    await handle('Write the copy');
    await waitFor(() => expect(column('In progress')).toEqual(['Fix the form']));
    return user;
  }

  it('has a column for each status', async () => {
    api.tasks.push(aTask('4', 'Choose a name', { status: 'done', done: true }));
    await openBoard();

    expect(column('To do')).toEqual(['Write the copy', 'Buy the domain']);
    await waitFor(() => expect(column('Done')).toEqual(['Choose a name']));
  });

  it('gives a task another status by dragging it into another column, and undo takes it back', async () => {
    const user = await openBoard();

    await drag(user, 'Write the copy', 'ArrowRight', /is over In progress/);

    await waitFor(() => expect(column('In progress')).toContain('Write the copy'));
    await waitFor(async () => expect(await handle('Write the copy')).toHaveFocus());
    await waitFor(() => expect(sent('PATCH', '/tasks/1')[0]?.body).toEqual({ status: 'in-progress' }));
    await waitFor(() => expect(sent('POST', '/tasks/1/move')).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(column('To do')).toEqual(['Write the copy', 'Buy the domain']));
  });

  it('goes by keyboard: b shows it and the list again', async () => {
    const user = openApp('/projects/web');
    await screen.findByRole('link', { name: 'Write the copy' });
    await user.keyboard('b');
    expect(await screen.findByRole('list', { name: /^To do/ })).toBeVisible();

    await user.keyboard('b');

    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('opens a task over itself', async () => {
    const user = await openBoard();

    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    await user.keyboard('{Escape}');

    await waitFor(() => expect(column('To do')).toContain('Write the copy'));
  });
});
