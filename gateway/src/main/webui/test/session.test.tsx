import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { ADA, api, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';
import { listMembers, listProjects, listTasks } from '@/gen';
import { renewSession } from '@/lib/session';

describe('signing in', () => {
  it('brings a guest back to where they were going', async () => {
    api.user = null;
    const user = openApp('/projects/web');

    await user.type(await screen.findByLabelText('E-mail'), 'ada@example.com');
    await user.type(screen.getByLabelText('Password'), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));

    expect(await screen.findByRole('heading', { name: 'Website' })).toBeVisible();
    expect(sent('POST', '/login')[0]?.headers.get('X-Requested-With')).toBe('task-manager');
  });

  it('says that the password is wrong without saying which of the two', async () => {
    api.user = null;
    wire.use(http.post('/api/auth/login', () => problem(401, 'unauthenticated')));
    const user = openApp('/sign-in');

    await user.type(await screen.findByLabelText('E-mail'), 'ada@example.com');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent('The e-mail address or the password is wrong.');
  });

  it('does not follow an address of another site', async () => {
    openApp('/sign-in?next=//evil.example');

    expect(await screen.findByRole('heading', { name: 'Inbox' })).toBeVisible();
  });

  it('ends with signing out', async () => {
    const user = openApp();
    await user.click(await screen.findByRole('button', { name: /Your account/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));

    expect(await screen.findByRole('heading', { name: 'Welcome back' })).toBeVisible();
  });
});

describe('signing up', () => {
  async function signUp(name: string, email: string, password: string) {
    api.user = null;
    const user = openApp('/sign-up');
    if (name) await user.type(await screen.findByLabelText('Name'), name);
    else await screen.findByLabelText('Name');
    if (email) await user.type(screen.getByLabelText('E-mail'), email);
    await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
  }

  it('names every field that is not right before it asks the server', async () => {
    await signUp('', 'nobody', 'short');

    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Please fill this in.');
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('This does not look like an e-mail address.');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('At least 8 characters, please.');
    expect(sent('POST', '/register')).toHaveLength(0);
  });

  it('shows what the server says about a field beside that field', async () => {
    const errors = [{ field: 'password', message: 'is too common' }];
    wire.use(http.post('/api/auth/register', () => problem(422, 'invalid-fields', { errors })));
    await signUp('Ada', 'ada@example.com', 'password1');

    await waitFor(() =>
      expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Password is too common.'),
    );
    expect(screen.getByLabelText('Password')).toBeInvalid();
  });

  it('offers to sign in when the address has an account', async () => {
    wire.use(http.post('/api/auth/register', () => problem(409, 'email-taken')));
    await signUp('Ada', 'ada@example.com', 'correct horse');

    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(/already an account/));
  });

  it('sends the time zone of the browser', async () => {
    await signUp('Ada', 'ada@example.com', 'correct horse');

    expect(await screen.findByRole('heading', { name: 'Inbox' })).toBeVisible();
    expect(sent('POST', '/register')[0]?.body).toMatchObject({
      name: 'Ada',
      timeZone: expect.any(String),
      locale: expect.any(String),
    });
  });
});

describe('an expired access token', () => {
  function expireUntilRefreshed() {
    let fresh = false;
    const guard = (answer: unknown) => () =>
      fresh ? HttpResponse.json(answer as object) : problem(401, 'unauthenticated');
    wire.use(
      http.post('/api/auth/refresh', () => {
        fresh = true;
        return new HttpResponse(null, { status: 204 });
      }),
      http.get('/api/projects', guard({ items: api.projects })),
      http.get('/api/projects/:id/tasks', guard({ items: api.tasks })),
      http.get('/api/projects/:id/members', guard({ items: api.members })),
    );
  }

  it('is renewed once for many parallel requests, which are then sent again', async () => {
    expireUntilRefreshed();

    const path = { id: 'web' };
    const answers = await Promise.all([listProjects(), listTasks({ path }), listMembers({ path })]);

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(sent('POST', '/refresh')).toHaveLength(1);
  });

  it('is not renewed again when another tab just did', async () => {
    localStorage.setItem('task-manager.session-rotated-at', String(Date.now() + 1000));

    await renewSession(Date.now());

    expect(sent('POST', '/refresh')).toHaveLength(0);
  });

  it('leads to signing in when the session is over', async () => {
    wire.use(
      http.get('/api/projects', () => problem(401, 'unauthenticated')),
      http.post('/api/auth/refresh', () => problem(401, 'unauthenticated')),
    );
    openApp();

    expect(await screen.findByRole('heading', { name: 'Welcome back' })).toBeVisible();
  });

  it('does not sign out when the refresh itself finds no server', async () => {
    wire.use(
      http.get('/api/auth/me', () => problem(401, 'unauthenticated')),
      http.post('/api/auth/refresh', () => problem(503, 'unavailable')),
    );
    const user = openApp();

    await screen.findByRole('heading', { name: 'The server cannot be reached' });
    wire.use(http.get('/api/auth/me', () => HttpResponse.json(ADA)));
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('heading', { name: 'Website' })).toBeVisible();
  });
});
