import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { delay, http } from 'msw';
import { api } from './api';
import { checkbox, openProject } from './app';
import { wire } from './wire';

it('j and k move, the space bar completes', async () => {
  const user = await openProject();

  await user.keyboard('jjj');
  expect(screen.getByRole('link', { name: 'Buy the domain' })).toHaveFocus();
  await user.keyboard('k');
  expect(screen.getByRole('link', { name: 'Fix the form' })).toHaveFocus();
  await user.keyboard(' ');

  expect(checkbox('Fix the form')).toBeChecked();
  await waitFor(() => expect(api.tasks.find(({ id }) => id === '2')?.status).toBe('done'));
});

it('goes on with the next task when the completed one leaves', async () => {
  const user = await openProject();

  await user.keyboard('j');
  await user.keyboard(' ');

  await waitFor(() => expect(screen.getByRole('link', { name: 'Fix the form' })).toHaveFocus(), { timeout: 3000 });
});

it('e opens, Escape closes and gives the focus back', async () => {
  const user = await openProject();

  await user.keyboard('je');
  expect(await screen.findByRole('dialog', { name: 'Write the copy' })).toBeVisible();
  await user.keyboard('{Escape}');

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('link', { name: 'Write the copy' })).toHaveFocus());
});

it('a task completed before the server knows it is completed as soon as it does, and keeps the focus', async () => {
  const user = await openProject();
  wire.use(http.post('/api/projects/:id/tasks', async () => void (await delay(150)), { once: true }));

  await user.keyboard('c');
  await user.keyboard('Call the printer{Enter}{Escape}j ');

  await waitFor(() => expect(api.tasks.find(({ title }) => title === 'Call the printer')?.status).toBe('done'));
  expect(screen.getByRole('link', { name: 'Call the printer' })).toHaveFocus();
});

it('c goes to the new task, and typing there is typing', async () => {
  const user = await openProject();

  await user.keyboard('c');
  await user.keyboard('xjk?');

  expect(screen.getByLabelText('Add a task')).toHaveValue('xjk?');
});

it('the question mark shows all shortcuts of the page', async () => {
  const user = await openProject();

  await user.keyboard('?');

  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(sheet).toHaveTextContent('Next task');
  expect(sheet).toHaveTextContent('Go to the notifications');
});

it('g i goes to the notifications', async () => {
  const user = await openProject();

  await user.keyboard('gi');

  expect(await screen.findByRole('heading', { name: 'Notifications' })).toBeVisible();
});
