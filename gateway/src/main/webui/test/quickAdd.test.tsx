import { screen, waitFor, within } from '@testing-library/react';
import { delay, http } from 'msw';
import { expect, it } from 'vitest';
import { api, problem, sent } from './api';
import { openProject, titles } from './app';
import { wire } from './wire';

const field = () => screen.getByLabelText('Add a task');
const chips = () =>
  within(screen.getByRole('list', { name: 'Recognised' }))
    .getAllByRole('listitem')
    .map((chip) => chip.textContent?.trim());
const created = () => sent('POST', '/projects/web/tasks').map(({ body }) => body);

it('shows what it recognises, and creates the task by it', async () => {
  const user = await openProject();

  await user.click(field());
  await user.paste('Pay rent !3 #home 2030-01-01');

  await waitFor(() => expect(chips()).toEqual(['Medium', 'home', '1 Jan 2030']));
  await user.keyboard('{Enter}');
  expect(titles()).toContain('Pay rent');
  await waitFor(() =>
    expect(created()).toEqual([{ title: 'Pay rent', priority: 3, labels: ['home'], due: { date: '2030-01-01' } }]),
  );
  expect(field()).toHaveValue('');
  expect(screen.queryByRole('list', { name: 'Recognised' })).not.toBeInTheDocument();
});

it('leaves in the title what was not meant', async () => {
  const user = await openProject();
  await user.type(field(), 'Pay rent !3 #home');

  await user.click(await screen.findByRole('button', { name: 'Keep “#home” in the title' }));
  await waitFor(() => expect(chips()).toEqual(['Medium']));
  await user.type(field(), ' now{Enter}');

  await waitFor(() => expect(created()).toEqual([{ title: 'Pay rent #home now', priority: 3 }]));
});

it('reads what was typed too fast to be shown', async () => {
  wire.use(http.post('/api/quick-add/parse', async () => void (await delay(500))));
  const user = await openProject();

  await user.type(field(), 'Pay rent !3{Enter}');

  expect(titles()).toContain('Pay rent !3');
  await waitFor(() => expect(created()).toEqual([{ title: 'Pay rent', priority: 3 }]));
  await waitFor(() => expect(titles()).toContain('Pay rent'));
});

it('takes the line as a title when it cannot be read', async () => {
  wire.use(http.post('/api/quick-add/parse', () => problem(503, 'unavailable')));
  const user = await openProject();

  await user.type(field(), 'Pay rent !3{Enter}');

  await waitFor(() => expect(created()).toEqual([{ title: 'Pay rent !3' }]));
});

it('does not wait for ever', async () => {
  wire.use(http.post('/api/quick-add/parse', async () => void (await delay('infinite'))));
  const user = await openProject();

  await user.type(field(), 'Pay rent !3{Enter}');

  await waitFor(() => expect(created()).toEqual([{ title: 'Pay rent !3' }]), { timeout: 6_000 });
});

it('what is chosen by hand counts more', async () => {
  const user = await openProject();
  await user.type(field(), 'Pay rent !3');
  await waitFor(() => expect(chips()).toEqual(['Medium']));

  await user.click(screen.getByRole('button', { name: 'Priority: Medium' }));
  await user.click(await screen.findByRole('menuitemradio', { name: 'Urgent' }));
  await user.type(field(), '{Enter}');

  await waitFor(() => expect(created()).toEqual([{ title: 'Pay rent', priority: 5 }]));
});

it('goes to the project that the line names', async () => {
  const user = await openProject();
  await user.type(field(), 'Pay rent +INBOX');
  await waitFor(() => expect(chips()).toEqual(['Inbox']));

  await user.keyboard('{Enter}');

  await waitFor(() => expect(api.tasks.find(({ title }) => title === 'Pay rent')?.projectId).toBe('inbox'));
  await waitFor(() => expect(titles()).not.toContain('Pay rent'));
});
