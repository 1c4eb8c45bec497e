import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { CircleCheck, Circle, CircleDot, MessageSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { SearchHit, SearchPage, Status } from '@/gen';
import { messages } from './messages';
import { pathOf } from './path';
import { cx } from '@/lib/cx';
import { toProblem } from '@/lib/problem';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Highlighted } from '@/ui/Highlighted';
import { NothingFoundPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';
import type { useListbox } from '@/ui/useListbox';

type SearchResultsProps = {
  q: string;
  hits: SearchHit[];
  listbox: Pick<ReturnType<typeof useListbox>, 'id' | 'idOf' | 'active' | 'point'>;
  query: UseInfiniteQueryResult<InfiniteData<SearchPage>>;
  onFollow: () => void;
};

export function SearchResults({ q, hits, listbox, query, onFollow }: SearchResultsProps) {
  const problem = query.error && q ? toProblem(query.error) : undefined;
  const settled = !!q && !query.isPending && !query.isPlaceholderData && !problem;
  return (
    <div data-scroll className="min-h-40 overflow-y-auto">
      <p role="status" className="sr-only">
        {settled && messages.count(hits.length, query.hasNextPage)}
      </p>
      {!q && <p className="px-4 py-6 text-center text-[0.8125rem] text-faint">{messages.help}</p>}
      {q && query.isPending && <ResultsSkeleton />}
      {problem && hits.length === 0 && (
        <EmptyState
          picture={<NothingFoundPicture />}
          title={messages.failed}
          text={problem.field('q', messages.query) ?? problem.message}
          action={problem.passing && <Button onClick={() => void query.refetch()}>{messages.retry}</Button>}
        />
      )}
      {settled && hits.length === 0 && !query.hasNextPage && (
        <EmptyState picture={<NothingFoundPicture />} title={messages.nothingTitle} text={messages.nothingText(q)} />
      )}
      <ul
        id={listbox.id}
        role="listbox"
        aria-label={messages.results}
        className={cx('p-1.5 empty:hidden', query.isPlaceholderData && 'opacity-60')}
      >
        {hits.map((hit, index) => (
          <Result
            key={hit.id}
            id={listbox.idOf(index)}
            hit={hit}
            active={index === listbox.active}
            onPoint={() => listbox.point(index)}
            onFollow={onFollow}
          />
        ))}
      </ul>
      {q && query.hasNextPage && (
        <div className="flex justify-center pb-3">
          <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {messages.more}
          </Button>
        </div>
      )}
    </div>
  );
}

const STATUS_ICONS: Record<Status, typeof Circle> = { open: Circle, 'in-progress': CircleDot, done: CircleCheck };

type ResultProps = { id: string; hit: SearchHit; active: boolean; onPoint: () => void; onFollow: () => void };

function Result({ id, hit, active, onPoint, onFollow }: ResultProps) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const Icon = STATUS_ICONS[hit.status];
  const { in: place, text, matches } = hit.snippet;
  return (
    <li role="presentation">
      {/* The option itself is the link: a link within one cannot be reached by a screen reader. */}
      <Link
        ref={row}
        id={id}
        role="option"
        aria-selected={active}
        tabIndex={-1}
        to={pathOf(hit)}
        onClick={onFollow}
        onPointerMove={() => !active && onPoint()}
        className={cx('flex gap-3 rounded-lg px-2.5 py-2', active && 'bg-hover')}
      >
        <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', hit.done ? 'text-success' : 'text-faint')} />
        <div className="min-w-0 flex-1">
          <p className="flex items-baseline gap-3">
            <span data-title className={cx('min-w-0 truncate', hit.done && 'text-faint')}>
              <Highlighted text={hit.title} ranges={hit.titleMatches} />
            </span>
            <span className="ml-auto max-w-40 shrink-0 truncate text-2xs text-faint tabular-nums">
              {hit.projectName} · {hit.key}
            </span>
          </p>
          {place !== 'title' && (
            <p className="mt-0.5 line-clamp-2 text-xs [overflow-wrap:anywhere] text-soft">
              {place === 'comment' && (
                <MessageSquare aria-label={messages.comment} className="mr-1 inline size-3 text-faint" />
              )}
              <Highlighted text={text} ranges={matches} />
            </p>
          )}
        </div>
      </Link>
    </li>
  );
}

const ResultsSkeleton = () => (
  <div role="status" className="space-y-4 px-4 py-4">
    <span className="sr-only">Loading</span>
    {['w-3/5', 'w-2/5', 'w-1/2'].map((width) => (
      <div key={width} className="flex items-center gap-3">
        <Skeleton className="size-4 rounded-full" />
        <Skeleton className={`h-3.5 ${width}`} />
      </div>
    ))}
  </div>
);
