import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aComment, api, aProject, problem, sent } from './api';
import { openApp } from './app';
import { FakeEventSource } from './FakeEventSource';
import { wire } from './wire';

/** Opens the task that all comments here are on. */
async function openTask() {
  const user = openApp('/projects/web/tasks/1');
  const section = within(await screen.findByRole('region', { name: 'Comments' }));
  await waitFor(() => expect(section.queryByText('Loading')).not.toBeInTheDocument());
  return { user, section };
}

const ofGrace = () => within(screen.getByRole('listitem', { name: /^Grace Hopper, / }));
const ofAda = () => within(screen.getByRole('listitem', { name: /^Ada Lovelace, / }));

describe('reading', () => {
  it('renders Markdown, but no HTML, no scripts and no pictures of others', async () => {
    const text = '**Well done** <b>x</b> [go](javascript:alert(1)) ![cat](https://example.org/cat.png)';
    api.comments = [aComment('c1', text)];
    await openTask();

    expect((await screen.findByText('Well done')).tagName).toBe('STRONG');
    const item = screen.getByRole('listitem', { name: /^Grace Hopper, / });
    expect(item.querySelector('b, img, script')).toBeNull();
    expect(screen.getByText('go')).not.toHaveAttribute('href', expect.stringContaining('javascript'));
    expect(ofGrace().getByRole('link', { name: 'cat' })).toHaveAttribute('href', 'https://example.org/cat.png');
  });

  it('says that nobody has commented, and offers another try when they cannot be loaded', async () => {
    wire.use(http.get('/api/tasks/:id/comments', () => problem(400, 'malformed'), { once: true }));
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Try again' }));
    expect(await section.findByText(/^Nobody has commented yet/)).toBeVisible();
  });

  it('is all that viewers do', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    api.comments = [aComment('c1', 'Hello', { reactions: [{ emoji: 'heart', users: ['grace'] }] })];
    const { section } = await openTask();
    expect(await section.findByText('Hello')).toBeVisible();
    expect(section.getByRole('button', { name: 'Heart: Grace Hopper' })).toBeDisabled();
    expect(section.queryByRole('textbox')).not.toBeInTheDocument();
    expect(section.queryByRole('button', { name: /^More about/ })).not.toBeInTheDocument();
  });

  it('shows what a comment said before it was edited', async () => {
    const earlier = [{ text: 'Helo', until: '2026-01-03T09:00:00Z' }];
    api.comments = [aComment('c1', 'Hello', { editedAt: '2026-01-03T09:00:00Z', earlier })];
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Edited: show what it said before' }));
    expect(await screen.findByText('Helo')).toBeVisible();
  });
});

describe('writing', () => {
  it('sends by Ctrl+Enter, and mentions whom @ has completed by the keyboard', async () => {
    const { user, section } = await openTask();
    const field = section.getByRole('textbox', { name: 'Comment' });

    await user.type(field, 'Ask @gr');
    expect(screen.getByRole('option', { name: /Grace Hopper/ })).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('Ask @Grace Hopper ');
    await user.type(field, 'please{Control>}{Enter}{/Control}');

    expect(field).toHaveValue('');
    expect((await screen.findByText('@Grace Hopper')).tagName).toBe('MARK');
    await waitFor(() => expect(sent('POST', '/tasks/1/comments')).toHaveLength(1));
    const [request] = sent('POST', '/tasks/1/comments');
    expect(request?.body).toEqual({ text: 'Ask @Grace Hopper please', mentions: ['grace'] });
    expect(request?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('closes the suggestions by Escape, not the task', async () => {
    const { user, section } = await openTask();
    const field = section.getByRole('textbox', { name: 'Comment' });
    await user.type(field, '@');
    expect(screen.getByRole('listbox', { name: 'Members to mention' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    expect(screen.getByRole('dialog')).toBeVisible();
    await user.clear(field);
  });

  it('offers a refused comment again, as the same one', async () => {
    wire.use(http.post('/api/tasks/:id/comments', () => problem(409, 'too-many-comments'), { once: true }));
    const { user, section } = await openTask();
    await user.type(section.getByRole('textbox', { name: 'Comment' }), 'Hello{Control>}{Enter}{/Control}');
    // The style sheet lets a toast be clicked while a dialog is open; here there is none.
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(ofAda().getByText('Hello')).toBeVisible());
    const keys = sent('POST', '/tasks/1/comments').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('keeps what was typed when the task is closed', async () => {
    const { user, section } = await openTask();
    await user.type(section.getByRole('textbox', { name: 'Comment' }), 'Not yet');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    const field = await screen.findByRole('textbox', { name: 'Comment' });
    expect(field).toHaveValue('Not yet');
    await user.clear(field);
  });
});

describe('changing', () => {
  it('edits a comment of one’s own, and keeps the text when it was changed elsewhere', async () => {
    api.comments = [aComment('c1', 'Hello', { author: 'ada' })];
    const { user } = await openTask();
    await user.click(ofAda().getByRole('button', { name: 'More about the comment by Ada Lovelace' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    api.comments = [aComment('c1', 'Hello you', { author: 'ada', version: 2 })];
    const field = screen.getByRole('textbox', { name: 'Edit comment' });
    await user.type(field, ' all{Control>}{Enter}{/Control}');

    expect(await screen.findByText(/changed in another window/)).toBeVisible();
    expect(field).toHaveValue('Hello all');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(ofAda().getByText('Hello all')).toBeVisible());
    expect(sent('PATCH', '/comments/c1').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  });

  it('deletes only after asking; an owner also what others said, but does not edit it', async () => {
    api.comments = [aComment('c1', 'Hello')];
    const { user } = await openTask();
    await user.click(ofGrace().getByRole('button', { name: 'More about the comment by Grace Hopper' }));
    expect(screen.queryByRole('menuitem', { name: 'Edit' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    expect(sent('DELETE', '/comments/c1')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('Hello')).not.toBeInTheDocument());
  });

  it('reacts at once, and takes it back', async () => {
    api.comments = [aComment('c1', 'Hello')];
    const { user } = await openTask();
    await user.click(ofGrace().getByRole('button', { name: 'React' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rocket' }));
    const chip = await screen.findByRole('button', { name: 'Rocket: Ada Lovelace' });
    expect(chip).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() => expect(sent('PUT', '/reactions/rocket')).toHaveLength(1));
    await user.click(chip);
    await waitFor(() => expect(sent('DELETE', '/reactions/rocket')).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /^Rocket/ })).not.toBeInTheDocument();
  });
});

describe('live', () => {
  it('shows what others say and takes away what they delete', async () => {
    await openTask();
    FakeEventSource.latest.open();
    api.comments = [aComment('c1', 'Hello')];
    const event = { taskId: '1', projectId: 'web', commentId: 'c1', actor: 'grace', version: 1 };
    FakeEventSource.latest.send('comment.created.v1', event);
    expect(await screen.findByText('Hello')).toBeVisible();
    FakeEventSource.latest.send('comment.deleted.v1', { ...event, version: 2 });
    await waitFor(() => expect(screen.queryByText('Hello')).not.toBeInTheDocument());
  });
});
