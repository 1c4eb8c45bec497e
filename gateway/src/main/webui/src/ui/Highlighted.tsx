import type { ReactNode } from 'react';

type Range = { start: number; end: number };

/** A text with some parts of it marked; the ranges are in order and do not overlap. */
export function Highlighted({ text, ranges }: { text: string; ranges: Range[] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className="rounded-xs bg-accent-wash font-medium text-accent-ink">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
