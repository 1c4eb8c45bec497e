import * as Radix from '@radix-ui/react-dropdown-menu';
import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx';

const itemLook =
  'relative flex min-h-8 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1.5 text-[0.8125rem] text-ink outline-none select-none data-disabled:opacity-45 data-highlighted:bg-hover pointer-coarse:min-h-11';

type MenuProps = {
  trigger: ReactNode;
  align?: 'start' | 'end';
  label?: string;
  className?: string;
  children: ReactNode;
};

/** A menu on a button. Not modal: a modal one would lock scrolling by an inline style sheet (see Dialog). */
export function Menu({ trigger, align = 'end', label, className, children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(label && { 'aria-label': label })}
          className={cx(
            'z-60 max-h-[70dvh] min-w-44 animate-rise overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-raised',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const MenuItem = ({ danger, className, ...rest }: ComponentProps<typeof Radix.Item> & { danger?: boolean }) => (
  <Radix.Item {...rest} className={cx(itemLook, danger && 'text-danger data-highlighted:bg-danger-wash', className)} />
);

export const MenuLine = () => <Radix.Separator className="mx-1 my-1 h-px bg-line" />;

export const MenuTitle = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-2.5 pt-1.5 pb-1 text-2xs font-medium text-faint">{children}</Radix.Label>
);

type Choice<T extends string> = { value: T; label: string; icon?: ReactNode };

/** One of several; the chosen one is ticked. */
export function MenuChoices<T extends string>(props: { value: T; choices: Choice<T>[]; onChoose: (value: T) => void }) {
  return (
    <Radix.RadioGroup value={props.value} onValueChange={(value) => props.onChoose(value as T)}>
      {props.choices.map(({ value, label, icon }) => (
        <Radix.RadioItem key={value} value={value} className={cx(itemLook, 'pr-8')}>
          {icon}
          {label}
          <Radix.ItemIndicator className="absolute right-2.5">
            <Check className="size-3.5 text-accent-ink" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

/** Any of several; the menu stays open to choose more. */
export const MenuCheck = ({ children, ...rest }: ComponentProps<typeof Radix.CheckboxItem>) => (
  <Radix.CheckboxItem {...rest} onSelect={(event) => event.preventDefault()} className={cx(itemLook, 'pr-8')}>
    {children}
    <Radix.ItemIndicator className="absolute right-2.5">
      <Check className="size-3.5 text-accent-ink" />
    </Radix.ItemIndicator>
  </Radix.CheckboxItem>
);
