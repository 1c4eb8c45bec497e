import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
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

/**
 * A modal panel: traps the focus, closes by Escape and by a click outside, and gives the focus back.
 *
 * Radix does the work, without its own overlay: that would add an inline style sheet, which the content security
 * policy refuses.
 */
export const Dialog = ({ open, onClose, ...panel }: DialogProps) => (
  <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Radix.Portal>
      <div aria-hidden className="fixed inset-0 z-50 animate-fade bg-[#0b0b14]/30 dark:bg-black/50" />
      <Panel onClose={onClose} {...panel} />
    </Radix.Portal>
  </Radix.Root>
);

function Panel({ onClose, title, description, place = 'center', width, bare, children }: Omit<DialogProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  return (
    <Radix.Content
      {...(!description && { 'aria-describedby': undefined })}
      onOpenAutoFocus={focusPanel}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        const back = opener?.isConnected ? opener : document.getElementById('content');
        if (back instanceof HTMLElement) back.focus();
      }}
      // A field that is in the middle of something ends that first.
      onEscapeKeyDown={(event) => (event.target as Element).closest('[data-keeps-escape]') && event.preventDefault()}
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
  );
}

/**
 * The panel itself takes the focus, unless a field in it asked for it: the first button is rarely what is wanted. Over
 * another dialog, which takes the focus back, a field asks for it by `data-autofocus`.
 */
function focusPanel(event: Event): void {
  event.preventDefault();
  const panel = event.currentTarget as HTMLElement;
  if (panel.contains(document.activeElement)) return;
  (panel.querySelector<HTMLElement>('[data-autofocus]') ?? panel).focus();
}
