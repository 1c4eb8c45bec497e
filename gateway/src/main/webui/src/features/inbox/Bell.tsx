import { useInfiniteQuery } from '@tanstack/react-query';
import { Bell as BellIcon } from 'lucide-react';
import { NavLink } from 'react-router';
import { messages } from './messages';
import { cx } from '@/lib/cx';
import { inbox } from '@/lib/queries/inbox';

/** The way to the notifications, with the number of unread ones. */
export function Bell() {
  const { data } = useInfiniteQuery(inbox);
  const unread = data?.pages[0]?.unread ?? 0;
  return (
    <NavLink
      to="/inbox"
      aria-label={messages.unread(unread)}
      title={messages.title}
      className={({ isActive }) =>
        cx(
          'relative inline-flex size-9 items-center justify-center rounded-lg transition-colors pointer-coarse:size-10',
          isActive ? 'bg-accent-wash text-accent-ink' : 'text-soft hover:bg-hover hover:text-ink',
        )
      }
    >
      <BellIcon aria-hidden className="size-4.5" />
      {unread > 0 && (
        <span
          key={unread}
          aria-hidden
          className="absolute top-0 right-0 inline-flex h-4 min-w-4 animate-pop items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] font-semibold text-white ring-2 ring-canvas"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </NavLink>
  );
}
