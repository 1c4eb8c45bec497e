import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ChecklistItem } from '@/gen';
import { api, aProject, aTask, sent } from './api';
import { openApp } from './app';
import { FakeEventSource } from './FakeEventSource';

const MILK: ChecklistItem = { id: 'm', text: 'Milk', done: false };
const EGGS: ChecklistItem = { id: 'e', text: 'Eggs', done: true };

/** Opens a task with two steps. */
async function openTask() {
  api.tasks = [aTask('1', 'Go shopping', { checklist: [MILK, EGGS] })];
  const user = openApp('/projects/web/tasks/1');
  const section = within(await screen.findByRole('region', { name: 'Checklist' }));
  return { user, section };
}

const stored = () => api.tasks[0]?.checklist?.map(({ text, done }) => (done ? `${text} ✓` : text));
const shown = () =>
  screen.getAllByRole('textbox', { name: /^Step: / }).map((field) => (field as HTMLInputElement).value);

it('shows its progress in the list and in the task', async () => {
  const { user, section } = await openTask();
  expect(section.getByText('1 of 2')).toBeVisible();
  await user.click(section.getByRole('checkbox', { name: 'Done: Milk' }));
  expect(section.getByText('2 of 2')).toBeVisible();
  await waitFor(() => expect(stored()).toEqual(['Milk ✓', 'Eggs ✓']));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('Checklist: 2 of 2 done')).toBeInTheDocument();
});

it('grows by Enter, one after the other', async () => {
  const { user, section } = await openTask();
  const field = section.getByRole('textbox', { name: 'Add a step' });
  await user.type(field, 'Bread{Enter}Salt{Enter}');
  expect(field).toHaveFocus();
  expect(shown()).toEqual(['Milk', 'Eggs', 'Bread', 'Salt']);
  await waitFor(() => expect(stored()).toEqual(['Milk', 'Eggs ✓', 'Bread', 'Salt']));
});

it('is renamed, ordered and thinned out by the keyboard', async () => {
  const { user, section } = await openTask();
  const milk = section.getByRole('textbox', { name: 'Step: Milk' });
  await user.type(milk, ' and oats');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(shown()).toEqual(['Eggs', 'Milk and oats']);
  await user.tab();
  await waitFor(() => expect(stored()).toEqual(['Eggs ✓', 'Milk and oats']));
  const eggs = section.getByRole('textbox', { name: 'Step: Eggs' });
  await user.clear(eggs);
  await user.keyboard('{Backspace}');
  expect(shown()).toEqual(['Milk and oats']);
  expect(section.getByRole('textbox', { name: 'Step: Milk and oats' })).toHaveFocus();
});

it('keeps what was typed when the task is closed', async () => {
  const { user, section } = await openTask();
  await user.type(section.getByRole('textbox', { name: 'Step: Milk' }), 'shake');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(stored()).toEqual(['Milkshake', 'Eggs ✓']));
});

it('shows both sides when two change it at once', async () => {
  const { user, section } = await openTask();
  FakeEventSource.latest.open();
  api.tasks = [{ ...api.tasks[0]!, checklist: [EGGS], version: 2 }];
  await user.click(section.getByRole('checkbox', { name: 'Done: Milk' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Somebody else changed this too' }));
  expect(dialog.getByText(/☑ Milk/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Take theirs' }));
  await waitFor(() => expect(shown()).toEqual(['Eggs']));
  expect(sent('PATCH', '/tasks/1')).toHaveLength(1);
});

it('is only looked at by viewers', async () => {
  api.projects = [aProject({ role: 'viewer' })];
  const { section } = await openTask();
  expect(section.getByRole('checkbox', { name: 'Done: Milk' })).toBeDisabled();
  expect(section.queryByRole('textbox', { name: 'Add a step' })).not.toBeInTheDocument();
});
