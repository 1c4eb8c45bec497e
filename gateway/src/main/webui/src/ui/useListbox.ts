import { type KeyboardEvent, useId, useState } from 'react';

/**
 * A field above a list that it chooses from (WAI-ARIA APG, combobox with a listbox): the arrows move through the options
 * and around its ends, Enter takes one. The field's text is the caller's; after a change of it, `point(0)`.
 */
export function useListbox(count: number, take: (index: number) => void) {
  const [chosen, point] = useState(0);
  const id = useId();
  const active = Math.min(chosen, count - 1);
  const idOf = (index: number) => `${id}-${index}`;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      point((active + step + count) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (count > 0) take(active);
    }
  }

  return {
    active,
    point,
    id,
    idOf,
    field: {
      role: 'combobox',
      'aria-expanded': count > 0,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      ...(count > 0 && { 'aria-activedescendant': idOf(active) }),
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
    },
  } as const;
}
