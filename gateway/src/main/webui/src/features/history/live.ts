import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from '@/gen';
import { historyKeys } from '@/lib/queries/history';

/** Whatever happens in a project is part of its activity, which is asked for again if it is on screen. */
export const historyUpdates =
  (queryClient: QueryClient) =>
  ({ projectId }: StreamEvent): void => {
    if (projectId)
      void queryClient.invalidateQueries({ queryKey: historyKeys.activity(projectId) }, { cancelRefetch: false });
  };
