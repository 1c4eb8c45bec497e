import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api, aTask, problem } from './api';
import { openProject } from './app';
import { wire } from './wire';

beforeEach(() => {
  api.tasks = [
    aTask('1', 'Write the copy', { description: 'For the printer, soon' }),
    aTask('2', 'Call the printer'),
    aTask('3', 'Printer ink', { status: 'done', done: true }),
  ];
});

async function openSearch() {
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Search all tasks' }));
  return { user, field: await screen.findByRole('combobox', { name: 'Search all tasks' }) };
}

const options = () => screen.getAllByRole('option').map((option) => option.querySelector('[data-title]')?.textContent);

it('finds as one types, shows why, and opens by Enter', async () => {
  const { user, field } = await openSearch();

  await user.type(field, 'printer');

  await waitFor(() => expect(options()).toEqual(['Write the copy', 'Call the printer']));
  const [first] = screen.getAllByRole('option');
  expect(first).toHaveTextContent('For the printer, soon');
  expect(within(first!).getByText('printer').tagName).toBe('MARK');
  expect(field).toHaveAttribute('aria-activedescendant', first!.id);

  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Call the printer');
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Write the copy');
  await user.keyboard('{ArrowUp}{Enter}');

  expect(await screen.findByRole('dialog', { name: 'Call the printer' })).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Search all tasks' })).not.toBeInTheDocument();
});

it('loads more', async () => {
  const { user, field } = await openSearch();
  await user.type(field, 'printer');

  await user.click(await screen.findByRole('button', { name: 'Load more' }));

  await waitFor(() => expect(options()).toEqual(['Write the copy', 'Call the printer', 'Printer ink']));
});

it('opens by Ctrl K also while one types, and closes by Escape', async () => {
  const user = await openProject();
  await user.click(screen.getByLabelText('Add a task'));

  await user.keyboard('{Control>}k{/Control}');

  expect(await screen.findByRole('combobox', { name: 'Search all tasks' })).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('the slash is the search of the page where there is one', async () => {
  const user = await openProject();

  await user.keyboard('/');
  expect(screen.getByRole('searchbox', { name: 'Search tasks' })).toHaveFocus();
  await user.keyboard('{Escape}gt');
  await screen.findByRole('heading', { level: 1, name: 'Today' });
  await user.keyboard('/');

  expect(await screen.findByRole('combobox', { name: 'Search all tasks' })).toHaveFocus();
});

it('says so when nothing is found', async () => {
  const { user, field } = await openSearch();

  await user.type(field, 'zeppelin');

  expect(await screen.findByText('No task that you may see speaks of “zeppelin”.')).toBeVisible();
});

it('says what is wrong with the words', async () => {
  const fault = { errors: [{ field: 'q', message: 'must contain a letter or a digit' }] };
  wire.use(http.get('/api/search', () => problem(422, 'invalid-fields', fault)));
  const { user, field } = await openSearch();

  await user.type(field, '!!');

  expect(await screen.findByText('This must contain a letter or a digit.')).toBeVisible();
});

it('tries again after a failure', async () => {
  wire.use(http.get('/api/search', () => problem(503, 'unavailable')));
  const { user, field } = await openSearch();
  await user.type(field, 'printer');
  const again = await screen.findByRole('button', { name: 'Try again' });
  wire.resetHandlers();

  await user.click(again);

  await waitFor(() => expect(options()).toHaveLength(2));
});

it('looks into archived projects when asked to', async () => {
  let archived: string | null = null;
  wire.use(
    http.get('/api/search', ({ request }) => {
      archived = new URL(request.url).searchParams.get('archived');
      return Response.json({ items: [], next: null });
    }),
  );
  const { user, field } = await openSearch();
  await user.type(field, 'printer');

  await user.click(screen.getByRole('checkbox', { name: 'Also in archived projects' }));

  await waitFor(() => expect(archived).toBe('true'));
  expect(field).toHaveFocus();
});
