import { type KeyboardEvent, useId, useState } from 'react';
import { messages } from './messages';
import { Chip } from '@/ui/Chip';

type LabelsFieldProps = { value: string[]; known: string[]; disabled?: boolean; onChange: (labels: string[]) => void };

/** Labels as chips; Enter or a comma adds, Backspace in the empty field removes the last. */
export function LabelsField({ value, known, disabled, onChange }: LabelsFieldProps) {
  const [text, setText] = useState('');
  const listId = useId();

  function add(label: string): void {
    const trimmed = label.trim();
    setText('');
    if (trimmed && !value.includes(trimmed)) onChange([...value, trimmed]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && !text && value.length > 0) {
      onChange(value.slice(0, -1));
    }
  }

  return (
    <div className="flex min-h-8 pointer-coarse:min-h-10 flex-wrap items-center gap-1 rounded-lg px-2 py-1 hover:bg-hover has-[input:focus]:bg-hover">
      {value.map((label) => (
        <Chip
          key={label}
          text={label}
          {...(!disabled && { onRemove: () => onChange(value.filter((other) => other !== label)) })}
        />
      ))}
      {!disabled && value.length < 20 && (
        <input
          aria-label={messages.addLabel}
          placeholder={value.length ? '' : messages.addLabel}
          list={listId}
          maxLength={50}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(text)}
          className="h-6 min-w-20 flex-1 bg-transparent text-[0.8125rem] outline-none"
        />
      )}
      <datalist id={listId}>
        {known
          .filter((label) => !value.includes(label))
          .map((label) => (
            <option key={label} value={label} />
          ))}
      </datalist>
    </div>
  );
}
