import { lazy, Suspense } from 'react';
import { cx } from '@/lib/cx';

const Rendered = lazy(() => import('./MarkdownRenderer'));

type MarkdownProps = {
  text: string;
  /** Words that stand out, such as the names of who is called. */
  highlights?: string[];
  className?: string;
};

/** Text as its author meant it to look. Until the renderer has come, and without it, as it was typed. */
export const Markdown = ({ text, highlights = [], className }: MarkdownProps) => (
  <div className={cx('min-w-0 leading-relaxed [overflow-wrap:anywhere]', className)}>
    <Suspense fallback={<p className="whitespace-pre-wrap">{text}</p>}>
      <Rendered text={text} highlights={highlights} />
    </Suspense>
  </div>
);
