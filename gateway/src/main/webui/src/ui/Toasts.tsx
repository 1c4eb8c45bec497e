import { CircleAlert, X } from 'lucide-react';
import { dismissToast, useToasts } from '@/lib/toasts';
import { IconButton } from '@/ui/Button';

/** What just happened, read out politely, with its undo. Lies above everything, clear of the phone's edges. */
export function Toasts() {
  const { toasts } = useToasts();
  return (
    <div
      data-toasts
      role="status"
      aria-live="polite"
      aria-relevant="additions"
      className="pointer-events-none fixed inset-x-0 bottom-0 z-70 flex flex-col items-center gap-2 px-4 pb-[calc(1.25rem+env(safe-area-inset-bottom))] max-sm:pb-[calc(5rem+env(safe-area-inset-bottom))]"
    >
      {toasts.map(({ id, tone, message, action }) => (
        <div
          key={id}
          className="pointer-events-auto flex max-w-md min-w-64 animate-rise items-center gap-2 rounded-xl bg-[#26262e] py-1.5 pr-1.5 pl-4 text-[0.8125rem] text-[#f4f4f8] shadow-raised dark:border dark:border-line dark:bg-[#2c2c35]"
        >
          {tone === 'error' && <CircleAlert aria-hidden className="-ml-1 size-4 shrink-0 text-[#ff9aa3]" />}
          <span className="line-clamp-2 flex-1 py-1.5 [overflow-wrap:anywhere]">{message}</span>
          {action && (
            <button
              type="button"
              className="h-8 rounded-lg px-2.5 font-semibold text-[#b9b7ff] hover:bg-white/10 pointer-coarse:h-10"
              onClick={() => {
                dismissToast(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton
            label="Dismiss"
            onClick={() => dismissToast(id)}
            className="size-7! text-[#b4b4c0]! hover:bg-white/10! hover:text-white!"
          >
            <X className="size-3.5" />
          </IconButton>
        </div>
      ))}
    </div>
  );
}
