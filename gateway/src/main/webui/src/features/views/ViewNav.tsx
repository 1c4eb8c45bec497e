import { useQuery } from '@tanstack/react-query';
import { ListFilter, Star } from 'lucide-react';
import type { SavedFilter } from '@/gen';
import { ICONS } from './icons';
import { messages } from './messages';
import { ViewMenu } from './ViewMenu';
import { cx } from '@/lib/cx';
import { savedFilters } from '@/lib/queries/views';
import { NavItem } from '@/ui/NavItem';

/** The saved views of the sidebar, favourites first; nothing at all until there is one. */
export function ViewNav() {
  const { data: views, isError, refetch } = useQuery(savedFilters);
  const inOrder = views?.toSorted((a, b) => Number(b.favorite) - Number(a.favorite)) ?? [];
  if (inOrder.length === 0 && !(isError && !views)) return null;
  return (
    <nav aria-label={messages.saved} className="flex flex-col gap-px">
      <h2 className="mt-4 mb-1 pl-2.5 text-xs font-medium text-faint">{messages.saved}</h2>
      {!views && (
        <p className="px-2.5 text-xs text-soft">
          {messages.failed}{' '}
          <button type="button" className="font-medium text-accent-ink hover:underline" onClick={() => void refetch()}>
            {messages.retry}
          </button>
        </p>
      )}
      {inOrder.map((view) => (
        <div key={view.id} className="group relative">
          <NavItem to={`/views/${view.id}`} icon={<ViewMark view={view} />} className="pr-9">
            {view.name}
          </NavItem>
          <ViewMenu
            view={view}
            className="absolute top-1/2 right-0.5 size-7 -translate-y-1/2 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
          />
        </div>
      ))}
    </nav>
  );
}

export const ViewMark = ({ view, large }: { view: SavedFilter; large?: boolean }) => {
  const Icon = ICONS[view.icon ?? ''] ?? (view.favorite ? Star : ListFilter);
  return (
    <Icon
      aria-hidden
      className={cx('shrink-0', large ? 'size-5' : 'size-4', !view.color && 'text-accent-ink')}
      {...(view.color && { style: { color: view.color } })}
    />
  );
};
