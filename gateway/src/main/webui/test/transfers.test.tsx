import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aProject, api, aTask, sent } from './api';
import { openApp, openProject, titles } from './app';
import { FakeEventSource } from './FakeEventSource';

const options = () => screen.getAllByRole('option').map((option) => option.textContent);
const work = aProject({ id: 'work', key: 'WORK', name: 'Work' });

describe('moving to another project', () => {
  it('is chosen by keyboard among those one can write in, and undone', async () => {
    api.projects.push(
      work,
      aProject({ id: 'read', key: 'READ', name: 'Read only', role: 'viewer' }),
      aProject({ id: 'old', key: 'OLD', name: 'Old', archived: true }),
    );
    api.tasks[0] = aTask('1', 'Write the copy', { assignees: ['grace'], rank: 'r1' });
    const user = await openProject();
    await user.keyboard('jv');

    expect(await screen.findByRole('dialog', { name: 'Move “Write the copy”' })).toBeVisible();
    expect(options()).toEqual(['InboxINBOX', 'WorkWORK']);
    await user.keyboard('{ArrowDown}{Enter}');

    await waitFor(() => expect(titles()).toEqual(['Fix the form', 'Buy the domain']));
    expect(await screen.findByText('1 task moved to Work')).toBeVisible();
    expect(sent('POST', '/tasks/bulk')[0]?.body).toEqual({ items: [{ op: 'transfer', id: '1', project: 'work' }] });

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toContain('Write the copy'));
    expect(sent('POST', '/tasks/bulk')[1]?.body).toEqual({
      items: [
        { op: 'transfer', id: '1', project: 'web' },
        { op: 'edit', id: '1', ifMatch: '*', body: { rank: 'r1', assignees: ['grace'], parent: null } },
      ],
    });
    expect(api.tasks[0]?.projectId).toBe('web');
  });

  it('is in the menu of a row, and found by typing', async () => {
    api.projects.push(work);
    const user = await openProject();
    await user.click(screen.getByRole('button', { name: 'More about “Fix the form”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to project…' }));
    const field = await screen.findByRole('combobox', { name: 'Find a project' });
    await user.type(field, 'nowhere');
    expect(screen.getByText('No project that you can write in is called “nowhere”.')).toBeVisible();
    await user.clear(field);
    await user.type(field, 'wo{Enter}');

    await waitFor(() => expect(api.tasks[1]?.projectId).toBe('work'));
  });

  it('says why a task was refused, and shows it again', async () => {
    api.projects.push(work);
    api.tasks[1] = aTask('2', 'Locked form');
    const user = await openProject();
    await user.click(screen.getByRole('link', { name: 'Locked form' }));
    const drawer = within(await screen.findByRole('dialog'));
    await user.click(drawer.getByRole('button', { name: 'Move to project…' }));
    const picker = within(await screen.findByRole('dialog', { name: 'Move “Locked form”' }));
    expect(picker.getByRole('combobox')).toHaveFocus();
    await user.keyboard('work{Enter}');

    expect(await screen.findByText('You may only look here.')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(titles()).toContain('Locked form'));
  });

  it('takes what is selected below a task along with it', async () => {
    api.projects.push(work);
    api.tasks = [aTask('1', 'Child', { parent: '2' }), aTask('2', 'Parent'), aTask('3', 'Stays')];
    const user = openApp();
    await screen.findByRole('link', { name: 'Child' });
    await user.click(screen.getByRole('checkbox', { name: 'Select “Child”' }));
    await user.click(screen.getByRole('checkbox', { name: 'Select “Parent”' }));
    await user.click(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Move' }));
    await screen.findByRole('dialog', { name: 'Move 2 tasks' });
    await user.keyboard('work{Enter}');

    await waitFor(() => expect(titles()).toEqual(['Stays']));
    const { items } = sent('POST', '/tasks/bulk')[0]!.body as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it('by somebody else takes the task off the list', async () => {
    await openProject();
    FakeEventSource.latest.open();
    const event = { id: 'e', time: '2026-01-01T00:00:00Z', taskId: '2', actor: 'grace', version: 2, changes: [] };
    api.tasks = api.tasks.filter(({ id }) => id !== '2');
    FakeEventSource.latest.send('task.moved-out.v1', { ...event, type: 'task.moved-out.v1', projectId: 'web' });

    await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Buy the domain']));
  });
});
