import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { delay, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aProject, api, aTask, changeOnServer, problem, sent } from './api';
import { checkbox, openApp, openProject, titles } from './app';
import { wire } from './wire';

describe('adding', () => {
  it('shows the task before the server has answered, and stays ready for the next', async () => {
    const user = await openProject();
    const field = screen.getByLabelText('Add a task');

    await user.type(field, 'Call the printer{Enter}');

    expect(titles()[0]).toBe('Call the printer');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
    await waitFor(() => expect(sent('POST', '/tasks')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/));
  });

  it('takes the task back when it is refused, and offers another try with the same key', async () => {
    wire.use(http.post('/api/projects/:id/tasks', () => problem(403, 'forbidden'), { once: true }));
    const user = await openProject();
    await user.type(screen.getByLabelText('Add a task'), 'Call the printer{Enter}');

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(titles()).toContain('Call the printer'));
    const keys = sent('POST', '/tasks').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });
});

describe('completing', () => {
  it('shows at once and says which version it builds on', async () => {
    wire.use(http.patch('/api/tasks/:id', async () => void (await delay('infinite'))));
    const user = await openProject();

    await user.click(checkbox('Fix the form'));

    expect(checkbox('Fix the form')).toBeChecked();
    await waitFor(() => expect(sent('PATCH', '/tasks/2')[0]?.headers.get('If-Match')).toBe('"1"'));
  });

  it('is taken back when the server refuses, and says so', async () => {
    wire.use(
      http.patch('/api/tasks/:id', () => problem(403, 'forbidden', { detail: 'You may only look at this project.' })),
    );
    const user = await openProject();

    await user.click(checkbox('Fix the form'));

    expect(await screen.findByText('You may only look at this project.')).toBeVisible();
    expect(checkbox('Fix the form')).not.toBeChecked();
  });

  it('moves the task out of the list, and undo brings it back', async () => {
    const user = await openProject();
    await user.click(checkbox('Fix the form'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(checkbox('Fix the form')).not.toBeChecked());
    expect(api.tasks.find(({ id }) => id === '2')?.status).toBe('open');

    await user.click(checkbox('Buy the domain'));
    await waitFor(() => expect(titles()).toEqual(['Write the copy', 'Fix the form']), { timeout: 3000 });
  });
});

describe('deleting', () => {
  it('can be undone, and the task returns to its place', async () => {
    const user = await openProject();
    await user.click(screen.getByRole('button', { name: 'More about “Fix the form”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete task' }));
    expect(titles()).toEqual(['Write the copy', 'Buy the domain']);

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(titles()).toEqual(['Write the copy', 'Fix the form', 'Buy the domain']);
    await waitFor(() => expect(sent('POST', '/tasks/2/restore')).toHaveLength(1));
    expect(sent('DELETE', '/tasks/2')).toHaveLength(1);
  });
});

describe('the trash', () => {
  async function openTrash() {
    api.trash = [aTask('7', 'Print the flyers')];
    const user = await openProject();
    await user.click(screen.getByRole('radio', { name: 'Trash' }));
    return user;
  }

  it('shows what was deleted, and takes it back', async () => {
    const user = await openTrash();
    await user.click(await screen.findByRole('button', { name: 'Restore “Print the flyers”' }));

    expect(await screen.findByRole('heading', { name: 'The trash is empty' })).toBeVisible();
    await waitFor(() => expect(sent('POST', '/tasks/7/restore')).toHaveLength(1));
    await user.click(screen.getByRole('radio', { name: 'Active' }));
    await waitFor(() => expect(titles()).toContain('Print the flyers'));
  });

  it('keeps the task when it cannot be taken back, and says why', async () => {
    wire.use(
      http.post('/api/tasks/:id/restore', () => problem(403, 'forbidden', { detail: 'You may only look here.' })),
    );
    const user = await openTrash();
    await user.click(await screen.findByRole('button', { name: 'Restore “Print the flyers”' }));

    expect(await screen.findByText('You may only look here.')).toBeVisible();
    expect(screen.getByText('Print the flyers')).toBeVisible();
  });

  it('offers a viewer nothing', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    await openTrash();

    expect(await screen.findByText('Print the flyers')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Restore/ })).not.toBeInTheDocument();
  });
});

describe('the task drawer', () => {
  async function openTask() {
    const user = await openProject();
    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    return { user, drawer: within(await screen.findByRole('dialog')) };
  }

  it('saves a text when one leaves it', async () => {
    const { user, drawer } = await openTask();
    await user.clear(drawer.getByLabelText('Title'));
    await user.type(drawer.getByLabelText('Title'), 'Write better copy{Enter}');

    await waitFor(() => expect(sent('PATCH', '/tasks/1')[0]?.body).toEqual({ title: 'Write better copy' }));
  });

  it('saves what was typed when it is closed', async () => {
    const { user, drawer } = await openTask();
    await user.type(drawer.getByLabelText('Description'), 'Short and true.');
    await user.keyboard('{Escape}');

    await waitFor(() => expect(sent('PATCH', '/tasks/1')[0]?.body).toEqual({ description: 'Short and true.' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('builds a second edit on the version of the first without asking again', async () => {
    const { user, drawer } = await openTask();
    await user.click(drawer.getByRole('radio', { name: 'In progress' }));
    await user.type(drawer.getByLabelText('Add a label'), 'copy{Enter}');

    await waitFor(() => expect(sent('PATCH', '/tasks/1')).toHaveLength(2));
    expect(sent('PATCH', '/tasks/1').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
    expect(screen.queryByText('Somebody else changed this too')).not.toBeInTheDocument();
  });

  it('assigns a member and sets the priority', async () => {
    const { user, drawer } = await openTask();
    await user.click(drawer.getByRole('button', { name: /^Assignees:/ }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Grace Hopper' }));
    await user.keyboard('{Escape}');
    await user.click(drawer.getByRole('button', { name: /^Priority/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Urgent' }));

    await waitFor(() =>
      expect(api.tasks.find(({ id }) => id === '1')).toMatchObject({ assignees: ['grace'], priority: 5 }),
    );
  });

  it('sets a due time in the zone of the user, once, when the popover closes', async () => {
    const { user, drawer } = await openTask();
    await user.click(drawer.getByRole('button', { name: /^Due date/ }));
    fireEvent.change(await screen.findByLabelText('Date'), { target: { value: '0002-12-24' } });
    fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2026-12-24' } });
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '18:30' } });
    await user.keyboard('{Escape}');

    await waitFor(() => expect(sent('PATCH', '/tasks/1')).toHaveLength(1));
    expect(sent('PATCH', '/tasks/1')[0]?.body).toEqual({ due: { at: '2026-12-24T18:30', zone: 'Europe/Berlin' } });
  });

  it('says so when the task does not exist', async () => {
    openApp('/projects/web/tasks/404');

    expect(await screen.findByRole('heading', { name: 'This task is not here' })).toBeVisible();
  });
});

describe('a conflict', () => {
  async function editWhatOthersChanged() {
    const user = await openProject();
    await user.click(screen.getByRole('link', { name: 'Write the copy' }));
    const title = within(await screen.findByRole('dialog')).getByLabelText('Title');
    await waitFor(() => expect(sent('GET', '/tasks/1')).toHaveLength(1));
    await user.clear(title);
    await user.type(title, 'Write short copy');
    changeOnServer('1', { title: 'Write long copy' });
    await user.keyboard('{Enter}');
    const panel = within(await screen.findByRole('dialog', { name: 'Somebody else changed this too' }));
    return { user, panel };
  }

  it('shows both versions and can keep mine', async () => {
    const { user, panel } = await editWhatOthersChanged();
    expect(panel.getByText('Write short copy')).toBeVisible();
    expect(panel.getByText('Write long copy')).toBeVisible();

    await user.click(panel.getByRole('button', { name: 'Keep mine' }));

    await waitFor(() => expect(api.tasks[0]?.title).toBe('Write short copy'));
    expect(sent('PATCH', '/tasks/1')[1]?.headers.get('If-Match')).toBe('"2"');
  });

  it('can take theirs, and sends nothing', async () => {
    const { user, panel } = await editWhatOthersChanged();

    await user.click(panel.getByRole('button', { name: 'Take theirs' }));

    expect(await screen.findByLabelText('Title')).toHaveValue('Write long copy');
    expect(sent('PATCH', '/tasks/1')).toHaveLength(1);
  });
});

describe('the list', () => {
  it('asks the server for what is searched, and says when nothing is found', async () => {
    const user = await openProject();
    await user.type(screen.getByRole('searchbox', { name: 'Search tasks' }), 'form');
    await waitFor(() => expect(titles()).toEqual(['Fix the form']));

    await user.type(screen.getByRole('searchbox', { name: 'Search tasks' }), 'ula');
    expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeVisible();
  });

  it('shows the done tasks by themselves', async () => {
    api.tasks.push(aTask('4', 'Choose a name', { status: 'done', done: true }));
    const user = await openProject();

    await user.click(screen.getByRole('radio', { name: 'Done' }));

    await waitFor(() => expect(titles()).toEqual(['Choose a name']));
  });

  it('marks what is overdue, and not what is done', async () => {
    api.tasks = [aTask('1', 'Write the copy', { due: { date: '2020-01-01' } })];
    await openProject();

    expect(screen.getByText('Overdue:')).toBeInTheDocument();
  });

  it('invites to begin when it is empty', async () => {
    api.tasks = [];
    openApp();

    expect(await screen.findByRole('heading', { name: 'A clear list' })).toBeVisible();
  });

  it('lets a viewer look only', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    await openProject();

    expect(screen.queryByLabelText('Add a task')).not.toBeInTheDocument();
    expect(checkbox('Fix the form')).toBeDisabled();
  });
});
