import { cx } from '@/lib/cx';

export const Spinner = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 24 24" aria-hidden className={cx('animate-spin', className ?? 'size-5')}>
    <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="3" opacity="0.2" />
    <path d="M12 3a9 9 0 0 1 9 9" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
  </svg>
);

/** A page on its way: quiet, centred, and announced. */
export const PageSpinner = () => (
  <div role="status" className="flex min-h-[60dvh] items-center justify-center text-accent-ink">
    <Spinner className="size-7" />
    <span className="sr-only">Loading</span>
  </div>
);
