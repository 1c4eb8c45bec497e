import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import type { ChecklistItem } from '@/gen';
import { useOnLeave } from './drafts';
import { checklistMessages as messages } from './messages';
import { cx } from '@/lib/cx';
import { IconButton } from '@/ui/Button';
import { Menu, MenuItem } from '@/ui/Menu';

type ChecklistStepProps = {
  step: ChecklistItem;
  /** Of the task, as it is shown. */
  version: number;
  readOnly: boolean;
  onTick: (done: boolean) => void;
  onRename: (text: string, base?: number) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onNext: () => void;
};

type Draft = { text: string; from: string; base: number };

export function ChecklistStep(props: ChecklistStepProps) {
  const { step, version, readOnly, onTick, onRename, onMove, onRemove, onNext } = props;
  const [draft, setDraft] = useState<Draft | null>(null);

  /** Others may have renamed the step meanwhile: then the edit is of the version it began from, and a conflict. */
  function commit(): void {
    setDraft(null);
    const text = draft?.text.trim();
    if (draft && text && text !== step.text) onRename(text, draft.from === step.text ? undefined : draft.base);
  }

  useOnLeave(commit);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && event.key === 'ArrowUp') onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'Enter') onNext();
    else if (event.key === 'Backspace' && draft?.text === '') onRemove();
    else return;
    event.preventDefault();
  }

  return (
    <li className="group/step flex min-h-8 items-center gap-2 pointer-coarse:min-h-10">
      <input
        type="checkbox"
        aria-label={messages.tick(step.text)}
        checked={step.done ?? false}
        disabled={readOnly}
        onChange={(event) => onTick(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      <input
        data-step
        aria-label={messages.rename(step.text)}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        readOnly={readOnly}
        maxLength={500}
        value={draft?.text ?? step.text}
        onChange={(event) => setDraft({ from: step.text, base: version, ...draft, text: event.target.value })}
        onBlur={commit}
        onKeyDown={readOnly ? undefined : onKeyDown}
        className={cx(
          'h-8 min-w-0 flex-1 rounded-lg bg-transparent px-2 text-[0.8125rem] hover:bg-hover focus:bg-hover',
          step.done && 'text-faint line-through decoration-line-strong',
        )}
      />
      {!readOnly && (
        <Menu
          trigger={
            <IconButton
              label={messages.more(step.text)}
              className="size-7! opacity-0 group-focus-within/step:opacity-100 group-hover/step:opacity-100 aria-expanded:opacity-100 pointer-coarse:opacity-100"
            >
              <Ellipsis className="size-4" />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => onMove(-1)}>
            <ArrowUp className="size-4" /> {messages.up}
          </MenuItem>
          <MenuItem onSelect={() => onMove(1)}>
            <ArrowDown className="size-4" /> {messages.down}
          </MenuItem>
          <MenuItem danger onSelect={onRemove}>
            <Trash2 className="size-4" /> {messages.remove}
          </MenuItem>
        </Menu>
      )}
    </li>
  );
}
