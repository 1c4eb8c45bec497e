import { useEffect, useRef } from 'react';
import { messages } from './messages';
import { Button } from '@/ui/Button';

/** Loads on when one scrolls near the end; a button for those who do not scroll. */
export function NextPage({ busy, load }: { busy: boolean; load: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    if (busy || !end.current || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '600px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [busy]);
  return (
    <div ref={end} className="flex justify-center py-3">
      <Button size="small" look="quiet" busy={busy} onClick={load}>
        {messages.loadMore}
      </Button>
    </div>
  );
}
