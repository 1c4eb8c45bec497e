import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
const minute = () => Math.floor(Date.now() / MINUTE) * MINUTE;

function everyMinute(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE / 4);
  return () => clearInterval(timer);
}

/** The current minute: what is due becomes overdue while you look at it. */
export const useMinute = (): number => useSyncExternalStore(everyMinute, minute);
