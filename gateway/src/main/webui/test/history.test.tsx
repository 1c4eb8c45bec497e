import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { anEntry, api, problem, sent } from './api';
import { openApp, openProject } from './app';
import { wire } from './wire';
import type { HistoryEntry } from '@/gen';

const changed = (version: number, field: string, old: unknown, now: unknown): HistoryEntry =>
  anEntry(version, { changes: [{ field, old, new: now }] });

async function openHistory() {
  const user = await openProject();
  await user.click(screen.getByRole('link', { name: 'Write the copy' }));
  const drawer = within(await screen.findByRole('dialog'));
  await user.click(drawer.getByRole('button', { name: 'History' }));
  return { user, drawer };
}

const sentences = async (): Promise<string[]> =>
  within(await screen.findByRole('list', { name: 'History' }))
    .getAllByRole('paragraph')
    .map((line) => line.textContent ?? '');

describe('the history of a task', () => {
  it('is asked for when one opens it, not before', async () => {
    api.history = [anEntry(1, { kind: 'created' })];
    const user = await openProject();
    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    const history = within(await screen.findByRole('dialog')).getByRole('button', { name: 'History' });
    expect(sent('GET', '/history')).toHaveLength(0);

    await user.click(history);

    expect(await sentences()).toEqual(['Grace Hopper created the task']);
  });

  it.each([
    [changed(2, 'title', 'Copy', 'Write the copy'), 'changed the title from “Copy” to “Write the copy”'],
    [
      changed(2, 'due', { date: '2020-11-03' }, { date: '2020-11-05' }),
      'changed the due date from 3 Nov 2020 to 5 Nov 2020',
    ],
    [changed(2, 'due', null, { at: '2020-11-03T17:00', zone: 'Asia/Tokyo' }), 'set the due date to 3 Nov 2020, 17:00'],
    [changed(2, 'start', { date: '2020-11-03' }, null), 'removed the start date'],
    [changed(2, 'status', 'open', 'in-progress'), 'changed the status from “To do” to “In progress”'],
    [changed(2, 'priority', 0, 4), 'set the priority to high'],
    [changed(2, 'priority', 4, 1), 'changed the priority from high to lowest'],
    [changed(2, 'description', '', 'Short'), 'added a description'],
    [changed(2, 'labels', ['a', 'b'], ['b', 'c']), 'added the label “c” and removed the label “a”'],
    [
      changed(2, 'assignees', ['ada'], ['grace', 'gone']),
      'assigned Grace Hopper, assigned Somebody, and took Ada Lovelace off the task',
    ],
    [changed(2, 'recurrence', null, { rule: 'FREQ=DAILY' }), 'made the task repeat'],
    [changed(2, 'reminders', [], [{ offset: 'PT0S' }]), 'changed when the task reminds'],
    [changed(2, 'reminders', [{ offset: 'PT0S' }], []), 'removed all reminders'],
    [changed(2, 'colour-of-the-moon', 1, 2), 'changed colour-of-the-moon'],
    [
      anEntry(2, { kind: 'moved', changes: [{ field: 'rank', old: 'a', new: 'b' }] }),
      'moved the task to another place',
    ],
    [anEntry(2, { kind: 'deleted' }), 'moved the task to the trash'],
    [
      anEntry(2, {
        kind: 'completed',
        changes: [
          { field: 'status', old: 'open', new: 'done' },
          { field: 'done', old: false, new: true },
        ],
      }),
      'completed the task',
    ],
    [
      anEntry(2, {
        kind: 'completed',
        changes: [{ field: 'due', old: { date: '2020-11-03' }, new: { date: '2020-11-04' } }],
        occurrence: { number: 1, due: { date: '2020-11-03' } },
      }),
      'completed the task for 3 Nov 2020; it is due again on 4 Nov 2020',
    ],
  ])('says %# in plain words', async (entry, deed) => {
    api.history = [entry];

    await openHistory();

    expect(await sentences()).toEqual([`Grace Hopper ${deed}`]);
  });

  it('says who did it when that was nobody', async () => {
    api.history = [anEntry(2, { kind: 'restored', actor: null })];

    await openHistory();

    expect(await sentences()).toEqual(['Task Manager took the task back out of the trash']);
  });

  it('shows more when asked to', async () => {
    api.history = [3, 2, 1].map((version) => changed(version, 'title', `${version - 1}`, `${version}`));
    const { user, drawer } = await openHistory();
    expect(await sentences()).toHaveLength(2);

    await user.click(drawer.getByRole('button', { name: 'Show more' }));

    await waitFor(async () => expect(await sentences()).toHaveLength(3));
    expect(drawer.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('grows with the task', async () => {
    api.history = [anEntry(1, { kind: 'created' })];
    const { user, drawer } = await openHistory();
    expect(await sentences()).toHaveLength(1);
    api.history = [anEntry(2, { kind: 'completed' }), ...api.history];

    await user.click(drawer.getByRole('radio', { name: 'Done' }));

    await waitFor(async () => expect(await sentences()).toHaveLength(2));
  });

  it('says when there is nothing, and when it cannot be loaded, and tries again', async () => {
    wire.use(http.get('/api/tasks/:id/history', () => problem(403, 'forbidden'), { once: true }));
    const { user, drawer } = await openHistory();
    expect(await drawer.findByRole('alert')).toHaveTextContent('The history could not be loaded.');

    await user.click(drawer.getByRole('button', { name: 'Try again' }));

    expect(await drawer.findByText('No change has been recorded yet.')).toBeVisible();
  });
});

describe('the activity of a project', () => {
  it('tells of its tasks, with a way to each, and of its members', async () => {
    api.history = [
      changed(2, 'title', 'Copy', 'Write the copy'),
      anEntry(5, {
        taskId: null,
        kind: 'member-role-changed',
        actor: 'ada',
        member: { userId: 'grace', role: 'viewer' },
      }),
    ];
    const user = await openProject();
    await user.click(screen.getByRole('link', { name: 'Activity' }));
    const panel = within(await screen.findByRole('dialog', { name: 'Activity' }));
    expect(await panel.findByText('Ada Lovelace made Grace Hopper a viewer')).toBeVisible();

    await user.click(panel.getByRole('link', { name: /^Write the copy/ }));

    expect(await screen.findByLabelText('Title')).toHaveValue('Write the copy');
  });

  const invitation = { id: 'i1', email: 'vera@example.com', role: 'editor' } as const;

  it.each([
    [{ kind: 'invited', invitation }, 'Grace Hopper invited vera@example.com as an editor'],
    [{ kind: 'invited', invitation: { ...invitation, email: null } }, 'Grace Hopper invited somebody as an editor'],
    [{ kind: 'invitation-revoked', invitation }, 'Grace Hopper took back the invitation of vera@example.com'],
    [
      { kind: 'invitation-revoked', invitation: { ...invitation, email: null } },
      'Grace Hopper took back an invitation',
    ],
    [
      { kind: 'member-added', member: { userId: 'ada', role: 'editor' }, invitation },
      'Ada Lovelace accepted the invitation of Grace Hopper and is an editor now',
    ],
    [
      { kind: 'member-added', member: { userId: 'ada', role: 'viewer' } },
      'Grace Hopper added Ada Lovelace as a viewer',
    ],
    [
      { kind: 'member-removed', member: { userId: 'ada', role: 'viewer' } },
      'Grace Hopper removed Ada Lovelace from the project',
    ],
    [
      { kind: 'transferred', member: { userId: 'ada', role: 'owner' } },
      'Grace Hopper handed the project over to Ada Lovelace',
    ],
  ] satisfies [Partial<HistoryEntry>, string][])('says who came and went: %#', async (fields, sentence) => {
    api.history = [anEntry(2, { taskId: null, title: 'Website', key: 'WEB', ...fields })];
    openApp('/projects/web/activity');

    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('opens by its address', async () => {
    api.history = [anEntry(1, { taskId: null, kind: 'created', title: 'Website', key: 'WEB' })];
    openApp('/projects/web/activity');

    expect(await screen.findByText('Grace Hopper created the project')).toBeVisible();
  });
});
