import { CalendarDays, CornerDownLeft, Plus } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import type { Due, NewTask, QuickAdd as QuickAddRead } from '@/gen';
import { useTaskActions } from './actions';
import { DueLabel } from './DueLabel';
import { DuePicker } from './DuePicker';
import { messages } from './messages';
import { PriorityFlag, PriorityMenu, priorityName } from './Priority';
import { QuickAddPreview } from './QuickAddPreview';
import { type Placed, placed, useQuickLine } from './quickLine';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';

const tool =
  'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs text-soft hover:bg-hover hover:text-ink pointer-coarse:h-9';

/** One line to write task after task; what it says shows below, date and priority can be chosen by hand as well. */
type QuickAddProps = {
  projectId: string;
  input: RefObject<HTMLInputElement | null>;
  /** What a new task begins with; the due can be changed before it is added. */
  preset?: Partial<NewTask>;
  hint?: string;
};

export function QuickAdd({ projectId, input, preset = {}, hint = messages.addHint }: QuickAddProps) {
  const user = useUser();
  const { create } = useTaskActions();
  const [title, setTitle] = useState('');
  // What is chosen by hand counts more than what is written; undefined is not chosen.
  const [chosenDue, setChosenDue] = useState<Due | null>();
  const [chosenPriority, setChosenPriority] = useState<number>();
  const { text, shown, read, ignore, reset } = useQuickLine(projectId, title);
  const due = chosenDue === undefined ? (shown?.due ?? preset.due ?? null) : chosenDue;
  const priority = chosenPriority ?? shown?.priority ?? 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!text) return;
    const known = read();
    const place = (line: QuickAddRead | undefined) => byHand(placed(line, text, preset, projectId));
    if (known instanceof Promise) create(projectId, user.id, place(undefined).body, { placed: known.then(place) });
    else create(place(known).projectId, user.id, place(known).body);
    setTitle('');
    setChosenDue(undefined);
    setChosenPriority(undefined);
    reset();
    input.current?.focus();
  }

  function byHand({ projectId: into, body }: Placed): Placed {
    const task: NewTask = { ...body, ...(chosenPriority !== undefined && { priority: chosenPriority }) };
    if (chosenDue) task.due = chosenDue;
    // What is no longer due does not recur.
    if (chosenDue === null) {
      delete task.due;
      delete task.recurrence;
    }
    return { projectId: into, body: task };
  }

  return (
    <form
      onSubmit={submit}
      className={cx(
        'group flex flex-wrap items-center gap-x-2 border-line bg-surface px-3 transition-shadow focus-within:border-accent',
        'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-20 max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)]',
        'sm:rounded-xl sm:border sm:shadow-card sm:focus-within:ring-3 sm:focus-within:ring-accent/20',
      )}
    >
      <Plus aria-hidden className="size-4.5 shrink-0 text-accent-ink" />
      <input
        ref={input}
        aria-label={messages.add}
        placeholder={hint}
        maxLength={500}
        enterKeyHint="done"
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && (text ? setTitle('') : event.currentTarget.blur())}
        className="h-11 min-w-40 flex-1 bg-transparent outline-none max-sm:h-13"
      />
      {text && (
        <div className="flex animate-fade items-center gap-0.5 max-sm:w-full max-sm:pb-2">
          <DuePicker
            label={messages.due}
            value={due}
            onChange={setChosenDue}
            trigger={
              <button type="button" className={tool} aria-label={messages.setDate(messages.due)}>
                {due ? <DueLabel due={due} done={false} /> : <CalendarDays className="size-3.5" />}
                {!due && messages.due}
              </button>
            }
          />
          <PriorityMenu
            priority={priority}
            onChange={setChosenPriority}
            trigger={
              <button type="button" className={tool} aria-label={`${messages.priority}: ${priorityName(priority)}`}>
                <PriorityFlag priority={priority} />
                {priority ? priorityName(priority) : messages.priority}
              </button>
            }
          />
          <button
            type="submit"
            className="ml-auto inline-flex h-7 items-center gap-1.5 rounded-md bg-accent px-2.5 text-xs font-medium text-white hover:bg-accent-strong sm:ml-1 pointer-coarse:h-9"
          >
            {messages.addButton}
            <CornerDownLeft aria-hidden className="size-3" />
          </button>
        </div>
      )}
      {shown && shown.tokens.length > 0 && <QuickAddPreview read={shown} onIgnore={ignore} />}
    </form>
  );
}
