import { History } from 'lucide-react';
import { messages } from './messages';
import { useStale } from '@/lib/stale';

/** Says that lists are as they were, while the service cannot say how they are; says nothing while all is well. */
export const StaleMark = () => {
  const since = useStale((state) => state.since);
  return (
    <span role="status">
      {since !== null && (
        <span
          title={messages.staleText}
          className="mr-1 inline-flex h-7 animate-fade items-center gap-1.5 rounded-md bg-warning-wash px-2 text-xs text-warning"
        >
          <History aria-hidden className="size-3.5" />
          <span className="max-sm:sr-only">{messages.stale(new Date(since))}</span>
        </span>
      )}
    </span>
  );
};
