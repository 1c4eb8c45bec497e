import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeAll, describe, expect, it } from 'vitest';
import { aProject, api, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';

// Loaded before the first test, which would count the time otherwise.
beforeAll(() => import('@/features/projects/SettingsPage'), 60_000);

async function openSettings(path = '/projects/web/settings') {
  const user = openApp(path);
  await screen.findByRole('heading', { level: 1, name: /^Settings of/ });
  return user;
}

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('what a project is', () => {
  it('sends what was changed only', async () => {
    const user = await openSettings();
    const name = screen.getByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'New website');
    await user.type(screen.getByLabelText('Description'), 'For the **launch**');
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Saved')).toBeVisible();
    expect(sent('PATCH', '/projects/web')[0]?.body).toEqual({ name: 'New website', description: 'For the **launch**' });
    expect(screen.getByRole('heading', { name: 'Settings of “New website”' })).toBeVisible();
  });

  it('says beside the key that it is taken', async () => {
    wire.use(
      http.patch('/api/projects/:id', () => problem(409, 'project-key-taken', { detail: 'You have ART already.' })),
    );
    const user = await openSettings();
    await user.clear(screen.getByLabelText('Key'));
    await user.type(screen.getByLabelText('Key'), 'art{Enter}');

    await waitFor(() => expect(screen.getByLabelText('Key')).toHaveAccessibleDescription('You have ART already.'));
  });

  it('needs a name', async () => {
    const user = await openSettings();
    await user.clear(screen.getByLabelText('Name'));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Please give it a name.');
    expect(sent('PATCH', '/projects/web')).toEqual([]);
  });

  it('lets others look and leave only', async () => {
    api.projects = [api.projects[0]!, aProject({ role: 'viewer' })];
    await openSettings();

    expect(screen.getByLabelText('Name')).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: 'Leave' })).not.toHaveLength(0);
  });

  it('shows the Inbox without what is not for it', async () => {
    await openSettings('/projects/inbox/settings');

    expect(screen.getByLabelText('Key')).toBeDisabled();
    expect(screen.queryByRole('heading', { name: 'Members' })).not.toBeInTheDocument();
  });
});

describe('for the user alone', () => {
  it('puts a project below another, and never below itself', async () => {
    api.projects = [
      ...api.projects,
      aProject({ id: 'art', name: 'Art' }),
      aProject({ id: 'ink', name: 'Ink', parentId: 'web' }),
    ];
    const user = await openSettings();
    const parent = screen.getByLabelText('Shown below');
    expect(
      within(parent)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual([...['Nothing: at the top', 'Art']]);

    await user.selectOptions(parent, 'Art');

    await waitFor(() =>
      expect(sent('PUT', '/projects/web/preferences')[0]?.body).toEqual({ favourite: false, parentId: 'art' }),
    );
    expect(parent).toHaveValue('art');
  });
});

describe('the end', () => {
  it('hands the project over after a question', async () => {
    const user = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    const question = await dialog('Hand over “Website”');
    expect(question.getByLabelText('New owner')).toHaveDisplayValue('Grace Hopper (grace@example.com)');
    await user.selectOptions(question.getByLabelText('You stay'), 'Viewer');
    await user.click(question.getByRole('button', { name: 'Hand over' }));

    expect(await screen.findByText('Grace Hopper is the owner now')).toBeVisible();
    expect(sent('POST', '/projects/web/transfer')[0]?.body).toEqual({ userId: 'grace', ownRole: 'viewer' });
    expect(screen.getByLabelText('Name')).toBeDisabled();
  });

  it('has nobody to hand over to while it is not shared', async () => {
    api.members = api.members.slice(0, 1);
    const user = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Hand over' }));

    const question = await dialog('Hand over “Website”');
    expect(question.getByText('Share the project with somebody first.')).toBeVisible();
    expect(question.getByRole('button', { name: 'Hand over' })).toBeDisabled();
  });

  it('says why the last owner cannot leave', async () => {
    const detail = 'A project needs an owner: make somebody else one first.';
    wire.use(http.delete('/api/projects/:id/members/:userId', () => problem(409, 'last-owner', { detail })));
    const user = await openSettings();
    await user.click(screen.getAllByRole('button', { name: 'Leave' }).at(-1)!);
    const question = await dialog('Leave “Website”?');
    await user.click(question.getByRole('button', { name: 'Leave' }));

    expect(await question.findByRole('alert')).toHaveTextContent(detail);
  });

  it('archives after a question, and not without', async () => {
    const user = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await user.click((await dialog('Archive “Website”?')).getByRole('button', { name: 'Cancel' }));
    expect(sent('PATCH', '/projects/web')).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Archive' }));
    await user.click((await dialog('Archive “Website”?')).getByRole('button', { name: 'Archive' }));

    await waitFor(() => expect(sent('PATCH', '/projects/web')[0]?.body).toEqual({ archived: true }));
    expect(await screen.findByRole('button', { name: 'Take out of the archive' })).toBeVisible();
  });

  it('deletes after a question and goes home', async () => {
    const user = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click((await dialog('Delete “Website”?')).getByRole('button', { name: 'Delete' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
    expect(sent('DELETE', '/projects/web')).toHaveLength(1);
  });
});
