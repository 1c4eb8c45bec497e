import { useInfiniteQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { SearchHit } from '@/gen';
import { closeSearch, useSearchDialog } from './dialog';
import { messages } from './messages';
import { pathOf } from './path';
import { SearchResults } from './SearchResults';
import { searchResults } from '@/lib/queries/search';
import { useDebounced } from '@/lib/useDebounced';
import { IconButton } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Spinner } from '@/ui/Spinner';

const TYPING_PAUSE = 180;

/** Finds tasks wherever they are: typed, chosen by the arrow keys, opened by Enter. */
export function SearchDialog() {
  const open = useSearchDialog((state) => state.open);
  return (
    <Dialog open={open} onClose={closeSearch} title={messages.title} width="sm:w-[40rem]" bare>
      <SearchPanel />
    </Dialog>
  );
}

function SearchPanel() {
  const [text, setText] = useState('');
  const [archived, setArchived] = useState(false);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const listId = useId();
  const typed = text.trim();
  const settled = useDebounced(typed, TYPING_PAUSE);
  const q = typed && settled;
  const query = useInfiniteQuery(searchResults(q, archived));
  const hits = q ? (query.data?.pages.flatMap(({ items }) => items) ?? []) : [];
  const active = Math.min(chosen, hits.length - 1);

  function go(hit: SearchHit): void {
    closeSearch();
    void navigate(pathOf(hit));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      event.preventDefault();
      setChosen((active + step + hits.length) % hits.length);
    } else if (event.key === 'Enter' && hits[active] && q === typed && !query.isPlaceholderData) {
      event.preventDefault();
      go(hits[active]);
    }
  }

  return (
    <>
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        {query.isFetching ? (
          <Spinner className="size-4.5 shrink-0 text-accent-ink" />
        ) : (
          <Search aria-hidden className="size-4.5 shrink-0 text-faint" />
        )}
        <input
          ref={input}
          role="combobox"
          aria-label={messages.label}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(hits.length > 0 && { 'aria-activedescendant': `${listId}-${active}` })}
          placeholder={messages.hint}
          value={text}
          maxLength={200}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
        <IconButton label="Close" onClick={closeSearch}>
          <X className="size-4" />
        </IconButton>
      </div>
      <SearchResults
        id={listId}
        q={q}
        hits={hits}
        active={active}
        query={query}
        onPoint={setChosen}
        onFollow={closeSearch}
      />
      <label className="flex items-center gap-2 border-t border-line px-4 py-2.5 text-xs text-soft">
        <input
          type="checkbox"
          checked={archived}
          onChange={(event) => {
            setArchived(event.target.checked);
            input.current?.focus();
          }}
        />
        {messages.archived}
      </label>
    </>
  );
}
