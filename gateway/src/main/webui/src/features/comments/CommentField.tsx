import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Member } from '@/gen';
import { completed, suggestions, typedAt, type Typed } from './mentions';
import { messages } from './messages';
import { cx } from '@/lib/cx';
import { Avatar } from '@/ui/Avatar';
import { inputLook } from '@/ui/Field';

type CommentFieldProps = {
  label: string;
  value: string;
  /** Those who can be called. */
  members: Member[];
  onChange: (text: string) => void;
  onSubmit: () => void;
  onCancel?: () => void;
  autoFocus?: boolean;
};

/** A text in which `@` offers the members: arrows choose, Enter or Tab takes, Escape closes. Ctrl+Enter submits. */
export function CommentField({ label, value, members, onChange, onSubmit, onCancel, autoFocus }: CommentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const caretTo = useRef<number | null>(null);
  const listId = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [active, setActive] = useState(0);
  const offered = typed ? suggestions(members, typed) : [];
  const open = offered.length > 0;
  const chosen = Math.min(active, offered.length - 1);

  // React puts a new text in with the caret at its end.
  useLayoutEffect(() => {
    if (caretTo.current !== null) field.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
  }, [value]);

  function take({ name }: Member): void {
    if (!typed || !field.current) return;
    const { text, caret } = completed(value, typed, name);
    onChange(text);
    setTyped(null);
    caretTo.current = caret;
    field.current.focus();
  }

  function look(element: HTMLTextAreaElement): void {
    setTyped(typedAt(element.value, element.selectionStart));
    setActive(0);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (open && !submits) {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step) setActive((chosen + step + offered.length) % offered.length);
      else if (event.key === 'Enter' || event.key === 'Tab') take(offered[chosen]!);
      else if (event.key === 'Escape') setTyped(null);
      else return;
    } else if (submits) onSubmit();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <textarea
        ref={field}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
        // Escape is for this field, not for the dialog around it.
        data-keeps-escape={open || onCancel ? '' : undefined}
        autoFocus={autoFocus}
        rows={2}
        maxLength={10_000}
        placeholder={messages.hint}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target);
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setTyped(null)}
        onKeyDown={onKeyDown}
        className={cx(inputLook, 'field-sizing-content min-h-16 resize-none py-2 leading-relaxed')}
      />
      {open && (
        <ul
          id={listId}
          role="listbox"
          aria-label={messages.members}
          className="absolute inset-x-0 bottom-full z-10 mb-1 max-w-72 overflow-hidden rounded-xl border border-line bg-raised p-1 shadow-raised"
        >
          {offered.map((member, index) => (
            <li
              key={member.userId}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(member);
              }}
              className={cx(
                'flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 text-[0.8125rem] pointer-coarse:min-h-11',
                index === chosen && 'bg-hover',
              )}
            >
              <Avatar name={member.name} size="small" />
              <span className="truncate">{member.name}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
