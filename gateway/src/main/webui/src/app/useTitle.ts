import { useEffect } from 'react';
import { messages } from './messages';

/** Names the page in the browser's tab. */
export function useTitle(name: string | undefined): void {
  useEffect(() => {
    document.title = name ? `${name} · ${messages.product}` : messages.product;
    return () => {
      document.title = messages.product;
    };
  }, [name]);
}
