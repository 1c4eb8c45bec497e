import { Bookmark, CircleHelp, X } from 'lucide-react';
import { type RefObject, useId, useState } from 'react';
import { FILTER_EXAMPLES, filterMessages as messages } from './messages';
import type { ApiProblem } from '@/lib/problem';
import { cx } from '@/lib/cx';
import { IconButton } from '@/ui/Button';
import { inputLook } from '@/ui/Field';
import { Popover } from '@/ui/Popover';

type FilterFieldProps = {
  value: string;
  /** Why the value cannot be read, when it cannot. */
  fault: ApiProblem | undefined;
  onChange: (filter: string) => void;
  onClose: () => void;
  /** Saves it for later; there is nothing to save while it cannot be read. */
  onSave?: () => void;
  input: RefObject<HTMLInputElement | null>;
};

/** The filter language: Enter or leaving the field applies it; half a filter is no error yet. */
export function FilterField({ value, fault, onChange, onClose, onSave, input }: FilterFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const id = useId();
  if (value !== known) {
    // The address changed by itself: the back button, or an example.
    setKnown(value);
    setText(value);
  }
  const apply = () => text.trim() !== value && onChange(text.trim());
  const shown = fault && text === value ? fault : undefined;

  return (
    <div className="flex flex-col gap-1.5">
      <div className="relative">
        <input
          ref={input}
          aria-label={messages.label}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown && id}
          placeholder={messages.hint}
          value={text}
          maxLength={1000}
          autoFocus={!value}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => setText(event.target.value)}
          onBlur={apply}
          onKeyDown={(event) => {
            if (event.key === 'Enter') apply();
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
          className={cx(inputLook, 'h-9 pr-26 font-mono text-[0.8125rem]')}
        />
        <div className="absolute inset-y-0 right-1 flex items-center">
          {onSave && (
            <IconButton label={messages.save} className="size-7!" onClick={onSave}>
              <Bookmark className="size-4" />
            </IconButton>
          )}
          <FilterHelp onChoose={onChange} />
          <IconButton label={messages.remove} className="size-7!" onClick={onClose}>
            <X className="size-3.5" />
          </IconButton>
        </div>
      </div>
      {shown && <Fault id={id} text={value} fault={shown} />}
    </div>
  );
}

/** Where the filter stops making sense, and what could stand there. */
function Fault({ id, text, fault }: { id: string; text: string; fault: ApiProblem }) {
  const column = fault.column ?? 1;
  return (
    <div id={id} role="alert" className="rounded-lg bg-danger-wash px-3 py-2 text-[0.8125rem]">
      <p aria-hidden className="mb-1 font-mono text-xs [overflow-wrap:anywhere] whitespace-pre-wrap text-soft">
        {text.slice(0, column - 1)}
        <mark className="rounded-xs bg-danger px-0.5 font-semibold text-surface">{text.slice(column - 1) || '␣'}</mark>
      </p>
      <p className="text-danger">
        {fault.expected ? messages.fault(column, text.slice(column - 1), fault.expected) : fault.message}
      </p>
    </div>
  );
}

function FilterHelp({ onChoose }: { onChoose: (filter: string) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={messages.help}
      open={open}
      onOpenChange={setOpen}
      className="w-80"
      trigger={
        <IconButton label={messages.help} className="size-7!">
          <CircleHelp className="size-4" />
        </IconButton>
      }
    >
      <p className="text-xs leading-relaxed text-soft">{messages.helpText}</p>
      <ul className="mt-2 -mb-1 flex flex-col">
        {FILTER_EXAMPLES.map(([filter, meaning]) => (
          <li key={filter}>
            <button
              type="button"
              className="-mx-2 w-[calc(100%+1rem)] rounded-md px-2 py-1.5 text-left hover:bg-hover"
              onClick={() => {
                setOpen(false);
                onChoose(filter);
              }}
            >
              <code className="block font-mono text-xs text-accent-ink">{filter}</code>
              <span className="text-2xs text-faint">{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
