import { type InfiniteData, useQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Due, HistoryEntry, HistoryPage } from '@/gen';
import { deedsOf, doerOf, type Teller } from './deeds';
import { messages } from './messages';
import { allProjects } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { localTime } from '@/lib/time/zoned';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import { Skeleton } from '@/ui/Skeleton';

type HistoryListProps = {
  label: string;
  query: UseInfiniteQueryResult<InfiniteData<HistoryPage>>;
  /** The path of a task of the list; without it the list is about one task only. */
  pathOf?: (taskId: string) => string;
};

/** Changes as sentences, newest first, a page at a time. */
export function HistoryList({ label, query, pathOf }: HistoryListProps) {
  const pages = query.data?.pages ?? [];
  const teller = useTeller(pages);
  const entries = pages.flatMap(({ items }) => items);
  if (query.isPending) return <HistorySkeleton />;
  if (query.isError && !query.data) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 py-2 text-soft">
        {messages.failed}
        <Button size="small" onClick={() => void query.refetch()}>
          {messages.retry}
        </Button>
      </div>
    );
  }
  if (entries.length === 0) return <p className="py-2 text-soft">{messages.empty}</p>;
  return (
    <>
      <ol aria-label={label} className="space-y-4 py-2">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} teller={teller} {...(pathOf && { pathOf })} />
        ))}
      </ol>
      {query.hasNextPage && (
        <div className="flex justify-center py-2">
          <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {messages.more}
          </Button>
        </div>
      )}
    </>
  );
}

type EntryProps = { entry: HistoryEntry; teller: Teller; pathOf?: (taskId: string) => string };

function Entry({ entry, teller, pathOf }: EntryProps) {
  const zone = useZone();
  const { locale } = useUser();
  const who = doerOf(entry, teller);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return (
    <li className="flex items-start gap-3">
      <Avatar name={who} size="small" />
      <div className="min-w-0 flex-1 leading-5 [overflow-wrap:anywhere]">
        {pathOf && entry.taskId && (
          <Link to={pathOf(entry.taskId)} className="font-medium hover:underline">
            {entry.title} <span className="text-xs text-faint tabular-nums">{entry.key}</span>
          </Link>
        )}
        <p className="text-soft">{messages.sentence(who, deedsOf(entry, teller))}</p>
        <time dateTime={entry.at} className="text-xs text-faint">
          {when.format(Date.parse(entry.at))}
        </time>
      </div>
    </li>
  );
}

function useTeller(pages: HistoryPage[]): Teller {
  const zone = useZone();
  const { locale } = useUser();
  const year = localTime(useMinute(), zone).slice(0, 4);
  const { data: projects = [] } = useQuery(allProjects);
  const names = new Map(pages.flatMap(({ people }) => people).map(({ userId, name }) => [userId, name]));
  return {
    nameOf: (userId) => names.get(userId) || messages.somebody,
    dateOf: (due) => dateOf(due, year, locale),
    projectOf: (id) => projects.find((project) => project.id === id)?.name,
  };
}

/** As it was set, in the zone it was set in: `3 Nov`, `3 Nov 2027`, `3 Nov, 17:00`. */
function dateOf({ date, at }: Due, year: string, locale: string): string {
  const text = date ?? at ?? '';
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!text.startsWith(year) && { year: 'numeric' }),
    ...(at && { hour: 'numeric', minute: '2-digit' }),
    timeZone: 'UTC',
  }).format(Date.parse(at ? `${at}Z` : text));
}

const HistorySkeleton = () => (
  <div role="status" className="space-y-4 py-2">
    <span className="sr-only">{messages.loading}</span>
    {[0, 1, 2].map((row) => (
      <div key={row} className="flex items-center gap-3">
        <Skeleton className="size-6 rounded-full" />
        <Skeleton className="h-3.5 w-2/3" />
      </div>
    ))}
  </div>
);
