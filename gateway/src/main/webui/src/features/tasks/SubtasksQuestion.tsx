import { useState } from 'react';
import type { Task } from '@/gen';
import { useTaskActions } from './actions';
import { closeQuestion, openSubtasks, unfinishedBelow, useCompletedParent } from './family';
import { subtaskMessages as messages } from './messages';
import { showProblem } from '@/lib/toasts';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

/** A task was completed before its subtasks: asks what is to become of them. */
export function SubtasksQuestion() {
  const { task } = useCompletedParent();
  return task && <Question key={task.id} task={task} />;
}

function Question({ task }: { task: Task }) {
  const actions = useTaskActions();
  const [busy, setBusy] = useState(false);

  async function completeAll(): Promise<void> {
    setBusy(true);
    try {
      const unfinished = await unfinishedBelow(task.id);
      unfinished.forEach((subtask) => void actions.change(subtask, { status: 'done' }));
    } catch (error) {
      showProblem(error);
    }
    closeQuestion();
  }

  return (
    <Dialog open onClose={closeQuestion} title={messages.question} description={messages.stillOpen(openSubtasks(task))}>
      <div className="flex justify-end gap-2 px-5 py-4">
        <Button onClick={closeQuestion}>{messages.leaveOpen}</Button>
        <Button look="primary" autoFocus busy={busy} onClick={() => void completeAll()}>
          {messages.completeAll}
        </Button>
      </div>
    </Dialog>
  );
}
