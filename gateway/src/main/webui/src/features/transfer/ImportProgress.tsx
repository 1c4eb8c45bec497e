import { useCancel } from './actions';
import { messages } from './messages';
import type { Import } from '@/gen';
import { Button } from '@/ui/Button';

/** While the server reads the file. One may leave: it goes on. */
export function ImportProgress({ job }: { job: Import }) {
  const cancel = useCancel(job.id);
  const text = job.state === 'checking' ? messages.checking : messages.importing;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-baseline justify-between text-[0.8125rem]">
        <span role="status">{text}</span>
        <span className="text-xs text-faint tabular-nums">{messages.progress(job.lines, job.total)}</span>
      </div>
      <progress
        aria-label={text}
        className="h-2 w-full accent-accent"
        {...(job.total > 0 && { value: job.lines, max: job.total })}
      />
      <Button className="self-start" busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {messages.cancel}
      </Button>
    </div>
  );
}
