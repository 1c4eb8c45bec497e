import { useQuery } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Ellipsis, PencilLine, Star, StarOff, Trash2 } from 'lucide-react';
import type { SavedFilter } from '@/gen';
import { openViewDialog } from './dialog';
import { messages } from './messages';
import { useChangeView, useDeleteView, useMoveView } from './mutations';
import { savedFilters } from '@/lib/queries/views';
import { showProblem } from '@/lib/toasts';
import { IconButton } from '@/ui/Button';
import { Menu, MenuItem, MenuLine } from '@/ui/Menu';

const icon = 'size-4 text-soft';

/** What can be done with a saved view. */
export function ViewMenu({
  view,
  className,
  onDeleted,
}: {
  view: SavedFilter;
  className?: string;
  onDeleted?: () => void;
}) {
  const { data: views = [] } = useQuery(savedFilters);
  const change = useChangeView(view);
  const move = useMoveView(view);
  const remove = useDeleteView(view);
  const place = views.findIndex(({ id }) => id === view.id);
  const Favorite = view.favorite ? StarOff : Star;
  return (
    <Menu
      trigger={
        <IconButton label={messages.more(view.name)} className={className}>
          <Ellipsis className="size-4" />
        </IconButton>
      }
    >
      <MenuItem onSelect={() => openViewDialog({ kind: 'edit', view })}>
        <PencilLine className={icon} /> {messages.edit}
      </MenuItem>
      <MenuItem
        onSelect={() => change.mutate({ favorite: !view.favorite }, { onError: (error) => showProblem(error) })}
      >
        <Favorite className={icon} /> {view.favorite ? messages.removeFavorite : messages.addFavorite}
      </MenuItem>
      <MenuItem disabled={place <= 0} onSelect={() => move.mutate(place - 1)}>
        <ArrowUp className={icon} /> {messages.up}
      </MenuItem>
      <MenuItem disabled={place < 0 || place === views.length - 1} onSelect={() => move.mutate(place + 1)}>
        <ArrowDown className={icon} /> {messages.down}
      </MenuItem>
      <MenuLine />
      <MenuItem
        danger
        onSelect={() => {
          remove.mutate();
          onDeleted?.();
        }}
      >
        <Trash2 className="size-4" /> {messages.remove}
      </MenuItem>
    </Menu>
  );
}
