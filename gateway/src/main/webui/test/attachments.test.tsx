import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { sizeText } from '@/features/attachments/messages';
import { anAttachment, api, aProject, problem, sent } from './api';
import { openApp } from './app';
import { wire } from './wire';

async function openTask() {
  const user = openApp('/projects/web/tasks/1');
  return { user, section: within(await screen.findByRole('region', { name: 'Files' })) };
}

const file = (name: string) => new File(['hello'], name, { type: 'text/plain' });

describe('files', () => {
  it('are shown with a preview, and saved by a click', async () => {
    api.attachments = [anAttachment('a', 'photo.png', { preview: true })];
    const { section } = await openTask();
    const link = await section.findByRole('link', { name: 'Download “photo.png”' });
    expect(link).toHaveAttribute('href', '/api/tasks/1/attachments/a');
    expect(link).toHaveAttribute('download', 'photo.png');
    expect(link).toHaveTextContent('1.2 MB · image/png');
    expect(document.querySelector('img[src="/api/tasks/1/attachments/a/preview"]')).toBeVisible();
  });

  it('are attached by choosing them', async () => {
    const { user, section } = await openTask();
    await user.upload(await section.findByLabelText('Attach files', { selector: 'input' }), [
      file('a.txt'),
      file('b.txt'),
    ]);
    await waitFor(() => expect(sent('POST', '/tasks/1/attachments')).toHaveLength(2));
    expect(await section.findByRole('link', { name: 'Download “b.txt”' })).toBeVisible();
    expect(sent('POST', '/tasks/1/attachments')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    await waitFor(() => expect(section.queryByRole('progressbar')).not.toBeInTheDocument());
  });

  it('are attached by dropping and by pasting them', async () => {
    const { section } = await openTask();
    await section.findByRole('button', { name: 'Attach files' });
    const region = screen.getByRole('region', { name: 'Files' });
    const dataTransfer = { files: [file('dropped.txt')], types: ['Files'] };
    fireEvent.dragOver(region, { dataTransfer });
    expect(section.getByText('Drop to attach')).toBeInTheDocument();
    fireEvent.drop(region, { dataTransfer });
    expect(await section.findByRole('link', { name: 'Download “dropped.txt”' })).toBeVisible();
    fireEvent.paste(document.body, { clipboardData: { files: [file('pasted.txt')] } });
    expect(await section.findByRole('link', { name: 'Download “pasted.txt”' })).toBeVisible();
  });

  it('say what went wrong, and go again as the same', async () => {
    const detail = 'A file can have 1000 bytes.';
    wire.use(http.post('/api/tasks/:id/attachments', () => problem(413, 'file-too-large', { detail }), { once: true }));
    const { user, section } = await openTask();
    await user.upload(await section.findByLabelText('Attach files', { selector: 'input' }), file('a.txt'));
    expect(await section.findByRole('alert')).toHaveTextContent(detail);
    await user.click(section.getByRole('button', { name: 'Try again' }));
    expect(await section.findByRole('link', { name: 'Download “a.txt”' })).toBeVisible();
    const keys = sent('POST', '/tasks/1/attachments').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(1);
  });

  it('can be stopped on their way', async () => {
    wire.use(http.post('/api/tasks/:id/attachments', () => new Promise<HttpResponse<null>>(() => undefined)));
    const { user, section } = await openTask();
    await user.upload(await section.findByLabelText('Attach files', { selector: 'input' }), file('a.txt'));
    expect(await section.findByRole('progressbar', { name: /Uploading “a.txt”/ })).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Stop uploading “a.txt”' }));
    expect(section.queryByText('a.txt')).not.toBeInTheDocument();
  });

  it('are deleted when one is sure', async () => {
    api.attachments = [anAttachment('a', 'photo.png')];
    const { user, section } = await openTask();
    await user.click(await section.findByRole('button', { name: 'Delete “photo.png”' }));
    const question = within(await screen.findByRole('dialog', { name: 'Delete this file?' }));
    expect(sent('DELETE', '/attachments/a')).toHaveLength(0);
    await user.click(question.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(section.queryByText('photo.png')).not.toBeInTheDocument());
    expect(sent('DELETE', '/attachments/a')).toHaveLength(1);
  });

  it('are only read by a viewer', async () => {
    api.projects = [aProject({ role: 'viewer' })];
    api.attachments = [anAttachment('a', 'photo.png')];
    const { section } = await openTask();
    await section.findByRole('link', { name: 'Download “photo.png”' });
    expect(section.queryByRole('button')).not.toBeInTheDocument();
  });

  it('have sizes that people read', () => {
    expect([0, 999, 1_000, 1_250, 12_500, 3_400_000_000].map((bytes) => sizeText(bytes, 'en'))).toEqual([
      ...['0 bytes', '999 bytes', '1 kB', '1.3 kB', '13 kB', '3.4 GB'],
    ]);
  });
});
