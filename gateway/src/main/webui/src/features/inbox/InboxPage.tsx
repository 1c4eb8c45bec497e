import { useInfiniteQuery } from '@tanstack/react-query';
import { Check, CheckCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useMarkRead } from './actions';
import { messages, SENTENCES } from './messages';
import type { Notification } from '@/gen';
import { cx } from '@/lib/cx';
import { inbox } from '@/lib/queries/inbox';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { describeDay } from '@/lib/time/due';
import { localTime } from '@/lib/time/zoned';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { QuietPicture } from '@/ui/Pictures';
import { Skeleton } from '@/ui/Skeleton';

/** What others did, day by day; a click opens it and marks it as read. */
export function InboxPage() {
  const query = useInfiniteQuery(inbox);
  const markRead = useMarkRead();
  const days = useDays(query.data?.pages.flatMap(({ items }) => items) ?? []);
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <div className="mx-auto w-full max-w-2xl">
      <header className="flex min-h-12 items-center justify-between gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{messages.title}</h1>
        {unread > 0 && (
          <Button size="small" onClick={() => markRead.mutate('all')}>
            <CheckCheck className="size-3.5" /> {messages.markAll}
          </Button>
        )}
      </header>
      {query.isPending && <InboxSkeleton />}
      {query.isError && !query.data && (
        <EmptyState
          picture={<QuietPicture />}
          title={messages.failed}
          text=""
          action={<Button onClick={() => void query.refetch()}>{messages.retry}</Button>}
        />
      )}
      {query.data && days.length === 0 && (
        <EmptyState picture={<QuietPicture />} title={messages.emptyTitle} text={messages.emptyText} />
      )}
      {days.map(([day, notifications]) => (
        <section key={day} aria-label={day} className="mt-3 mb-6">
          <h2 className="mb-2 px-1 text-xs font-medium text-faint">{day}</h2>
          <ul className="overflow-hidden rounded-xl border border-line bg-surface shadow-card">
            {notifications.map((notification) => (
              <NotificationRow
                key={notification.id}
                notification={notification}
                onRead={() => markRead.mutate([notification.id])}
              />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <div className="flex justify-center pb-6">
          <Button size="small" look="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {messages.more}
          </Button>
        </div>
      )}
    </div>
  );
}

function NotificationRow({ notification, onRead }: { notification: Notification; onRead: () => void }) {
  const { actor, kind, projectId, projectName, taskId, taskKey, title, time, read } = notification;
  const zone = useZone();
  const { locale } = useUser();
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
    Date.parse(time),
  );
  const sentence = SENTENCES[kind](actor.name, projectName);
  return (
    <li className="group relative flex items-start gap-3 border-b border-line px-4 py-3 transition-colors last:border-0 hover:bg-hover">
      <Avatar name={actor.name} />
      <div className="min-w-0 flex-1">
        <Link
          to={taskId ? `/projects/${projectId}/tasks/${taskId}` : `/projects/${projectId}`}
          onClick={() => !read && onRead()}
          className={cx(
            'block leading-5 outline-none [overflow-wrap:anywhere] after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink',
            read ? 'text-soft' : 'font-medium',
          )}
        >
          {title || projectName}
        </Link>
        <p className="mt-0.5 text-xs text-faint">
          {sentence}
          {taskKey && <span className="tabular-nums"> · {taskKey}</span>}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-2 text-xs text-faint">
        <time dateTime={time}>{clock}</time>
        {!read && (
          <IconButton
            label={`${messages.markRead}: ${title || projectName}`}
            onClick={onRead}
            className="group/read relative z-10 -my-1.5 -mr-2 size-7!"
          >
            <span className="size-2 rounded-full bg-accent group-hover/read:hidden" />
            <Check className="hidden size-4 group-hover/read:block" />
          </IconButton>
        )}
      </div>
    </li>
  );
}

function useDays(notifications: Notification[]): [string, Notification[]][] {
  const zone = useZone();
  const { locale } = useUser();
  const today = localTime(useMinute(), zone).slice(0, 10);
  const days = new Map<string, Notification[]>();
  for (const notification of notifications) {
    const day = describeDay(localTime(Date.parse(notification.time), zone).slice(0, 10), today, locale);
    days.set(day, [...(days.get(day) ?? []), notification]);
  }
  return [...days];
}

const InboxSkeleton = () => (
  <div role="status" className="mt-3 overflow-hidden rounded-xl border border-line bg-surface">
    <span className="sr-only">Loading</span>
    {[0, 1, 2, 3].map((row) => (
      <div key={row} className="flex items-center gap-3 border-b border-line px-4 py-3.5 last:border-0">
        <Skeleton className="size-8 rounded-full" />
        <div className="flex-1 space-y-2">
          <Skeleton className="h-3.5 w-2/3" />
          <Skeleton className="h-3 w-1/3" />
        </div>
      </div>
    ))}
  </div>
);
