import type { ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { FormError } from '@/ui/Field';

type ConfirmDialogProps = {
  title: string;
  text: string;
  /** What the button says: the deed itself, never "OK". */
  confirm: string;
  cancel?: string;
  busy?: boolean;
  disabled?: boolean;
  error?: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Asks before something that cannot be taken back by a keystroke. The safe answer has the focus. */
export const ConfirmDialog = ({ title, text, error, onClose, children, ...answers }: ConfirmDialogProps) => (
  <Dialog open onClose={onClose} title={title} description={text}>
    <div className="space-y-4 overflow-y-auto px-5 pt-1 pb-5">
      {error && <FormError>{error}</FormError>}
      {children}
      <div className="flex justify-end gap-2 pt-2">
        <Button look="quiet" onClick={onClose} autoFocus={!children}>
          {answers.cancel ?? 'Cancel'}
        </Button>
        <Button look="danger" onClick={answers.onConfirm} busy={answers.busy} disabled={answers.disabled}>
          {answers.confirm}
        </Button>
      </div>
    </div>
  </Dialog>
);
