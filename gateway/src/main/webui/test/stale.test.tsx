import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { api, aTask } from './api';
import { openProject } from './app';
import { wire } from './wire';

it('says that a list is from before, until it is not', async () => {
  api.tasks = [aTask('1', 'Write the copy')];
  wire.use(
    http.get('/api/projects/:id/tasks', () =>
      HttpResponse.json({ items: api.tasks }, { headers: { 'Cache-Status': 'task-service; hit; ttl=-90' } }),
    ),
  );

  const user = await openProject();
  expect(await screen.findByText(/^As of \d/)).toBeVisible();

  await user.click(screen.getByRole('link', { name: 'Today' }));
  await waitFor(() => expect(screen.queryByText(/^As of/)).not.toBeInTheDocument());
});
