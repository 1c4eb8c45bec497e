import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { aNotification, aProject, api, problem, sent } from './api';
import { openApp, openProject } from './app';
import { wire } from './wire';

it('creates a project and opens it', async () => {
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'New project' }));
  await user.type(await screen.findByLabelText('Name'), 'Garden');
  await user.click(screen.getByRole('radio', { name: 'Green' }));
  await user.click(screen.getByRole('button', { name: 'Create project' }));

  expect(await screen.findByRole('heading', { name: 'Garden' })).toBeVisible();
  expect(sent('POST', '/projects')[0]?.body).toEqual({ name: 'Garden', color: '#22a35a' });
});

it('says beside the key that it is taken', async () => {
  wire.use(
    http.post('/api/projects', () => problem(409, 'project-key-taken', { detail: 'You have a project GARD already.' })),
  );
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'New project' }));
  await user.type(await screen.findByLabelText('Name'), 'Garden');
  await user.type(screen.getByLabelText('Key'), 'gard{Enter}');

  await waitFor(() =>
    expect(screen.getByLabelText('Key')).toHaveAccessibleDescription('You have a project GARD already.'),
  );
});

it('archives a project out of the way', async () => {
  const user = await openProject();
  const [menu] = screen.getAllByRole('button', { name: 'More about Website' });
  await user.click(menu!);
  await user.click(await screen.findByRole('menuitem', { name: 'Archive' }));

  const nav = within(screen.getByRole('navigation', { name: 'Projects' }));
  await user.click(await nav.findByRole('button', { name: 'Archived' }));
  expect(nav.getByRole('link', { name: 'Website' })).toBeVisible();
  expect(sent('PATCH', '/projects/web')[0]?.body).toEqual({ archived: true });
});

it('says beside the address that it is none', async () => {
  const errors = [{ field: 'email', message: 'must be an e-mail address' }];
  wire.use(http.post('/api/projects/:id/invitations', () => problem(422, 'invalid-fields', { errors })));
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  await user.type(await screen.findByLabelText('E-mail address of the person'), 'who@example.com{Enter}');

  expect(await screen.findByText('This must be an e-mail address.')).toBeVisible();
});

it('invites who has no account yet, and takes it back', async () => {
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  await user.type(await screen.findByLabelText('E-mail address of the person'), 'vera@example.com{Enter}');

  const invited = within(await screen.findByRole('list', { name: 'Invited, not here yet' }));
  expect(invited.getByText('Can join until 15 January by signing up with this address')).toBeVisible();
  await user.click(invited.getByRole('button', { name: 'Take back the invitation of vera@example.com' }));

  await waitFor(() => expect(screen.queryByText('vera@example.com')).not.toBeInTheDocument());
  expect(sent('POST', '/projects/web/invitations')[0]?.body).toEqual({ email: 'vera@example.com', role: 'editor' });
  expect(api.invitations).toEqual([]);
});

it('says the limit when a project is full', async () => {
  const detail = 'A project can have 50 pending invitations, and this one has them.';
  wire.use(
    http.post('/api/projects/:id/invitations', () => problem(409, 'too-many-invitations', { detail, limit: 50 })),
  );
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Share' }));
  await user.type(await screen.findByLabelText('E-mail address of the person'), 'vera@example.com{Enter}');

  expect(await screen.findByRole('alert')).toHaveTextContent(detail);
});

it('shows favourites first, and projects below others', async () => {
  api.projects = [
    ...api.projects,
    aProject({ id: 'copy', name: 'Copy', parentId: 'web' }),
    aProject({ id: 'art', name: 'Art' }),
  ];
  const user = await openProject();
  const nav = within(screen.getByRole('navigation', { name: 'Projects' }));
  expect(nav.getAllByRole('link').map((link) => link.textContent)).toEqual([
    ...['Inbox', 'Art', 'Website', 'Copy', 'Trash'],
  ]);

  await user.click(screen.getAllByRole('button', { name: 'More about Website' })[0]!);
  await user.click(await screen.findByRole('menuitem', { name: 'Add to favourites' }));

  const favourites = within(await screen.findByRole('region', { name: 'Favourites' }));
  expect(favourites.getByRole('link', { name: 'Website' })).toBeVisible();
});

it('orders projects by hand', async () => {
  api.projects = [...api.projects, aProject({ id: 'art', name: 'Art' })];
  const user = await openProject();
  await user.click(screen.getAllByRole('button', { name: 'More about Website' })[0]!);
  await user.click(await screen.findByRole('menuitem', { name: 'Move up' }));

  const nav = within(screen.getByRole('navigation', { name: 'Projects' }));
  await waitFor(() =>
    expect(nav.getAllByRole('link').map((link) => link.textContent)).toEqual(['Inbox', 'Website', 'Art', 'Trash']),
  );
  await waitFor(() => expect(sent('PUT', '/projects/web/preferences')[0]?.body).toHaveProperty('position'));
});

it('lets members look at each other, and only owners change them', async () => {
  api.projects = [aProject({ role: 'editor' })];
  const user = await openProject();
  await user.click(screen.getByRole('button', { name: 'Members' }));

  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('grace@example.com')).toBeVisible();
  expect(dialog.queryByLabelText('E-mail address of the person')).not.toBeInTheDocument();
  expect(dialog.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
});

it('marks all notifications as read', async () => {
  api.notifications = [aNotification('n1'), aNotification('n2', { title: 'Fix the form' })];
  const user = openApp('/inbox');
  expect(await screen.findByRole('link', { name: 'Notifications, 2 unread' })).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Mark all as read' }));

  expect(await screen.findByRole('link', { name: 'Notifications' })).toBeVisible();
  expect(sent('POST', '/notifications/read')[0]?.body).toEqual({ all: true });
});

it('opens the task of a notification and marks it as read', async () => {
  api.notifications = [aNotification('n1')];
  const user = openApp('/inbox');
  await user.click(await screen.findByRole('link', { name: 'Write the copy' }));

  expect(await screen.findByRole('dialog', { name: 'Write the copy' })).toBeVisible();
  await waitFor(() => expect(sent('POST', '/notifications/read')[0]?.body).toEqual({ ids: ['n1'] }));
});

it('takes a project back out of the trash', async () => {
  api.deletedProjects = [aProject({ id: 'garden', name: 'Garden' })];
  const user = openApp('/trash');
  await user.click(await screen.findByRole('button', { name: 'Restore “Garden”' }));

  expect(await screen.findByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  const nav = within(screen.getByRole('navigation', { name: 'Projects' }));
  expect(await nav.findByRole('link', { name: 'Garden' })).toBeVisible();
});

it('says when the trash cannot be loaded, and tries again', async () => {
  let failing = true;
  wire.use(
    http.get('/api/projects', ({ request }) =>
      failing && request.url.includes('trash') ? problem(404, 'not-found') : undefined,
    ),
  );
  const user = openApp('/trash');
  expect(await screen.findByRole('heading', { name: 'The projects could not be loaded.' })).toBeVisible();

  failing = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'The trash is empty' })).toBeVisible();
});
