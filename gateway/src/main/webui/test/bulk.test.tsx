import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aProject, api, aTask, problem, sent } from './api';
import { checkbox, openProject, titles } from './app';
import { wire } from './wire';

const box = (title: string): HTMLElement => screen.getByRole('checkbox', { name: `Select “${title}”` });
const bar = () => within(screen.getByRole('toolbar'));

describe('selecting', () => {
  it('x selects, shift selects all in between, Escape clears', async () => {
    const user = await openProject();
    await user.keyboard('jx');
    expect(box('Write the copy')).toBeChecked();
    expect(screen.getByRole('toolbar', { name: '1 selected' })).toBeVisible();

    await user.keyboard('{Shift>}');
    await user.click(box('Buy the domain'));
    await user.keyboard('{/Shift}');
    expect(screen.getByRole('toolbar', { name: '3 selected' })).toBeVisible();

    await user.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).not.toBeInTheDocument();
  });

  it('all selects what is listed', async () => {
    const user = await openProject();
    await user.click(box('Fix the form'));
    await user.click(bar().getByRole('button', { name: 'All 3' }));

    expect(screen.getByRole('toolbar', { name: '3 selected' })).toBeVisible();
  });

  it('is not for viewers', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    await openProject();

    expect(screen.queryByRole('checkbox', { name: 'Select “Fix the form”' })).not.toBeInTheDocument();
  });
});

describe('changing what is selected', () => {
  async function selectTwo() {
    const user = await openProject();
    await user.click(box('Write the copy'));
    await user.click(box('Fix the form'));
    return user;
  }

  it('completes in one request, with the versions that were seen, and undoes it', async () => {
    const user = await selectTwo();
    await user.click(bar().getByRole('button', { name: 'Complete' }));

    expect(checkbox('Fix the form')).toBeChecked();
    expect(await screen.findByText('2 tasks completed')).toBeVisible();
    const request = sent('POST', '/tasks/bulk')[0]!;
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(request.body).toEqual({
      items: ['1', '2'].map((id) => ({ op: 'edit', id, ifMatch: '"1"', body: { status: 'done' } })),
    });

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.tasks.map(({ status }) => status)).toEqual(['open', 'open', 'open']));
  });

  it('sets the priority, and assigns beside those who are assigned already', async () => {
    api.tasks[0] = aTask('1', 'Write the copy', { assignees: ['grace'] });
    const user = await selectTwo();
    await user.click(bar().getByRole('button', { name: 'Priority' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Urgent' }));
    await waitFor(() => expect(api.tasks.map(({ priority }) => priority)).toEqual([5, 5, 0]));

    await user.click(await screen.findByRole('checkbox', { name: 'Select “Write the copy”' }));
    await user.click(bar().getByRole('button', { name: 'Assign' }));
    await user.click(await screen.findByRole('menuitem', { name: /Ada Lovelace/ }));

    await waitFor(() => expect(api.tasks[0]?.assignees).toEqual(['grace', 'ada']));
  });

  it('deletes, and undo brings all back', async () => {
    const user = await selectTwo();
    await user.click(bar().getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(titles()).toEqual(['Buy the domain']));

    await user.click(await screen.findByRole('button', { name: 'Undo' }));

    await waitFor(() => expect(api.tasks).toHaveLength(3));
    await waitFor(() => expect(titles()).toContain('Write the copy'));
  });

  it('says of each task why it was refused, and keeps it selected', async () => {
    api.tasks[1] = aTask('2', 'Locked form');
    const user = await openProject();
    await user.click(box('Write the copy'));
    await user.click(box('Locked form'));
    await user.click(bar().getByRole('button', { name: 'Complete' }));

    const panel = await screen.findByRole('dialog', { name: '1 task not changed' });
    expect(panel).toHaveTextContent('Locked form');
    expect(panel).toHaveTextContent('You may only look here.');
    await user.click(within(panel).getAllByRole('button', { name: 'Close' }).at(-1)!);
    expect(box('Locked form')).toBeChecked();
    expect(checkbox('Locked form')).not.toBeChecked();
  });

  it('takes all back when the request is refused, and tries again', async () => {
    wire.use(http.post('/api/tasks/bulk', () => problem(403, 'forbidden', { detail: 'Not now.' }), { once: true }));
    const user = await selectTwo();
    await user.click(bar().getByRole('button', { name: 'Complete' }));
    expect(await screen.findByText('Not now.')).toBeVisible();
    expect(checkbox('Fix the form')).not.toBeChecked();

    await user.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(api.tasks.filter(({ status }) => status === 'done')).toHaveLength(2));
  });
});
