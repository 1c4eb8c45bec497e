import { ArrowDownUp, Columns3, ListFilter, Rows3, Search, X } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { dragMessages, FILTER_NAMES, filterMessages, messages, SORT_NAMES } from './messages';
import type { ChangeShown, Layout, Shown } from './view';
import { cx } from '@/lib/cx';
import type { TaskFilter, TaskSort, TaskView } from '@/lib/queries/tasks';
import { Button, IconButton } from '@/ui/Button';
import { Menu, MenuChoices } from '@/ui/Menu';

const TYPING_PAUSE = 200;

type TaskToolbarProps = {
  shown: Shown;
  onChange: ChangeShown;
  search: RefObject<HTMLInputElement | null>;
  /** Opens the filter; the trash has none. */
  onFilter?: () => void;
};

export const TaskToolbar = ({ shown: { view, layout }, onChange, search, onFilter }: TaskToolbarProps) => (
  <div className="flex flex-wrap items-center gap-2 sm:flex-nowrap">
    {layout === 'list' && <FilterChoice filter={view.filter} onChoose={(filter) => onChange({ filter })} />}
    <SearchField q={view.q} onSearch={(q) => onChange({ q })} input={search} />
    {onFilter && <LayoutButton layout={layout} onChange={onChange} />}
    {onFilter && (
      <Button
        size="small"
        look="quiet"
        className={cx('h-8', view.where && 'bg-accent-wash text-accent-ink!')}
        aria-pressed={!!view.where}
        aria-label={filterMessages.button}
        onClick={onFilter}
      >
        <ListFilter className="size-3.5" />
        <span className="max-lg:hidden">{filterMessages.button}</span>
      </Button>
    )}
    {layout === 'list' && (
      <Menu
        label={messages.sort}
        trigger={
          <Button size="small" look="quiet" className="h-8" aria-label={`${messages.sort}: ${SORT_NAMES[view.sort]}`}>
            <ArrowDownUp className="size-3.5" />
            <span className="max-md:hidden">{SORT_NAMES[view.sort]}</span>
          </Button>
        }
      >
        <MenuChoices
          value={view.sort}
          onChoose={(sort) => onChange({ sort })}
          choices={(Object.keys(SORT_NAMES) as TaskSort[]).map((value) => ({ value, label: SORT_NAMES[value] }))}
        />
      </Menu>
    )}
  </div>
);

type FilterChoiceProps = { filter: TaskView['filter']; onChoose: (filter: TaskFilter) => void };

const FilterChoice = ({ filter: chosen, onChoose }: FilterChoiceProps) => (
  <div
    role="radiogroup"
    aria-label={messages.filter}
    className="-ml-1 flex gap-0.5 max-sm:w-full max-sm:justify-between"
  >
    {(Object.keys(FILTER_NAMES) as TaskFilter[]).map((filter) => (
      <label
        key={filter}
        className={cx(
          'inline-flex h-8 cursor-pointer items-center rounded-lg px-3 text-[0.8125rem] transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent-ink',
          filter === chosen ? 'bg-sunken font-medium text-ink' : 'text-soft hover:bg-hover hover:text-ink',
        )}
      >
        <input
          type="radio"
          name="show"
          className="sr-only"
          checked={filter === chosen}
          onChange={() => onChoose(filter)}
        />
        {FILTER_NAMES[filter]}
      </label>
    ))}
  </div>
);

const LayoutButton = ({ layout, onChange }: { layout: Layout; onChange: ChangeShown }) => {
  const [other, Icon] = layout === 'list' ? (['board', Columns3] as const) : (['list', Rows3] as const);
  return (
    <Button
      size="small"
      look="quiet"
      className="h-8"
      aria-label={dragMessages[other]}
      onClick={() => onChange({ layout: other })}
    >
      <Icon className="size-3.5" />
      <span className="max-lg:hidden">{dragMessages[other]}</span>
    </Button>
  );
};

function SearchField({
  q,
  onSearch,
  input,
}: {
  q: string;
  onSearch: (q: string) => void;
  input: RefObject<HTMLInputElement | null>;
}) {
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  if (q !== known) {
    // The address changed by itself: the back button, or "show all".
    setKnown(q);
    setText(q);
  }

  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => {
      setKnown(text.trim());
      onSearch(text.trim());
    }, TYPING_PAUSE);
    return () => clearTimeout(timer);
  });

  return (
    <div className="relative flex-1 sm:ml-auto sm:max-w-56">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
      <input
        ref={input}
        type="text"
        role="searchbox"
        enterKeyHint="search"
        aria-label={messages.search}
        placeholder={messages.search}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && (text ? setText('') : event.currentTarget.blur())}
        className="h-8 w-full rounded-lg border border-transparent bg-sunken pr-8 pl-8.5 text-[0.8125rem] hover:border-line focus:border-accent focus:bg-surface focus:outline-none"
      />
      {text && (
        <IconButton
          label={messages.clearSearch}
          className="absolute top-0.5 right-0.5 size-7!"
          onClick={() => setText('')}
        >
          <X className="size-3.5" />
        </IconButton>
      )}
    </div>
  );
}
