import * as Radix from '@radix-ui/react-popover';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

type PopoverProps = {
  trigger: ReactNode;
  label: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

/** A small form on a button; Escape and a click elsewhere close it. */
export const Popover = ({ trigger, label, open, onOpenChange, className, children }: PopoverProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Trigger asChild>{trigger}</Radix.Trigger>
    <Radix.Portal>
      <Radix.Content
        align="start"
        sideOffset={6}
        collisionPadding={8}
        aria-label={label}
        className={cx(
          'z-60 max-h-(--radix-popover-content-available-height) w-72 animate-rise overflow-y-auto rounded-xl border border-line bg-raised p-3 shadow-raised focus:outline-none',
          className,
        )}
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
);
