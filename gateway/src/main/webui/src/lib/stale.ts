import { create } from 'zustand';

/** Since when lists may not be true any more, because nobody could be asked; null while they are. */
export const useStale = create<{ since: number | null }>(() => ({ since: null }));

const LIST = /\/tasks(\?|$)/;

/** Hears what a list says of itself: a time to live that is over (RFC 9211) is that of an answer from before. */
export function noteAge(url: string, cacheStatus: string | undefined): void {
  if (!LIST.test(url)) return;
  const over = /ttl=-(\d+)/.exec(cacheStatus ?? '')?.[1];
  useStale.setState({ since: over ? Date.now() - Number(over) * 1_000 : null });
}
