import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx';
import { Spinner } from '@/ui/Spinner';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-white shadow-card hover:bg-accent-strong',
  plain: 'border border-line bg-surface text-ink shadow-card hover:bg-hover',
  quiet: 'text-soft hover:bg-hover hover:text-ink',
  danger: 'border border-line bg-surface text-danger shadow-card hover:bg-danger-wash',
};

type ButtonProps = ComponentProps<'button'> & { look?: Look; size?: 'small' | 'normal' | 'large'; busy?: boolean };

const SIZES = { small: 'h-7 px-2.5 text-xs', normal: 'h-9 px-3.5 text-sm', large: 'h-11 px-4 text-sm' };

export function Button({ look = 'plain', size = 'normal', busy, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled || busy}
      aria-busy={busy}
      className={cx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-lg font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-55',
        LOOKS[look],
        SIZES[size],
        className,
      )}
    >
      {busy && <Spinner className="size-4" />}
      {children}
    </button>
  );
}

/** A button that is only a picture; the label is for its tooltip and for screen readers. */
export function IconButton({ label, className, ...rest }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={cx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-soft transition-colors hover:bg-hover hover:text-ink disabled:opacity-50 aria-expanded:bg-hover aria-expanded:text-ink pointer-coarse:size-10',
        className,
      )}
    />
  );
}
