import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { api, aTask, changeOnServer, sent } from './api';
import { openApp, openProject, titles } from './app';
import { FakeEventSource } from './FakeEventSource';

beforeEach(() => {
  api.tasks = [aTask('1', 'Write the copy'), aTask('2', 'Fix the form', { labels: ['home'] })];
});

const field = () => screen.getByRole('textbox', { name: 'Filter tasks' });

it('shows what fits, when Enter is pressed', async () => {
  const user = await openProject();
  await user.keyboard('f');
  await user.type(field(), 'label = home');
  expect(titles()).toHaveLength(2);

  await user.keyboard('{Enter}');

  await waitFor(() => expect(titles()).toEqual(['Fix the form']));
});

it('comes with the address', async () => {
  openApp('/projects/web?filter=label+%3D+home');

  await waitFor(() => expect(titles()).toEqual(['Fix the form']));
  expect(field()).toHaveValue('label = home');
});

it('says at which column it cannot be read, and what was expected', async () => {
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Filter' }));
  await user.type(field(), 'due tomorrow{Enter}');

  expect(await screen.findByRole('alert')).toHaveTextContent('Column 5: expected one of = != < <= > >=.');
  expect(field()).toBeInvalid();
  expect(field()).toHaveAccessibleDescription(/Column 5/);
  expect(screen.getByText('tomorrow')).toBeVisible();

  await user.type(field(), '!');
  expect(field()).toBeValid();
});

it('begins with an example', async () => {
  const user = await openProject();
  await user.keyboard('f');
  await user.click(screen.getByRole('button', { name: 'How to filter' }));

  await user.click(await screen.findByRole('button', { name: /^label in/ }));

  expect(field()).toHaveValue('label in (home, work) and not done');
});

it('goes away with its cross', async () => {
  const user = openApp('/projects/web?filter=label+%3D+home');
  await waitFor(() => expect(titles()).toEqual(['Fix the form']));

  await user.click(screen.getByRole('button', { name: 'Remove the filter' }));

  await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Fix the form']));
  expect(screen.queryByRole('textbox', { name: 'Filter tasks' })).not.toBeInTheDocument();
});

it('says so when nothing fits, and shows all again', async () => {
  const user = openApp('/projects/web?filter=label+%3D+work');

  await user.click(await screen.findByRole('button', { name: 'Show all tasks' }));

  await waitFor(() => expect(titles()).toHaveLength(2));
});

it("asks the server whether another's change still fits", async () => {
  openApp('/projects/web?filter=label+%3D+home');
  await waitFor(() => expect(titles()).toEqual(['Fix the form']));
  FakeEventSource.latest.open();
  changeOnServer('1', { labels: ['home'] });

  FakeEventSource.latest.send('task.changed.v1', {
    ...{ taskId: '1', projectId: 'web', version: 2, actor: 'grace', changes: [{ field: 'labels' }] },
  });

  await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Fix the form']));
  expect(sent('GET', '/projects/web/tasks')).toHaveLength(2);
});
