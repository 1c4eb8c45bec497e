import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { api, aTask, sent } from './api';
import { checkbox, openApp, titles } from './app';

/** A task with two parts, one of which has a part itself. */
async function openTask() {
  api.tasks = [
    aTask('1', 'Write the copy'),
    aTask('2', 'Draft', { parent: '1', status: 'done', done: true }),
    aTask('3', 'Review', { parent: '1' }),
    aTask('4', 'Ask Grace', { parent: '3' }),
  ];
  const user = openApp('/projects/web/tasks/1');
  return { user, section: within(await screen.findByRole('region', { name: 'Subtasks' })) };
}

describe('subtasks', () => {
  it('are shown with how far they are, and open to what is below', async () => {
    const { user, section } = await openTask();
    expect(await section.findByRole('link', { name: 'Draft' })).toBeVisible();
    expect(section.getByText('1 of 2')).toBeVisible();
    expect(section.queryByRole('link', { name: 'Ask Grace' })).not.toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Subtasks of “Review”' }));
    expect(await section.findByRole('link', { name: 'Ask Grace' })).toBeVisible();
  });

  it('are added one after the other', async () => {
    const { user, section } = await openTask();
    await section.findByRole('link', { name: 'Review' });
    await user.type(section.getByRole('textbox', { name: 'Add a subtask' }), 'Publish{Enter}');
    expect(await section.findByRole('link', { name: 'Publish' })).toBeVisible();
    await waitFor(() => expect(sent('POST', '/projects/web/tasks')).toHaveLength(1));
    expect(sent('POST', '/projects/web/tasks')[0]?.body).toEqual({ title: 'Publish', parent: '1' });
    expect(await section.findByText('1 of 3')).toBeVisible();
  });

  it('lead to their own page, and from there back up', async () => {
    const { user, section } = await openTask();
    await user.click(await section.findByRole('link', { name: 'Review' }));
    const up = within(await screen.findByRole('navigation', { name: 'Part of' }));
    await user.click(up.getByRole('link', { name: /Write the copy/ }));
    expect(await screen.findByRole('dialog', { name: 'Write the copy' })).toBeVisible();
  });

  it('are below their task in the list', async () => {
    api.tasks = [aTask('4', 'Draft', { parent: '1' }), aTask('2', 'Fix the form'), aTask('1', 'Write the copy')];
    openApp();
    await screen.findByRole('link', { name: 'Draft' });
    expect(titles()).toEqual(['Fix the form', 'Write the copy', 'Draft']);
    expect(screen.getByRole('link', { name: 'Draft' }).closest('li')).toHaveAttribute('data-level', '1');
    expect(screen.getByText('0 of 1 subtasks done')).toBeInTheDocument();
  });

  it('are completed with their task when that is wanted, the lowest first', async () => {
    const { user, section } = await openTask();
    await section.findByRole('link', { name: 'Review' });
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    const question = within(await screen.findByRole('dialog', { name: 'Complete the subtasks too?' }));
    expect(question.getByText('One subtask of it is still open.')).toBeVisible();
    await user.click(question.getByRole('button', { name: 'Complete all' }));
    await waitFor(() => expect(api.tasks.every(({ done }) => done)).toBe(true));
    expect(sent('PATCH', '/tasks/4')).toHaveLength(1);
    expect(sent('PATCH', '/tasks/2')).toHaveLength(0);
  });

  it('stay open when that is wanted', async () => {
    const { user, section } = await openTask();
    await section.findByRole('link', { name: 'Review' });
    await user.click(screen.getByRole('radio', { name: 'Done' }));
    await user.click(await screen.findByRole('button', { name: 'Leave them open' }));
    expect(api.tasks.find(({ id }) => id === '3')?.done).toBe(false);
    expect(checkbox('Review')).toBeVisible();
  });
});
