import { useState } from 'react';
import type { Member } from '@/gen';
import { useNewComment } from './actions';
import { CommentField } from './CommentField';
import { mentionedIn } from './mentions';
import { messages } from './messages';
import { Button } from '@/ui/Button';
import { Kbd } from '@/ui/Kbd';

/** What was typed and not sent, by task: closing a task by mistake loses nothing. */
const unsent = new Map<string, string>();

type NewCommentFormProps = { task: { id: string; projectId: string }; members: Member[]; userId: string };

export function NewCommentForm({ task, members, userId }: NewCommentFormProps) {
  const [text, setText] = useState(unsent.get(task.id) ?? '');
  const create = useNewComment(task);

  function edit(next: string): void {
    setText(next);
    unsent.set(task.id, next);
  }

  function send(): void {
    if (!text.trim()) return;
    create({ text, mentions: mentionedIn(text, members) });
    edit('');
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <CommentField
        label={messages.label}
        value={text}
        members={members.filter((member) => member.userId !== userId)}
        onChange={edit}
        onSubmit={send}
      />
      <div className="mt-2 flex items-center justify-end gap-2">
        {text.trim() && <Kbd>{messages.sendHint}</Kbd>}
        <Button type="submit" size="small" look="primary" disabled={!text.trim()}>
          {messages.send}
        </Button>
      </div>
    </form>
  );
}
