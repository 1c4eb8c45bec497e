import { CloudOff } from 'lucide-react';
import { messages } from './messages';
import type { LiveState } from '@/lib/live';

/** Says quietly that live updates are paused; says nothing while all is well. */
export const LiveMark = ({ state }: { state: LiveState }) => (
  <span role="status">
    {state === 'paused' && (
      <span
        title={messages.livePausedText}
        className="mr-1 inline-flex h-7 animate-fade items-center gap-1.5 rounded-md bg-warning-wash px-2 text-xs text-warning"
      >
        <CloudOff aria-hidden className="size-3.5" />
        <span className="max-sm:sr-only">{messages.livePaused}</span>
      </span>
    )}
  </span>
);
