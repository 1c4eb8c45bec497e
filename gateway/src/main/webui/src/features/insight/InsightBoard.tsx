import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Insight } from '@/gen';
import { Areas, Bars, Chart, Legend, PairBars } from './Chart';
import { messages, PRIORITIES, STATUSES } from './messages';
import { cx } from '@/lib/cx';
import { insight } from '@/lib/queries/insight';
import { useUser, useZone } from '@/lib/queries/session';
import { formatDay } from '@/lib/time/due';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { inputLook } from '@/ui/Field';
import { NothingFoundPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';

const CHOICES = [4, 8, 12, 26, 52];
const WEEKS = 8;

/** How the work goes: of a project, or of all when none is given. */
export function InsightBoard({ projectId }: { projectId?: string }) {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('weeks'));
  const weeks = CHOICES.includes(asked) ? asked : WEEKS;
  const zone = useZone();
  const { data, isPlaceholderData, isError, refetch } = useQuery(
    insight({ ...(projectId && { projectId }), weeks, zone }),
  );
  if (!data) {
    return isError ? (
      <EmptyState
        picture={<NothingFoundPicture />}
        title={messages.failed}
        text=""
        action={<Button onClick={() => void refetch()}>{messages.retry}</Button>}
      />
    ) : (
      <Loading />
    );
  }
  if (data.open + data.done === 0) {
    return <EmptyState picture={<NothingFoundPicture />} title={messages.emptyTitle} text={messages.emptyText} />;
  }
  return (
    <div aria-busy={isPlaceholderData} className={cx('flex flex-col gap-3', isPlaceholderData && 'opacity-60')}>
      <div className="flex flex-wrap items-center gap-3">
        <dl className="grid flex-1 grid-cols-3 gap-3">
          <Figure name={messages.open} value={data.open} />
          <Figure name={messages.done} value={data.done} look="text-success" />
          <Figure name={messages.overdue} value={data.overdue} look={data.overdue > 0 ? 'text-danger' : ''} />
        </dl>
        <select
          aria-label={messages.weeks}
          className={`${inputLook} h-9 w-auto! max-sm:w-full!`}
          value={weeks}
          onChange={(event) => setParams({ weeks: event.target.value }, { replace: true })}
        >
          {CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {messages.ofWeeks(choice)}
            </option>
          ))}
        </select>
      </div>
      <Charts data={data} />
    </div>
  );
}

function Charts({ data }: { data: Insight }) {
  const { locale } = useUser();
  const dated = (day: string) => formatDay(day, locale, { day: 'numeric', month: 'short' });
  const sum = (name: 'created' | 'done') => data.weeks.reduce((total, week) => total + week[name], 0);
  const weeks = data.weeks.map(({ start, created, done }) => ({
    ...{ key: start, label: dated(start), values: [created, done] },
  }));
  const days = data.days.map(({ day, scope, done }) => ({ key: day, label: dated(day), values: [scope, done] }));
  const last = data.days.at(-1)!;
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <Chart
        title={messages.perWeek}
        summary={messages.weeksSummary(sum('created'), sum('done'), weeks.length)}
        columns={[messages.week, messages.created, messages.done]}
        rows={weeks}
        legend={
          <Legend
            items={[
              ['bg-accent', messages.created],
              ['bg-success', messages.done],
            ]}
          />
        }
      >
        <PairBars rows={weeks} looks={['fill-accent', 'fill-success']} />
      </Chart>
      <Chart
        title={messages.burnUp}
        summary={messages.burnUpSummary(last.done, last.scope)}
        columns={[messages.day, messages.scope, messages.done]}
        rows={days}
        legend={
          <Legend
            items={[
              ['bg-accent', messages.scope],
              ['bg-success', messages.done],
            ]}
          />
        }
      >
        <Areas rows={days} looks={['fill-accent stroke-accent', 'fill-success stroke-success']} />
      </Chart>
      <Distribution
        title={messages.byStatus}
        name={messages.status}
        rows={data.byStatus.map(({ status, count }) => ({ key: status, label: STATUSES[status], values: [count] }))}
      />
      <Distribution
        title={messages.byPriority}
        name={messages.priority}
        rows={data.byPriority.map(({ priority, count }) => ({
          ...{ key: String(priority), label: PRIORITIES[priority] ?? String(priority), values: [count] },
        }))}
      />
      {data.workload.length > 0 && (
        <div className="lg:col-span-2">
          <Distribution
            title={messages.workload}
            name={messages.assignee}
            rows={data.workload.map(({ userId, name, open, overdue }) => ({
              key: userId ?? '',
              label: name || (userId ? messages.somebody : messages.nobody),
              values: [open, overdue],
            }))}
          />
        </div>
      )}
    </div>
  );
}

type DistributionProps = { title: string; name: string; rows: { key: string; label: string; values: number[] }[] };

const LATE: [string, string][] = [
  ['bg-danger', messages.overdue],
  ['bg-accent', messages.inTime],
];

const Distribution = ({ title, name, rows }: DistributionProps) => (
  <Chart
    title={title}
    summary={rows
      .map(({ label, values: [count = 0, late = 0] }) =>
        late ? `${label}: ${count}, ${messages.lateOf(late)}` : `${label}: ${count}`,
      )
      .join('; ')}
    columns={[name, messages.tasks, ...(rows[0]?.values.length === 2 ? [messages.overdue] : [])]}
    rows={rows}
    {...(rows[0]?.values.length === 2 && { legend: <Legend items={LATE} /> })}
  >
    <Bars rows={rows} look="bg-accent" />
  </Chart>
);

const Figure = ({ name, value, look = '' }: { name: string; value: number; look?: string }) => (
  <div className="rounded-xl border border-line bg-surface px-4 py-3 shadow-card">
    <dt className="text-xs text-faint">{name}</dt>
    <dd className={cx('text-xl font-semibold tabular-nums', look)}>{value}</dd>
  </div>
);

const Loading = () => (
  <div role="status" className="grid gap-3 lg:grid-cols-2">
    <span className="sr-only">{messages.loading}</span>
    {[1, 2, 3, 4].map((chart) => (
      <Skeleton key={chart} className="h-56 rounded-xl" />
    ))}
  </div>
);
