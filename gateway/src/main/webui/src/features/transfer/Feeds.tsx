import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Copy } from 'lucide-react';
import { useState } from 'react';
import { useCreateFeed, useRevokeFeed } from './actions';
import { messages } from './messages';
import type { CalendarFeed } from '@/gen';
import { allProjects } from '@/lib/queries/projects';
import { useUser, useZone } from '@/lib/queries/session';
import { calendarFeeds } from '@/lib/queries/transfer';
import { showToast } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Skeleton } from '@/ui/Skeleton';

/** The secret addresses: made, shown once, revoked. */
export function Feeds() {
  const { data: feeds } = useQuery(calendarFeeds);
  const { data: projects = [] } = useQuery(allProjects);
  const [projectId, setProjectId] = useState('');
  const create = useCreateFeed();
  const nameOf = ({ projectId: id }: CalendarFeed) =>
    id ? (projects.find((project) => project.id === id)?.name ?? messages.feedGone) : messages.feedOfAll;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-2">
        <label className="block">
          <span className="mb-1 block text-xs font-medium text-soft">{messages.feedOf}</span>
          <select
            value={projectId}
            onChange={(event) => setProjectId(event.target.value)}
            className={`${inputLook} h-9 min-w-52`}
          >
            <option value="">{messages.feedOfAll}</option>
            {projects.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button busy={create.isPending} onClick={() => create.mutate(projectId)}>
          <CalendarPlus className="size-4 text-soft" /> {messages.createFeed}
        </Button>
      </div>
      {create.data?.path && <Address path={create.data.path} />}
      {!feeds && <Skeleton className="h-10 w-full" />}
      {feeds?.length === 0 && <p className="text-xs text-faint">{messages.noFeeds}</p>}
      {feeds && feeds.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {feeds.map((feed) => (
            <Feed key={feed.id} feed={feed} name={nameOf(feed)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Address({ path }: { path: string }) {
  const address = `${location.origin}${path}`;
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(address);
    showToast(messages.copied);
  }
  return (
    <div className="rounded-lg bg-accent-wash p-3">
      <p className="mb-2 text-xs font-medium">{messages.feedMade}</p>
      <div className="flex gap-2">
        <input
          readOnly
          aria-label={messages.address}
          value={address}
          onFocus={(event) => event.target.select()}
          className={`${inputLook} h-9 font-mono text-xs`}
        />
        {'clipboard' in navigator && (
          <Button onClick={() => void copy()}>
            <Copy className="size-4 text-soft" /> {messages.copy}
          </Button>
        )}
      </div>
    </div>
  );
}

function Feed({ feed, name }: { feed: CalendarFeed; name: string }) {
  const revoke = useRevokeFeed();
  const { locale } = useUser();
  const timeZone = useZone();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(Date.parse(feed.createdAt));
  return (
    <li className="flex items-center gap-3 px-3 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate text-[0.8125rem]">{name}</p>
        <p className="text-xs text-faint">{messages.created(when)}</p>
      </div>
      <Button
        size="small"
        look="danger"
        busy={revoke.isPending}
        aria-label={messages.revokeOf(name)}
        onClick={() => revoke.mutate(feed.id, { onSuccess: () => showToast(messages.revoked) })}
      >
        {messages.revoke}
      </Button>
    </li>
  );
}
