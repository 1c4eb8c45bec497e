import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useCancel, useStart } from './actions';
import { messages } from './messages';
import type { Import } from '@/gen';
import { projectKeys } from '@/lib/queries/projects';
import { useZone } from '@/lib/queries/session';
import { Button } from '@/ui/Button';
import { FormError } from '@/ui/Field';
import { Scrolling } from '@/ui/Scrolling';

type ImportReportProps = { job: Import; onChange: () => void; onLeave: () => void };

/** What would become of each line, before anything does. */
export function ImportReport({ job, onChange, onLeave }: ImportReportProps) {
  const start = useStart(job.id);
  const cancel = useCancel(job.id);
  const zone = useZone();
  const run = () =>
    start.mutate({
      ...{ dryRun: false, zone, mapping: job.mapping },
      ...(job.projectId && { projectId: job.projectId }),
    });
  return (
    <div className="flex flex-col gap-4">
      <Counts job={job} first={messages.wouldImport(job.accepted)} second={messages.skipped(job.skipped)} />
      <Faults job={job} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={start.isPending} disabled={job.accepted === 0} onClick={run}>
          {messages.run(job.accepted)}
        </Button>
        <Button onClick={onChange}>{messages.change}</Button>
        <Button look="quiet" onClick={() => cancel.mutate(undefined, { onSuccess: onLeave })}>
          {messages.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What became of it. */
export function ImportResult({ job, onLeave }: { job: Import; onLeave: () => void }) {
  const queryClient = useQueryClient();
  useEffect(() => {
    // There are new tasks, and perhaps projects, that no event of this tab tells of.
    void queryClient.invalidateQueries({ queryKey: projectKeys.all });
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
  }, [queryClient]);
  return (
    <div className="flex flex-col gap-4">
      {job.state === 'done' && (
        <Counts job={job} first={messages.done(job.accepted)} second={messages.doneSkipped(job.skipped)} />
      )}
      {job.state === 'cancelled' && <p className="text-[0.8125rem]">{messages.cancelled}</p>}
      {job.state === 'failed' && (
        <FormError>
          {messages.failed}: {job.failure}
        </FormError>
      )}
      <Faults job={job} />
      <div className="flex flex-wrap items-center gap-3">
        {job.state === 'done' && (
          <Link
            to={job.projectId ? `/projects/${job.projectId}` : '/'}
            className="font-medium text-accent-ink hover:underline"
          >
            {job.projectId ? messages.open : messages.openProjects}
          </Link>
        )}
        <Button onClick={onLeave}>{messages.another}</Button>
      </div>
    </div>
  );
}

const Counts = ({ job, first, second }: { job: Import; first: string; second: string }) => (
  <div role="status" className="text-[0.8125rem]">
    <p className="flex items-center gap-2 font-medium">
      <CircleCheck aria-hidden className="size-4 text-accent-ink" /> {first}
    </p>
    {job.skipped > 0 && <p className="mt-1 text-danger">{second}</p>}
  </div>
);

function Faults({ job: { faults, faultCount } }: { job: Import }) {
  if (faults.length === 0) return null;
  return (
    <div>
      <Scrolling label={messages.faults} className="max-h-72 rounded-lg border border-line">
        <table className="w-full text-left text-xs">
          <caption className="sr-only">{messages.faults}</caption>
          <thead className="sticky top-0 bg-sunken text-soft">
            <tr>
              {[messages.line, messages.column, messages.reason].map((name) => (
                <th key={name} scope="col" className="px-2.5 py-1.5 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {faults.map(({ line, column, reason, skipped }, index) => (
              <tr key={index}>
                <td className="px-2.5 py-1.5 tabular-nums">{line}</td>
                <td className="px-2.5 py-1.5">{column}</td>
                <td className={skipped ? 'px-2.5 py-1.5 text-danger' : 'px-2.5 py-1.5'}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {faultCount > faults.length && (
        <p className="mt-1 text-xs text-faint">{messages.faultsShown(faults.length, faultCount)}</p>
      )}
    </div>
  );
}
