import type { QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from '@/gen';
import { insightKey } from '@/lib/queries/insight';

const COLLECT_MILLIS = 2_000;

/** Counts again what is on screen after tasks have changed, once for all changes of a moment. */
export function insightUpdates(queryClient: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (event: StreamEvent): void => {
    if (!event.type.startsWith('task.') || queryClient.getQueryCache().findAll({ queryKey: insightKey }).length === 0) {
      return;
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      void queryClient.invalidateQueries({ queryKey: insightKey });
    }, COLLECT_MILLIS);
  };
}
