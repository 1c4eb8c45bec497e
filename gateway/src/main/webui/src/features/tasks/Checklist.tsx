import { useRef, useState } from 'react';
import type { ChecklistItem, Task } from '@/gen';
import { ChecklistStep } from './ChecklistStep';
import { useOnLeave } from './drafts';
import { checklistMessages as messages } from './messages';
import { moved, MOST_STEPS, progress, withStep } from './steps';
import { randomId } from '@/lib/ids';

type ChecklistProps = {
  task: Task;
  readOnly: boolean;
  /** Saves; `base` is the version of the task that the edit began from. */
  onChange: (steps: ChecklistItem[], base?: number) => void;
};

/** The light steps of a task. Enter adds the next, Alt with an arrow moves one, an emptied one goes. */
export function Checklist({ task, readOnly, onChange }: ChecklistProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLInputElement>(null);
  const steps = task.checklist ?? [];
  const { done, all } = progress(steps);

  function add(): void {
    const trimmed = text.trim();
    setText('');
    if (trimmed) onChange([...steps, { id: randomId(), text: trimmed, done: false }]);
  }

  function move(step: ChecklistItem, by: 1 | -1): void {
    const after = moved(steps, step.id, by);
    if (after === steps) return;
    onChange(after);
    setSaid(messages.movedTo(step.text, after.findIndex(({ id }) => id === step.id) + 1, all));
  }

  /** The focus goes to the step that takes its place. */
  function remove(step: ChecklistItem): void {
    const index = steps.findIndex(({ id }) => id === step.id);
    const fields = list.current?.querySelectorAll<HTMLElement>('[data-step]');
    (fields?.[index + 1] ?? fields?.[index - 1] ?? adding.current)?.focus();
    onChange(steps.filter(({ id }) => id !== step.id));
  }

  useOnLeave(add);
  if (readOnly && all === 0) return null;
  return (
    <section aria-label={messages.title} className="border-t border-line pt-4">
      <h2 className="flex items-center gap-3 text-xs font-medium text-faint">
        {messages.title}
        {all > 0 && (
          <>
            <span className="tabular-nums">{messages.progress(done, all)}</span>
            <progress
              value={done}
              max={all}
              aria-hidden
              className="h-1.5 w-24 appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
            />
          </>
        )}
      </h2>
      <ol ref={list} className="mt-1">
        {steps.map((step) => (
          <ChecklistStep
            key={step.id}
            step={step}
            version={task.version}
            readOnly={readOnly}
            onTick={(ticked) => onChange(withStep(steps, step.id, { done: ticked }))}
            onRename={(name, base) => onChange(withStep(steps, step.id, { text: name }), base)}
            onMove={(by) => move(step, by)}
            onRemove={() => remove(step)}
            onNext={() => adding.current?.focus()}
          />
        ))}
      </ol>
      {!readOnly && all < MOST_STEPS && (
        <input
          ref={adding}
          aria-label={messages.add}
          placeholder={messages.add}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
          className="-mx-2 h-8 w-full rounded-lg bg-transparent px-2 text-[0.8125rem] outline-none hover:bg-hover focus:bg-hover pointer-coarse:h-10"
        />
      )}
      <span role="status" className="sr-only">
        {said}
      </span>
    </section>
  );
}
