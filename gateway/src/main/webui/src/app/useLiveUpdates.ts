import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { attachmentUpdates } from '@/features/attachments/live';
import { commentUpdates } from '@/features/comments/live';
import { historyUpdates } from '@/features/history/live';
import { inboxUpdates } from '@/features/inbox/live';
import { insightUpdates } from '@/features/insight/live';
import { projectUpdates } from '@/features/projects/live';
import { relationUpdates } from '@/features/relations/live';
import { taskUpdates } from '@/features/tasks/live';
import { LiveStream, type LiveState } from '@/lib/live';
import { inboxKey } from '@/lib/queries/inbox';
import { projectKeys } from '@/lib/queries/projects';
import { currentUser } from '@/lib/queries/session';
import { useStale } from '@/lib/stale';

const FALLBACK_MILLIS = 15_000;

/** Keeps what is on screen up to date: by the live stream, and by asking every 15 seconds while it, or the service, is away. */
export function useLiveUpdates(): LiveState {
  const queryClient = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');
  const stale = useStale(({ since }) => since !== null);

  useEffect(() => {
    const listeners = [
      ...[taskUpdates, commentUpdates, projectUpdates, inboxUpdates, historyUpdates, insightUpdates],
      ...[relationUpdates, attachmentUpdates],
    ].map((updates) => updates(queryClient));
    const stream = new LiveStream({
      onEvent: (event) => listeners.forEach((listen) => void listen(event)),
      onGap: () => refetchAll(queryClient),
      onResume: () => {
        void queryClient.invalidateQueries({ queryKey: projectKeys.all });
        void queryClient.invalidateQueries({ queryKey: inboxKey });
      },
      onState: setState,
      signedIn: async () => (await queryClient.fetchQuery({ ...currentUser, staleTime: 0 })) !== null,
    });
    stream.start();
    return () => stream.stop();
  }, [queryClient]);

  useEffect(() => {
    if (state !== 'paused' && !stale) return;
    const timer = setInterval(() => refetchAll(queryClient), FALLBACK_MILLIS);
    return () => clearInterval(timer);
  }, [state, stale, queryClient]);

  return state;
}

const refetchAll = (queryClient: QueryClient): void =>
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== currentUser.queryKey[0] });
