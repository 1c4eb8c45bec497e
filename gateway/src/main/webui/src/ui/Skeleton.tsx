import { cx } from '@/lib/cx';

/** The grey shape of something on its way. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span aria-hidden className={cx('block animate-shimmer rounded-md bg-line', className)} />
);
