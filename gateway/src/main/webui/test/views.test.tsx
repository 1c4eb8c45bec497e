import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { aFilter, api, aTask, changeOnServer, problem, sent } from './api';
import { checkbox, openApp, titles } from './app';
import { FakeEventSource } from './FakeEventSource';
import { wire } from './wire';

beforeEach(() => {
  api.tasks = [
    aTask('1', 'Write the copy'),
    aTask('2', 'Fix the form', { labels: ['home'] }),
    aTask('3', 'Water the plants', { labels: ['home'], projectId: 'inbox' }),
  ];
});

const views = () =>
  within(screen.getByRole('navigation', { name: 'Saved views' }))
    .getAllByRole('link')
    .map((link) => link.textContent);

async function menuOf(user: ReturnType<typeof openApp>, name: string) {
  const nav = within(await screen.findByRole('navigation', { name: 'Saved views' }));
  await user.click(await nav.findByRole('button', { name: `More about the view “${name}”` }));
}

it('saves the filter of a project as a view, and goes there', async () => {
  const user = openApp('/projects/web?filter=label+%3D+home&sort=-priority');
  await waitFor(() => expect(titles()).toEqual(['Fix the form']));
  expect(screen.queryByRole('navigation', { name: 'Saved views' })).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Save as a view' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Save as a view' }));
  await user.click(dialog.getByRole('button', { name: 'Save view' }));
  expect(dialog.getByText('Please give it a name.')).toBeVisible();
  await user.type(dialog.getByLabelText('Name'), 'At home');
  await user.click(dialog.getByRole('button', { name: 'Save view' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'At home' })).toBeVisible();
  expect(sent('POST', '/api/filters')[0]?.body).toEqual({
    ...{ name: 'At home', filter: 'label = home', sort: '-priority', favorite: false, projectId: 'web' },
  });
  expect(sent('POST', '/api/filters')[0]?.headers.get('Idempotency-Key')).toBeTruthy();
  expect(views()).toEqual(['At home']);
  await waitFor(() => expect(titles()).toEqual(['Fix the form']));
});

it('shows what fits in all projects, and opens a task over it', async () => {
  api.filters = [aFilter()];
  const user = openApp('/views/f1');

  await user.click(await screen.findByRole('link', { name: 'Water the plants' }));

  expect(await screen.findByRole('dialog', { name: 'Water the plants' })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(titles()).toEqual(['Fix the form', 'Water the plants']));
});

it('lets go of a task that is done', async () => {
  api.filters = [aFilter()];
  const user = openApp('/views/f1');
  await screen.findByRole('link', { name: 'Fix the form' });

  await user.click(checkbox('Fix the form'));

  await waitFor(() => expect(titles()).toEqual(['Water the plants']));
});

it("asks the server whether another's change still fits", async () => {
  api.filters = [aFilter()];
  openApp('/views/f1');
  await screen.findByRole('link', { name: 'Fix the form' });
  FakeEventSource.latest.open();
  changeOnServer('1', { labels: ['home'] });

  FakeEventSource.latest.send('task.changed.v1', {
    ...{ taskId: '1', projectId: 'web', version: 2, actor: 'grace', changes: [{ field: 'labels' }] },
  });

  expect(await screen.findByRole('link', { name: 'Write the copy' })).toBeVisible();
});

it('is moved, and a favourite comes first', async () => {
  api.filters = [aFilter({ id: 'f1', name: 'One' }), aFilter({ id: 'f2', name: 'Two' })];
  const user = openApp('/views/f2');

  await menuOf(user, 'Two');
  await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));
  await waitFor(() => expect(views()).toEqual(['Two', 'One']));
  await waitFor(() => expect(api.filters.map(({ id }) => id)).toEqual(['f2', 'f1']));

  await menuOf(user, 'One');
  await user.click(await screen.findByRole('menuitem', { name: 'Add to favourites' }));
  await waitFor(() => expect(views()).toEqual(['One', 'Two']));
});

it('is renamed', async () => {
  api.filters = [aFilter()];
  const user = openApp('/views/f1');

  await menuOf(user, 'At home');
  await user.click(await screen.findByRole('menuitem', { name: 'Name and filter' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit view' }));
  await user.type(dialog.getByLabelText('Name'), ' 2');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await screen.findByRole('heading', { level: 1, name: 'At home 2' })).toBeVisible();
  expect(sent('PATCH', '/api/filters/f1')[0]?.headers.get('If-Match')).toBe('"1"');
});

it('gets a colour and a picture by keyboard, and shows them at the side', async () => {
  api.filters = [aFilter({ icon: 'of-another-client' })];
  const user = openApp('/views/f1');
  await menuOf(user, 'At home');
  await user.click(await screen.findByRole('menuitem', { name: 'Name and filter' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit view' }));
  const colours = within(dialog.getByRole('group', { name: 'Colour' }));
  const pictures = within(dialog.getByRole('group', { name: 'Picture' }));
  expect(colours.getByRole('radio', { name: 'No colour' })).toBeChecked();
  expect(pictures.getByRole('radio', { name: 'The usual one' })).toBeChecked();

  colours.getByRole('radio', { name: 'No colour' }).focus();
  await user.keyboard('[ArrowRight][ArrowRight]');
  pictures.getByRole('radio', { name: 'The usual one' }).focus();
  await user.keyboard('[ArrowRight][ArrowRight]');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await waitFor(() =>
    expect(sent('PATCH', '/api/filters/f1')[0]?.body).toMatchObject({ color: '#3b82f6', icon: 'flag' }),
  );
  const link = within(screen.getByRole('navigation', { name: 'Saved views' })).getByRole('link', { name: 'At home' });
  await waitFor(() => expect(link.querySelector('.lucide-flag')).toHaveStyle({ color: '#3b82f6' }));
});

it('is deleted, and undo brings it back', async () => {
  api.filters = [aFilter({ color: '#22a35a', icon: 'bug' }), aFilter({ id: 'f2', name: 'Other' })];
  const user = openApp('/views/f1');

  await menuOf(user, 'At home');
  await user.click(await screen.findByRole('menuitem', { name: 'Delete view' }));
  await waitFor(() => expect(views()).toEqual(['Other']));
  await waitFor(() => expect(api.filters).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(views()).toEqual(['Other', 'At home']));
  expect(sent('POST', '/api/filters')[0]?.body).toMatchObject({ color: '#22a35a', icon: 'bug' });
});

it('says at which column a filter cannot be read', async () => {
  api.filters = [aFilter()];
  const fault = { errors: [{ field: 'filter', message: 'at column 5: expected a value' }] };
  wire.use(http.patch('/api/filters/:id', () => problem(422, 'invalid-filter', fault)));
  const user = openApp('/views/f1');
  await menuOf(user, 'At home');
  await user.click(await screen.findByRole('menuitem', { name: 'Name and filter' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Edit view' }));

  await user.click(dialog.getByRole('button', { name: 'Save' }));

  expect(await dialog.findByText('Filter at column 5: expected a value.')).toBeVisible();
  expect(dialog.getByLabelText('Filter')).toBeInvalid();
});

it('says why when its project is gone', async () => {
  api.filters = [aFilter({ projectId: 'gone' })];
  const gone = () => problem(404, 'project-not-found', { detail: 'There is no such project.' });
  wire.use(http.get('/api/projects/:id/tasks', gone));
  openApp('/views/f1');

  expect(await screen.findByText('There is no such project.')).toBeVisible();
});

it('says so when nothing fits, and what is no view is not found', async () => {
  api.filters = [aFilter()];
  api.tasks = [];
  openApp('/views/f1');
  expect(await screen.findByText('No task here fits the filter.')).toBeVisible();
});

it('an unknown view is not found', async () => {
  openApp('/views/nope');
  expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible();
});
