import { X } from 'lucide-react';
import { cx } from '@/lib/cx';
import { colourOf } from '@/ui/Avatar';

/** A label, in the colour its text always has. */
export const Chip = ({ text, onRemove }: { text: string; onRemove?: () => void }) => (
  <span
    className={cx(
      'inline-flex h-5 max-w-40 items-center gap-1 rounded-md px-1.5 text-2xs font-medium',
      onRemove && 'h-6 max-w-full pr-0.5 text-xs',
      colourOf(text),
    )}
  >
    <span className="truncate">{text}</span>
    {onRemove && (
      <button
        type="button"
        aria-label={`Remove ${text}`}
        onClick={onRemove}
        className="rounded p-0.5 hover:bg-black/10 dark:hover:bg-white/15"
      >
        <X className="size-3" />
      </button>
    )}
  </span>
);
