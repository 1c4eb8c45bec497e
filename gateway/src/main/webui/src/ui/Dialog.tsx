import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { IconButton } from '@/ui/Button';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  /** `center` for a question, `right` for details, `left` for navigation. */
  place?: 'center' | 'right' | 'left';
  width?: string;
  /** Leaves out the title bar; the title is then read out only. */
  bare?: boolean;
  children: ReactNode;
};

const PLACES = {
  center:
    'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-2xl pb-[env(safe-area-inset-bottom)] animate-rise sm:inset-auto sm:top-[12dvh] sm:left-1/2 sm:max-h-[80dvh] sm:-translate-x-1/2 sm:rounded-2xl sm:pb-0',
  right: 'inset-y-0 right-0 w-full pb-[env(safe-area-inset-bottom)] sm:border-l sm:border-line animate-slide-left',
  left: 'inset-y-0 left-0 pb-[env(safe-area-inset-bottom)] animate-slide-right',
};

/*
 * Radix traps the focus and gives it back. Its own overlay is not used: it would add an inline style sheet, which the
 * content security policy refuses.
 */
export function Dialog({ open, onClose, title, description, place = 'center', width, bare, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <div aria-hidden className="fixed inset-0 z-40 animate-fade bg-[#0b0b14]/35 dark:bg-black/55" />
        <Radix.Content
          {...(!description && { 'aria-describedby': undefined })}
          // Undoing by a toast does not count as a click outside.
          onInteractOutside={(event) => (event.target as Element).closest('[data-toasts]') && event.preventDefault()}
          className={cx(
            'fixed z-50 flex flex-col overflow-hidden bg-surface shadow-raised focus:outline-none',
            PLACES[place],
            width ?? (place === 'center' ? 'sm:w-[28rem]' : 'max-w-[34rem]'),
          )}
        >
          {bare ? (
            <Radix.Title className="sr-only">{title}</Radix.Title>
          ) : (
            <header className="flex items-start gap-3 px-5 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <Radix.Title className="truncate text-base leading-8 font-semibold">{title}</Radix.Title>
                {description && <Radix.Description className="text-[0.8125rem] text-soft">{description}</Radix.Description>}
              </div>
              <IconButton label="Close" onClick={onClose} className="-mr-1.5">
                <X className="size-4" />
              </IconButton>
            </header>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
