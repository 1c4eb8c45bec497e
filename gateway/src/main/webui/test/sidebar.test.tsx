import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aProject, api, problem, sent } from './api';
import { openProject } from './app';
import { wire } from './wire';
import type { Preferences } from '@/gen';

beforeEach(() => {
  api.projects = [
    aProject(),
    aProject({ id: 'art', name: 'Art' }),
    aProject({ id: 'books', name: 'Books' }),
    aProject({ id: 'copy', name: 'Copy', parentId: 'books' }),
  ];
});

const nav = () => within(screen.getByRole('navigation', { name: 'Projects' }));
/** The projects at the side, each level with two dots more. */
const shown = (): string[] =>
  within(nav().getByRole('list'))
    .getAllByRole('listitem')
    .map((item) => '··'.repeat(Number(item.ariaLevel) - 1) + within(item).getByRole('link').textContent);

const handle = (name: string) => screen.findByRole('button', { name: `Move the project “${name}”` });

async function lift(name: string) {
  const user = await openProject();
  const button = await handle(name);
  await waitFor(() => {
    button.focus();
    expect(button).toHaveFocus();
  });
  await user.keyboard('[Space]');
  await screen.findByText(/^Lifted/);
  return user;
}

describe('the order of projects', () => {
  it('is changed by keyboard, at once, and says so', async () => {
    const user = await lift('Website');
    expect(screen.getByText('Lifted “Website” from position 3 of 3 at the top.')).toBeInTheDocument();

    await user.keyboard('[ArrowUp][ArrowUp]');
    expect(screen.getByText('“Website” is over position 2 of 3 at the top.')).toBeInTheDocument();
    await user.keyboard('[Space]');

    await waitFor(() => expect(shown()).toEqual(['Art', 'Website', 'Books', '··Copy']));
    expect(screen.getByText('Dropped “Website” at position 2 of 3 at the top.')).toBeInTheDocument();
    expect(await handle('Website')).toHaveFocus();
    await waitFor(() => expect(sent('PUT', '/projects/web/preferences')[0]?.body).toHaveProperty('position'));
  });

  it('is nested by keyboard', async () => {
    const user = await lift('Website');

    await user.keyboard('[ArrowRight]');
    expect(screen.getByText('“Website” is over position 2 of 2 below “Books”.')).toBeInTheDocument();
    await user.keyboard('[Enter]');

    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', '··Copy', '··Website']));
    await waitFor(() => expect(sent('PUT', '/projects/web/preferences')[0]?.body).toMatchObject({ parentId: 'books' }));
  });

  it('is taken out again, and leaves favourites as they are', async () => {
    api.projects[3] = { ...api.projects[3]!, favourite: true };
    const user = await lift('Copy');

    await user.keyboard('[ArrowLeft][Space]');

    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', 'Copy', 'Website']));
    await waitFor(() => expect(sent('PUT', '/projects/copy/preferences')).toHaveLength(1));
    const body = sent('PUT', '/projects/copy/preferences')[0]?.body as Preferences;
    expect(body).not.toHaveProperty('parentId');
    expect(body.favourite).toBe(true);
  });

  it('stays what it was after Escape, and when one goes elsewhere', async () => {
    const user = await lift('Website');
    await user.keyboard('[ArrowUp][Escape]');
    expect(screen.getByText('“Website” stays where it was.')).toBeInTheDocument();

    await user.keyboard('[Space]');
    await screen.findByText(/^Lifted/);
    await user.keyboard('[ArrowUp]');
    await user.tab();

    expect(await screen.findByText('“Website” stays where it was.')).toBeInTheDocument();
    expect(shown()).toEqual(['Art', 'Books', '··Copy', 'Website']);
    expect(sent('PUT', '/preferences')).toHaveLength(0);
  });

  it('goes back when the server refuses, and says why', async () => {
    const errors = [{ field: 'parentId', message: 'must be at most 5 projects deep' }];
    wire.use(http.put('/api/projects/:id/preferences', () => problem(422, 'invalid-fields', { errors })));
    const user = await lift('Website');

    await user.keyboard('[ArrowRight][Space]');

    expect(
      await screen.findByText('“Website” is back where it was: the project above it must be at most 5 projects deep.'),
    ).toBeVisible();
    expect(shown()).toEqual(['Art', 'Books', '··Copy', 'Website']);
  });

  it('is what was stored when that was a part of it', async () => {
    wire.use(http.put('/api/projects/web/preferences', () => problem(409, 'project-archived', { detail: 'Not now.' })));
    const user = await lift('Website');
    const asked = sent('GET', '/api/projects').length;

    await user.keyboard('[ArrowUp][ArrowUp][Space]');

    expect(await screen.findByText('Not now.')).toBeVisible();
    await waitFor(() => expect(sent('GET', '/api/projects').length).toBeGreaterThan(asked));
    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', '··Copy', 'Website']));
    expect(sent('PUT', '/projects/art/preferences')).toHaveLength(1);
  });

  it('can be changed by the menu as well', async () => {
    const user = await openProject();
    await user.click(nav().getByRole('button', { name: 'More about Website' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move below “Books”' }));
    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', '··Copy', '··Website']));

    await user.click(nav().getByRole('button', { name: 'More about Website' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move one level up' }));

    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', '··Copy', 'Website']));
  });
});

describe('what is below a project', () => {
  it('is folded away, also after a reload', async () => {
    const user = await openProject();
    const fold = nav().getByRole('button', { name: 'Projects below “Books”' });
    expect(fold).toHaveAttribute('aria-expanded', 'true');

    await user.click(fold);

    expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect(shown()).toEqual(['Art', 'Books', 'Website']);
    expect(JSON.parse(localStorage.getItem('task-manager.folded-projects') ?? '')).toEqual(['books']);
  });

  it('shows itself when something is dropped into it', async () => {
    const user = await lift('Website');
    await user.keyboard('[Escape]');
    await user.click(nav().getByRole('button', { name: 'Projects below “Books”' }));
    (await handle('Website')).focus();

    await user.keyboard('[Space][ArrowRight][Space]');

    await waitFor(() => expect(shown()).toEqual(['Art', 'Books', '··Copy', '··Website']));
  });
});
