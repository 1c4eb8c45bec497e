import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { switchUser } from '@/lib/queries/session';
import { onSessionEnd } from '@/lib/session';
import { onSessionNews } from '@/lib/tabs';

/** Follows the session: ended by the server, or changed in another tab. */
export function useSessionChanges(): void {
  const queryClient = useQueryClient();
  useEffect(() => onSessionEnd(() => switchUser(queryClient, null)), [queryClient]);
  useEffect(
    () => onSessionNews((news) => (news === 'signed-out' ? switchUser(queryClient, null) : location.reload())),
    [queryClient],
  );
}
