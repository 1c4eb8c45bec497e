import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { FakeEventSource } from './FakeEventSource';
import { resetApi } from './api';
import { wire } from './wire';
import { connectClient } from '@/lib/http';
import { useConflict } from '../src/features/tasks/conflicts';
import { useTransfer } from '../src/features/tasks/transfer';
import { useProjectDialog } from '../src/features/projects/dialogs';
import { useFolding } from '../src/features/projects/folding';
import { useSearchDialog } from '../src/features/search/dialog';
import { useViewDialog } from '../src/features/views/dialog';
import { useCheatSheet } from '@/lib/shortcuts';
import { useToasts } from '@/lib/toasts';

// A busy machine is slow, not wrong; and the whole page is no help in a failure.
configure({ asyncUtilTimeout: 4000, getElementError: (message) => new Error(message?.split('\n')[0]) });

/* What jsdom lacks and a browser has. */
vi.stubGlobal('EventSource', FakeEventSource);
vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;

// Loaded before the first test, which would count the time otherwise.
beforeAll(() => import('../src/app/Dashboard'), 60_000);
beforeAll(() => {
  connectClient();
  wire.listen({ onUnhandledRequest: 'error' });
});
beforeEach(() => {
  resetApi();
  localStorage.clear();
  FakeEventSource.forget();
});
afterEach(() => {
  cleanup();
  wire.resetHandlers();
  useToasts.setState({ toasts: [] });
  useConflict.setState({ conflict: null });
  useProjectDialog.setState({ open: null });
  useFolding.setState({ folded: new Set() });
  useSearchDialog.setState({ open: false });
  useViewDialog.setState({ open: null });
  useTransfer.setState({ asked: null });
  useCheatSheet.setState({ open: false });
});
afterAll(() => wire.close());
