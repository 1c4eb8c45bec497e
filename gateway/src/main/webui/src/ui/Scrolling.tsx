import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

/** What may be larger than its frame, and holds nothing that takes the focus: it takes it itself, to be scrolled by keys. */
export const Scrolling = ({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div role="region" aria-label={label} tabIndex={0} className={cx('overflow-auto', className)}>
    {children}
  </div>
);
