import { SmilePlus } from 'lucide-react';
import type { Comment, Emoji } from '@/gen';
import { useReaction } from './actions';
import { EMOJI, messages } from './messages';
import { cx } from '@/lib/cx';
import { IconButton } from '@/ui/Button';
import { Menu, MenuItem } from '@/ui/Menu';

type ReactionsProps = { comment: Comment; userId: string; writable: boolean; nameOf: (userId: string) => string };

/** Who reacted with what; a click adds or takes back one's own. */
export function Reactions({ comment, userId, writable, nameOf }: ReactionsProps) {
  const reaction = useReaction(comment);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1 empty:hidden">
      {comment.reactions.map(({ emoji, users }) => {
        const mine = users.includes(userId);
        const label = messages.reaction(EMOJI[emoji].name, users.map(nameOf));
        return (
          <button
            key={emoji}
            type="button"
            aria-pressed={mine}
            aria-label={label}
            title={label}
            disabled={!writable}
            onClick={() => reaction.mutate({ emoji, on: !mine })}
            className={cx(
              'inline-flex h-6 items-center gap-1 rounded-full border px-2 text-xs tabular-nums pointer-coarse:h-9',
              mine ? 'border-accent bg-accent-wash' : 'border-line enabled:hover:bg-hover',
            )}
          >
            {EMOJI[emoji].sign} {users.length}
          </button>
        );
      })}
    </div>
  );
}

/** A menu of all emoji. */
export function ReactButton({ comment, userId }: { comment: Comment; userId: string }) {
  const reaction = useReaction(comment);
  const mine = (emoji: Emoji) => !!comment.reactions.find((each) => each.emoji === emoji)?.users.includes(userId);
  return (
    <Menu
      label={messages.react}
      className="grid min-w-0! grid-cols-4"
      trigger={
        <IconButton label={messages.react} className="size-7!">
          <SmilePlus className="size-4" />
        </IconButton>
      }
    >
      {(Object.keys(EMOJI) as Emoji[]).map((emoji) => (
        <MenuItem
          key={emoji}
          aria-label={EMOJI[emoji].name}
          title={EMOJI[emoji].name}
          onSelect={() => reaction.mutate({ emoji, on: !mine(emoji) })}
          className="justify-center text-base!"
        >
          {EMOJI[emoji].sign}
        </MenuItem>
      ))}
    </Menu>
  );
}
