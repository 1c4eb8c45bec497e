import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { aTask } from './api';
import { wire } from './wire';
import { createTask, searchTasks } from '@/gen';
import { consistent } from '@/lib/http';

it('brings back what the last write said, so that nothing older is answered', async () => {
  const brought: (string | null)[] = [];
  wire.use(
    http.post('/api/projects/:id/tasks', () =>
      HttpResponse.json(aTask('1', 'Write'), { status: 201, headers: { 'Consistency-Token': 'just-now' } }),
    ),
    http.get('/api/search', ({ request }) => {
      brought.push(request.headers.get('Consistency-Token'));
      return HttpResponse.json({ items: [] });
    }),
  );

  await createTask({ path: { id: 'home' }, body: { title: 'Write' }, headers: { 'Idempotency-Key': 'k' } });
  await searchTasks({ query: { q: 'write' } });

  expect(brought).toEqual(['just-now']);
  expect(consistent('/api/export?format=csv')).toBe('/api/export?format=csv&consistency=just-now');
});
