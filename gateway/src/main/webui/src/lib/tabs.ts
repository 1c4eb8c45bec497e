/* The tabs of this browser share one session: signing in or out in one of them concerns all. */

type SessionNews = 'signed-in' | 'signed-out';

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('task-manager.session') : undefined;

/** Tells the other tabs; this one is not told. */
export const announceSession = (news: SessionNews): void => channel?.postMessage(news);

export function onSessionNews(listener: (news: SessionNews) => void): () => void {
  const hear = (event: MessageEvent<SessionNews>) => listener(event.data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}
