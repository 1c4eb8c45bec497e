import type { Status } from '@/gen';
import { messages, STATUS_NAMES } from './messages';
import { cx } from '@/lib/cx';

/** The circle of a status: empty, half, ticked. */
export const StatusIcon = ({ status, className }: { status: Status; className?: string }) => (
  <svg viewBox="0 0 20 20" aria-hidden className={cx('shrink-0', className ?? 'size-4.5')}>
    {status === 'done' ? (
      <>
        <circle cx="10" cy="10" r="9" className="fill-accent" />
        <path
          d="m6 10.4 2.8 2.8L14.2 7"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </>
    ) : (
      <>
        <circle
          cx="10"
          cy="10"
          r="8.1"
          fill="none"
          strokeWidth="1.8"
          className={status === 'open' ? 'stroke-line-strong' : 'stroke-warning'}
        />
        {status === 'in-progress' && <path d="M10 5a5 5 0 0 1 0 10Z" className="fill-warning" />}
      </>
    )}
  </svg>
);

type StatusToggleProps = {
  title: string;
  status: Status;
  disabled?: boolean;
  onToggle: () => void;
  className?: string;
};

/** Completes and reopens; read as a checkbox, half-checked while in progress. */
export const StatusToggle = ({ title, status, disabled, onToggle, className }: StatusToggleProps) => (
  <button
    type="button"
    role="checkbox"
    aria-checked={status === 'in-progress' ? 'mixed' : status === 'done'}
    aria-label={messages.complete(title)}
    disabled={disabled}
    onClick={onToggle}
    className={cx(
      'group/check relative z-10 -m-2 rounded-full p-2 transition-transform active:scale-90 disabled:cursor-default pointer-coarse:-m-2.5 pointer-coarse:p-2.5',
      className,
    )}
  >
    <StatusIcon key={status} status={status} className={cx('size-4.5', status === 'done' && 'animate-pop')} />
    {status !== 'done' && !disabled && (
      <svg
        viewBox="0 0 20 20"
        aria-hidden
        className="absolute inset-2 size-4.5 opacity-0 transition-opacity group-hover/check:opacity-100"
      >
        <path
          d="m6.4 10.2 2.5 2.5 4.7-5.3"
          fill="none"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-accent-ink"
        />
      </svg>
    )}
  </button>
);

const ALL: Status[] = ['open', 'in-progress', 'done'];

/** All three statuses side by side. */
export const StatusChoice = ({
  status,
  disabled,
  onChange,
}: {
  status: Status;
  disabled?: boolean;
  onChange: (status: Status) => void;
}) => (
  <div role="radiogroup" aria-label={messages.status} className="inline-flex rounded-lg bg-sunken p-0.5">
    {ALL.map((value) => (
      <label
        key={value}
        className={cx(
          'flex h-8 items-center gap-1.5 rounded-md px-2.5 text-[0.8125rem] transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:h-10',
          disabled ? '' : 'cursor-pointer',
          value === status
            ? 'bg-raised font-medium text-ink shadow-card dark:bg-[#3b3b46]'
            : 'text-soft hover:text-ink',
        )}
      >
        <input
          type="radio"
          name="status"
          className="sr-only"
          disabled={disabled}
          checked={value === status}
          onChange={() => onChange(value)}
        />
        <StatusIcon status={value} className="size-4" />
        {STATUS_NAMES[value]}
      </label>
    ))}
  </div>
);
