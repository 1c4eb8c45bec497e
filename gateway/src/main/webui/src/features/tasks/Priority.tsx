import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { messages, PRIORITY_NAMES } from './messages';
import { cx } from '@/lib/cx';
import { Menu, MenuChoices } from '@/ui/Menu';

const COLORS = [
  'text-faint',
  'text-faint',
  'text-[#1c6fb8] dark:text-[#74b8f5]',
  'text-warning',
  'text-[#b8470d] dark:text-[#ff9d5c]',
  'text-danger',
];

export const priorityName = (priority: number): string => PRIORITY_NAMES[priority] ?? PRIORITY_NAMES[0];

/** The flag; filled from “medium” on, so that it is told apart without its colour too. */
export const PriorityFlag = ({ priority, className }: { priority: number; className?: string }) => (
  <Flag
    aria-hidden
    strokeWidth={2}
    fill={priority >= 3 ? 'currentColor' : 'none'}
    className={cx('shrink-0', COLORS[priority], className ?? 'size-3.5')}
  />
);

export const priorityChoices = PRIORITY_NAMES.map((label, priority) => ({
  value: String(priority),
  label,
  icon: <PriorityFlag priority={priority} className="size-4" />,
})).reverse();

export const PriorityMenu = ({
  priority,
  onChange,
  trigger,
}: {
  priority: number;
  onChange: (priority: number) => void;
  trigger: ReactNode;
}) => (
  <Menu align="start" label={messages.priority} trigger={trigger}>
    <MenuChoices value={String(priority)} choices={priorityChoices} onChoose={(value) => onChange(Number(value))} />
  </Menu>
);
