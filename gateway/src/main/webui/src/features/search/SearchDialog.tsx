import { useInfiniteQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
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
import { useListbox } from '@/ui/useListbox';

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
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const typed = text.trim();
  const settled = useDebounced(typed, TYPING_PAUSE);
  const q = typed && settled;
  const query = useInfiniteQuery(searchResults(q, archived));
  const hits = q ? (query.data?.pages.flatMap(({ items }) => items) ?? []) : [];

  function go(hit: SearchHit): void {
    closeSearch();
    void navigate(pathOf(hit));
  }

  const listbox = useListbox(hits.length, (index) => {
    if (q === typed && !query.isPlaceholderData) go(hits[index]!);
  });

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
          {...listbox.field}
          aria-label={messages.label}
          placeholder={messages.hint}
          value={text}
          maxLength={200}
          autoFocus
          enterKeyHint="go"
          onChange={(event) => {
            setText(event.target.value);
            listbox.point(0);
          }}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none"
        />
        <IconButton label="Close" onClick={closeSearch}>
          <X className="size-4" />
        </IconButton>
      </div>
      <SearchResults q={q} hits={hits} listbox={listbox} query={query} onFollow={closeSearch} />
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
