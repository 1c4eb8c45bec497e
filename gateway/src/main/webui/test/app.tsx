import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { App } from '@/app/App';
import { createQueryClient } from '@/lib/query-client';

/** Opens the whole app at an address, as a browser would, and answers with the hands of its user. */
export function openApp(path = '/projects/web') {
  const user = userEvent.setup();
  const queryClient = createQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 } });
  render(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={[path]}>
        <App />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return user;
}

/** Opens the project and waits until its tasks are there. */
export async function openProject() {
  const user = openApp();
  await screen.findByRole('link', { name: 'Write the copy' });
  return user;
}

export const titles = (): string[] =>
  within(screen.getByRole('list', { name: 'Tasks' }))
    .getAllByRole('link')
    .map((link) => link.textContent ?? '');

export const checkbox = (title: string): HTMLElement => screen.getByRole('checkbox', { name: `Complete “${title}”` });
