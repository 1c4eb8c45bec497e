import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { anImport, api, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';

async function openTransfer(path = '/import') {
  const user = openApp(path);
  const section = within(await screen.findByRole('region', { name: 'Import tasks' }));
  return { user, section };
}

const file = new File(['Name,When\nRent,2026-12-01\n'], 'todo.csv', { type: 'text/csv' });

describe('importing', () => {
  it('goes from the file over the check to the tasks', async () => {
    const { user, section } = await openTransfer();
    await user.upload(section.getByLabelText('Choose a file'), file);

    expect(await section.findByText('todo.csv looks like a table.')).toBeVisible();
    expect(section.getByRole('cell', { name: 'Rent' })).toBeVisible();
    await user.selectOptions(section.getByLabelText('Put the tasks into'), 'Website');
    await user.selectOptions(section.getByLabelText('Due'), 'When');
    await user.click(section.getByRole('button', { name: 'Check the file' }));

    expect(await section.findByText('2 tasks can be imported')).toBeVisible();
    expect(section.getByText('1 line cannot, and is left out')).toBeVisible();
    expect(section.getByRole('cell', { name: 'must be a date' })).toBeVisible();
    expect(sent('POST', '/start')[0]?.body).toEqual({
      ...{ dryRun: true, zone: 'Europe/Berlin', projectId: 'web', mapping: { title: 'Name', due: 'When' } },
    });

    await user.click(section.getByRole('button', { name: 'Import 2 tasks' }));
    expect(await section.findByText('2 tasks imported')).toBeVisible();
    expect(section.getByRole('link', { name: 'Open the project' })).toHaveAttribute('href', '/projects/web');
    expect(sent('POST', '/api/imports')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says why a file cannot be read', async () => {
    wire.use(http.post('/api/imports', () => problem(422, 'import-unreadable', { detail: 'The file is empty.' })));
    const { user, section } = await openTransfer();
    await user.upload(section.getByLabelText('Choose a file'), file);

    expect(await screen.findByText('The file is empty.')).toBeVisible();
    expect(section.getByRole('button', { name: 'Choose a file' })).toBeEnabled();
  });

  it('is found again after a reload, and can be cancelled', async () => {
    api.imports = [anImport({ state: 'running', lines: 50, total: 200 })];
    const { user, section } = await openTransfer('/import?import=i1');
    expect(await section.findByRole('progressbar')).toHaveValue(50);
    expect(section.getByText('50 of 200 lines')).toBeVisible();

    await user.click(section.getByRole('button', { name: 'Cancel' }));

    expect(await section.findByText(/The import was cancelled/)).toBeVisible();
  });

  it('asks for a title before anything else', async () => {
    api.imports = [anImport({ mapping: {} })];
    const { section } = await openTransfer('/import?import=i1');

    expect(await section.findByRole('button', { name: 'Check the file' })).toBeDisabled();
  });
});

describe('calendar feeds', () => {
  it('shows the address once, and revokes it', async () => {
    const { user } = await openTransfer();
    const section = within(screen.getByRole('region', { name: 'Calendar feeds' }));
    expect(await section.findByText('You have no calendar feeds.')).toBeVisible();
    await user.selectOptions(section.getByLabelText('Calendar of'), 'Website');
    await user.click(section.getByRole('button', { name: 'Create an address' }));

    expect(await section.findByLabelText('Address')).toHaveValue(`${location.origin}/api/calendar-feeds/secret.ics`);
    expect(sent('POST', '/calendar-feeds')[0]?.body).toEqual({ projectId: 'web' });

    await user.click(await section.findByRole('button', { name: 'Revoke the calendar of Website' }));
    await waitFor(() => expect(api.feeds).toHaveLength(0));
    expect(await section.findByText('You have no calendar feeds.')).toBeVisible();
  });
});
