import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useStart } from './actions';
import { FIELD_NAMES, KIND_NAMES, messages } from './messages';
import type { Import } from '@/gen';
import { allProjects, canWrite } from '@/lib/queries/projects';
import { useZone } from '@/lib/queries/session';
import { Button } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Scrolling } from '@/ui/Scrolling';

type FieldName = keyof typeof FIELD_NAMES;
type ImportSetupProps = { job: Import; onStarted: () => void; onLeave: () => void };

/** Where the tasks go, and what the columns are. */
export function ImportSetup({ job, onStarted, onLeave }: ImportSetupProps) {
  const { data: projects = [] } = useQuery(allProjects);
  const [projectId, setProjectId] = useState(job.projectId ?? '');
  const [mapping, setMapping] = useState<Record<string, string>>(job.mapping);
  const start = useStart(job.id);
  const zone = useZone();
  const table = job.kind === 'csv';

  function map(field: FieldName, column: string): void {
    const others = Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== field));
    setMapping(column ? { ...others, [field]: column } : others);
  }
  const check = () =>
    start.mutate(
      { dryRun: true, zone, ...(projectId && { projectId }), ...(table && { mapping }) },
      { onSuccess: onStarted },
    );

  return (
    <div className="flex flex-col gap-4">
      <p className="text-[0.8125rem]">{messages.detected(KIND_NAMES[job.kind], job.fileName)}</p>
      <Labelled text={messages.target}>
        <select
          value={projectId}
          onChange={(event) => setProjectId(event.target.value)}
          className={`${inputLook} h-9 max-w-sm`}
        >
          <option value="">{messages.newProjects}</option>
          {projects.filter(canWrite).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      {table && (
        <fieldset>
          <legend className="text-[0.8125rem] font-medium">{messages.mapping}</legend>
          <p className="mb-2 text-xs text-faint">{messages.mappingText}</p>
          <div className="grid gap-2 sm:grid-cols-2">
            {(Object.keys(FIELD_NAMES) as FieldName[]).map((field) => (
              <Labelled key={field} text={FIELD_NAMES[field]}>
                <select
                  value={mapping[field] ?? ''}
                  onChange={(event) => map(field, event.target.value)}
                  className={`${inputLook} h-9`}
                >
                  <option value="">{messages.nothing}</option>
                  {job.columns.map((column) => (
                    <option key={column}>{column}</option>
                  ))}
                </select>
              </Labelled>
            ))}
          </div>
        </fieldset>
      )}
      <Beginning job={job} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={start.isPending} disabled={table && !mapping.title} onClick={check}>
          {messages.check}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {messages.otherFile}
        </Button>
      </div>
    </div>
  );
}

const Beginning = ({ job }: { job: Import }) => (
  <Scrolling label={messages.begins} className="rounded-lg border border-line">
    <table className="w-full text-left text-xs">
      <caption className="sr-only">{messages.begins}</caption>
      <thead className="bg-sunken text-soft">
        <tr>
          {job.columns.map((column) => (
            <th key={column} scope="col" className="px-2.5 py-1.5 font-medium whitespace-nowrap">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {job.rows.map((cells, row) => (
          <tr key={row}>
            {job.columns.map((column, place) => (
              <td key={column} className="max-w-60 truncate px-2.5 py-1.5">
                {cells[place]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolling>
);

const Labelled = ({ text, children }: { text: string; children: ReactNode }) => (
  <label className="block">
    <span className="mb-1 block text-xs font-medium text-soft">{text}</span>
    {children}
  </label>
);
