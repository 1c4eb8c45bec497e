import { useState } from 'react';
import type { Comment, Member } from '@/gen';
import { useCommentEdit } from './actions';
import { CommentField } from './CommentField';
import { mentionedIn } from './mentions';
import { messages } from './messages';
import { toProblem } from '@/lib/problem';
import { Button } from '@/ui/Button';
import { FormError } from '@/ui/Field';

type CommentEditorProps = { comment: Comment; members: Member[]; onDone: () => void };

/** Knows the version that the edit began from, so that the text of another window is not overwritten unseen. */
export function CommentEditor({ comment, members, onDone }: CommentEditorProps) {
  const [text, setText] = useState(comment.text);
  const [base, setBase] = useState(comment.version);
  const edit = useCommentEdit(comment);
  const problem = edit.error && toProblem(edit.error);

  function save(): void {
    if (!text.trim() || edit.isPending) return;
    // Who has left the project since stays mentioned.
    const former = comment.mentions.filter((id) => !members.some(({ userId }) => userId === id));
    edit.mutate(
      { body: { text, mentions: [...mentionedIn(text, members), ...former] }, version: base },
      {
        onSuccess: onDone,
        onError: (error) => setBase((toProblem(error).current as Comment | undefined)?.version ?? base),
      },
    );
  }

  return (
    <form
      className="mt-1 space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <CommentField
        autoFocus
        label={messages.editLabel}
        value={text}
        members={members.filter(({ userId }) => userId !== comment.author)}
        onChange={setText}
        onSubmit={save}
        onCancel={onDone}
      />
      {problem && <FormError>{problem.status === 412 ? messages.changedElsewhere : problem.message}</FormError>}
      <div className="flex justify-end gap-2">
        <Button size="small" look="quiet" onClick={onDone}>
          {messages.cancel}
        </Button>
        <Button type="submit" size="small" look="primary" busy={edit.isPending} disabled={!text.trim()}>
          {messages.save}
        </Button>
      </div>
    </form>
  );
}
