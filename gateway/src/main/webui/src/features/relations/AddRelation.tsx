import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { NewRelation, RelationKind } from '@/gen';
import { KINDS, messages } from './messages';
import { cx } from '@/lib/cx';
import { tasksTitled } from '@/lib/queries/relations';
import { Button } from '@/ui/Button';
import { Spinner } from '@/ui/Spinner';
import { useListbox } from '@/ui/useListbox';

type AddRelationProps = {
  taskId: string;
  busy: boolean;
  onAdd: (relation: NewRelation) => void;
  onCancel: () => void;
};

const KEY = /^[a-z0-9]{2,10}-[1-9]\d*$/i;

type Option = { task: string; key: string; title: string };

/** Picks the other task by what one remembers of it, and says what there is between the two. */
export function AddRelation({ taskId, busy, onAdd, onCancel }: AddRelationProps) {
  const [kind, setKind] = useState<RelationKind>('blocked-by');
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data = [], isFetching } = useQuery(tasksTitled(wanted));
  const byKey: Option[] = KEY.test(wanted)
    ? [{ task: wanted, key: wanted.toUpperCase(), title: messages.byKey(wanted.toUpperCase()) }]
    : [];
  const options: Option[] = [
    ...byKey,
    ...data.filter(({ id }) => id !== taskId).map(({ id, key, title }) => ({ task: id, key, title })),
  ];
  const { active, point, id, idOf, field } = useListbox(options.length, (index) => add(options[index]!));

  function add({ task }: Option): void {
    if (!busy) onAdd({ kind, task });
  }

  return (
    // Escape anywhere in here gives up.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      data-keeps-escape
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="mt-2 rounded-lg border border-line p-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <select
          aria-label={messages.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as RelationKind)}
          className="h-8 rounded-md border border-line bg-surface px-2 text-[0.8125rem] pointer-coarse:h-10"
        >
          {(Object.keys(KINDS) as RelationKind[]).map((value) => (
            <option key={value} value={value}>
              {KINDS[value]}
            </option>
          ))}
        </select>
        <input
          {...field}
          aria-label={messages.find}
          placeholder={messages.find}
          autoFocus
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            point(0);
          }}
          className="h-8 min-w-40 flex-1 rounded-md border border-line bg-surface px-2 text-[0.8125rem] outline-none focus:border-accent pointer-coarse:h-10"
        />
        {(isFetching || busy) && <Spinner className="size-4 text-faint" />}
        <Button size="small" look="quiet" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
      {options.length > 0 && (
        <ul id={id} role="listbox" aria-label={messages.found} className="mt-2">
          {options.map((option, index) => (
            // The keyboard is that of the field.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={option.task}
              id={idOf(index)}
              role="option"
              aria-selected={index === active}
              onClick={() => add(option)}
              className={cx(
                'flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 text-[0.8125rem] hover:bg-hover',
                index === active && 'bg-hover',
              )}
            >
              <span className="shrink-0 text-2xs text-faint tabular-nums">{option.key}</span>
              <span className="truncate">{option.title}</span>
            </li>
          ))}
        </ul>
      )}
      {wanted.length > 1 && !isFetching && options.length === 0 && (
        <p className="px-2 pt-2 text-xs text-soft">{messages.nothing}</p>
      )}
    </div>
  );
}
