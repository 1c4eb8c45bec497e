import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { api, aProject, aRelation, aTask, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';

async function openTask() {
  const user = openApp('/projects/web/tasks/1');
  return { user, section: within(await screen.findByRole('region', { name: 'Relations' })) };
}

describe('relations', () => {
  it('are shown by kind, and lead to the other task', async () => {
    api.relations = [
      aRelation('r1', { task: aTask('2', 'Fix the form') }),
      aRelation('r2', { kind: 'blocks', task: aTask('3', 'Buy the domain', { done: true }) }),
      aRelation('r3', { kind: 'relates' }),
    ];
    const { user, section } = await openTask();
    const waitsFor = within(await section.findByRole('list', { name: 'Waits for' }));
    expect(section.getByRole('list', { name: 'Blocks' })).toHaveTextContent('WEB-3Buy the domain');
    expect(section.getByRole('list', { name: 'Relates to' })).toHaveTextContent('A task that you may not see');
    await user.click(waitsFor.getByRole('link', { name: /Fix the form/ }));
    expect(await screen.findByRole('dialog', { name: 'Fix the form' })).toBeVisible();
  });

  it('are made by picking the other task', async () => {
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Relate to another task' }));
    await user.selectOptions(section.getByRole('combobox', { name: 'How it is related' }), 'blocks');
    await user.type(section.getByRole('combobox', { name: /Find a task/ }), 'the');
    expect(await section.findByRole('option', { name: /Buy the domain/ })).toBeVisible();
    expect(section.queryByRole('option', { name: /Write the copy/ })).not.toBeInTheDocument();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await section.findByRole('list', { name: 'Blocks' })).toHaveTextContent('Buy the domain');
    expect(sent('POST', '/tasks/1/relations')[0]?.body).toEqual({ kind: 'blocks', task: '3' });
    expect(section.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('are made by typing a key', async () => {
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Relate to another task' }));
    await user.type(section.getByRole('combobox', { name: /Find a task/ }), 'web-2{Enter}');
    expect(await section.findByRole('list', { name: 'Waits for' })).toHaveTextContent('Fix the form');
  });

  it('say why they are refused, and leave the choice as it was', async () => {
    const detail = 'The task would wait for itself.';
    wire.use(http.post('/api/tasks/:id/relations', () => problem(409, 'blocks-in-circle', { detail })));
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Relate to another task' }));
    await user.type(section.getByRole('combobox', { name: /Find a task/ }), 'WEB-2{Enter}');
    expect(await screen.findByText(detail)).toBeInTheDocument();
    expect(section.getByRole('combobox', { name: /Find a task/ })).toHaveValue('WEB-2');
  });

  it('are ended', async () => {
    api.relations = [aRelation('r1', { task: aTask('2', 'Fix the form') })];
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'End the relation to “Fix the form”' }));
    await waitFor(() => expect(section.queryByText('Fix the form')).not.toBeInTheDocument());
    expect(sent('DELETE', '/tasks/1/relations/r1')).toHaveLength(1);
  });

  it('are only read by a viewer', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    api.relations = [aRelation('r1', { task: aTask('2', 'Fix the form') })];
    const { section } = await openTask();
    await section.findByRole('list', { name: 'Waits for' });
    expect(section.queryByRole('button')).not.toBeInTheDocument();
  });

  it('show in the list who waits', async () => {
    api.tasks = [aTask('1', 'Write the copy', { blockers: 2 }), aTask('2', 'Fix the form')];
    openApp();
    const row = (await screen.findByRole('link', { name: 'Write the copy' })).closest('li')!;
    expect(row).toHaveTextContent('Blocked: waits for 2 tasks');
  });
});
