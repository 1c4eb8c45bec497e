import axios from 'axios';

/*
 * The session lives in HttpOnly cookies that no script can read. What is known here: when the cookies were last
 * rotated (shared by the tabs of this browser), and who wants to hear that the session has ended.
 */
const ROTATED_AT = 'task-manager.session-rotated-at';
const LOCK = 'task-manager.session-refresh';

let rotation: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Calls back when the session turns out to be over, so that the app can ask to sign in. */
export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Rotates the session cookies, once for any number of callers in any number of tabs: a caller whose request was sent
 * before the last rotation has nothing left to do. Rejects when the session is over or the server is away.
 */
export function renewSession(requestSentAt: number): Promise<void> {
  rotation ??= exclusively(() => rotate(requestSentAt)).finally(() => (rotation = undefined));
  return rotation;
}

async function rotate(requestSentAt: number): Promise<void> {
  if (Number(remembered()) > requestSentAt) return;
  try {
    await axios.post('/api/auth/refresh', undefined, {
      headers: { 'X-Requested-With': 'task-manager' },
      timeout: 15_000,
    });
    remember(String(Date.now()));
  } catch (error) {
    const over = axios.isAxiosError(error) && [401, 403].includes(error.response?.status ?? 0);
    if (over) listeners.forEach((listener) => listener());
    throw error;
  }
}

/** Web Locks exist in secure contexts only; without them each tab renews for itself, which the server tolerates. */
const exclusively = (task: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(LOCK, task) : task();

function remembered(): string | null {
  try {
    return localStorage.getItem(ROTATED_AT);
  } catch {
    return null;
  }
}

function remember(value: string): void {
  try {
    localStorage.setItem(ROTATED_AT, value);
  } catch {
    // Storage is off: other tabs will renew once more than needed.
  }
}
