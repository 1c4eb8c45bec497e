import { useQuery } from '@tanstack/react-query';
import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUpload } from './actions';
import { ImportProgress } from './ImportProgress';
import { ImportReport, ImportResult } from './ImportReport';
import { ImportSetup } from './ImportSetup';
import { messages } from './messages';
import type { Import } from '@/gen';
import { cx } from '@/lib/cx';
import { randomId } from '@/lib/ids';
import { importJob, isWorking } from '@/lib/queries/transfer';
import { Button } from '@/ui/Button';
import { FormError } from '@/ui/Field';
import { Skeleton } from '@/ui/Skeleton';

/** From the file to its tasks, step by step. The import is in the address: a reload finds it where it was. */
export function ImportWizard() {
  const [params, setParams] = useSearchParams();
  const id = params.get('import');
  const leave = () => setParams({}, { replace: true });
  return id ? (
    <Steps key={id} id={id} onLeave={leave} />
  ) : (
    <ChooseFile onUploaded={(job) => setParams({ import: job.id }, { replace: true })} />
  );
}

function Steps({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { data: job, error } = useQuery(importJob(id));
  const [changing, setChanging] = useState(false);
  if (error && !job) {
    return (
      <>
        <FormError>{messages.gone}</FormError>
        <Button className="mt-3" onClick={onLeave}>
          {messages.otherFile}
        </Button>
      </>
    );
  }
  if (!job) return <Skeleton className="h-24 w-full" />;
  if (isWorking(job)) return <ImportProgress job={job} />;
  if (job.state === 'uploaded' || (changing && job.state === 'checked')) {
    return <ImportSetup job={job} onStarted={() => setChanging(false)} onLeave={onLeave} />;
  }
  if (job.state === 'checked') return <ImportReport job={job} onChange={() => setChanging(true)} onLeave={onLeave} />;
  return <ImportResult job={job} onLeave={onLeave} />;
}

function ChooseFile({ onUploaded }: { onUploaded: (job: Import) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload();
  const [over, setOver] = useState(false);

  function take(file: File | null | undefined): void {
    if (file) upload.mutate({ file, key: randomId() }, { onSuccess: onUploaded });
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-2 rounded-xl border border-dashed p-8 transition-colors',
        over ? 'border-accent bg-accent-wash' : 'border-line-strong/60',
      )}
    >
      <input
        ref={input}
        type="file"
        aria-label={messages.choose}
        accept=".csv,.tsv,.txt,.json"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button look="primary" busy={upload.isPending} onClick={() => input.current?.click()}>
        <FileUp className="size-4" /> {upload.isPending ? messages.uploading : messages.choose}
      </Button>
      <span className="text-xs text-faint">{messages.dropHint}</span>
    </div>
  );
}
