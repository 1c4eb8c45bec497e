import { useQuery } from '@tanstack/react-query';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Comment, Member } from '@/gen';
import { isDraft, useCommentRemoval } from './actions';
import { CommentEditor } from './CommentEditor';
import { messages } from './messages';
import { ReactButton, Reactions } from './Reactions';
import { cx } from '@/lib/cx';
import { commentDetail } from '@/lib/queries/comments';
import { Avatar } from '@/ui/Avatar';
import { Button, IconButton } from '@/ui/Button';
import { Markdown } from '@/ui/Markdown';
import { Menu, MenuItem } from '@/ui/Menu';
import { Popover } from '@/ui/Popover';
import { Skeleton } from '@/ui/Skeleton';

type CommentItemProps = {
  comment: Comment;
  members: Member[];
  userId: string;
  /** May react, and change what is one's own. */
  writable: boolean;
  /** May delete what others said. */
  moderates: boolean;
  when: (time: string) => string;
};

export function CommentItem({ comment, members, userId, writable, moderates, when }: CommentItemProps) {
  const [mode, setMode] = useState<'reading' | 'editing' | 'removing'>('reading');
  const nameOf = (id: string) => members.find((member) => member.userId === id)?.name ?? messages.former;
  const name = nameOf(comment.author);
  const own = comment.author === userId;
  const settled = !isDraft(comment);
  return (
    <li
      aria-label={messages.by(name, when(comment.createdAt))}
      className={cx('flex gap-2.5', !settled && 'opacity-60')}
    >
      <Avatar name={name} size="small" className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-7 items-center gap-2 text-xs text-faint">
          <span className="truncate font-medium text-ink">{name}</span>
          <time dateTime={comment.createdAt} className="shrink-0">
            {when(comment.createdAt)}
          </time>
          {comment.editedAt && <Earlier comment={comment} when={when} />}
          <span className="flex-1" />
          {writable && settled && <ReactButton comment={comment} userId={userId} />}
          {writable && settled && (own || moderates) && (
            <Menu
              trigger={
                <IconButton label={messages.actions(name)} className="-ml-2 size-7!">
                  <Ellipsis className="size-4" />
                </IconButton>
              }
            >
              {own && (
                <MenuItem onSelect={() => setMode('editing')}>
                  <Pencil className="size-4" /> {messages.edit}
                </MenuItem>
              )}
              <MenuItem danger onSelect={() => setMode('removing')}>
                <Trash2 className="size-4" /> {messages.remove}
              </MenuItem>
            </Menu>
          )}
        </div>
        {mode === 'editing' ? (
          <CommentEditor comment={comment} members={members} onDone={() => setMode('reading')} />
        ) : (
          <Markdown
            text={comment.text}
            highlights={comment.mentions.map((id) => `@${nameOf(id)}`)}
            className="text-[0.8125rem]"
          />
        )}
        {mode === 'removing' && <Removal comment={comment} onKeep={() => setMode('reading')} />}
        <Reactions comment={comment} userId={userId} writable={writable && settled} nameOf={nameOf} />
      </div>
    </li>
  );
}

/** Asks first: what somebody said does not go to the trash. */
function Removal({ comment, onKeep }: { comment: Comment; onKeep: () => void }) {
  const removal = useCommentRemoval(comment);
  return (
    <div role="group" aria-label={messages.removeQuestion} className="mt-2 flex flex-wrap items-center gap-2 text-xs">
      <span className="flex-1 text-danger">{messages.removeQuestion}</span>
      <Button size="small" look="quiet" onClick={onKeep}>
        {messages.keep}
      </Button>
      <Button size="small" look="danger" autoFocus busy={removal.isPending} onClick={() => removal.mutate()}>
        {messages.remove}
      </Button>
    </div>
  );
}

/** What a comment said before it was edited. */
function Earlier({ comment, when }: { comment: Comment; when: (time: string) => string }) {
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...commentDetail(comment.taskId, comment.id), enabled: open });
  return (
    <Popover
      label={messages.earlier}
      open={open}
      onOpenChange={setOpen}
      className="max-h-80 overflow-y-auto"
      trigger={
        <button type="button" aria-label={messages.showEarlier} className="shrink-0 rounded underline hover:text-ink">
          {messages.edited}
        </button>
      }
    >
      {!data && <Skeleton className="h-4 w-2/3" />}
      <ol className="space-y-3 text-[0.8125rem]">
        {data?.earlier?.toReversed().map(({ text, until }) => (
          <li key={until}>
            <p className="text-2xs text-faint">{when(until)}</p>
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
          </li>
        ))}
      </ol>
    </Popover>
  );
}
