import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { cx } from '@/lib/cx';

type NavItemProps = {
  to: string;
  icon: ReactNode;
  /** False where the item is dragged, so that the browser does not drag the link. */
  draggable?: boolean;
  className?: string | undefined;
  children: ReactNode;
};

/** A page in the sidebar. */
export const NavItem = ({ to, icon, draggable, className, children }: NavItemProps) => (
  <NavLink
    to={to}
    draggable={draggable}
    className={({ isActive }) =>
      cx(
        'flex h-8 items-center gap-2.5 rounded-lg pl-2.5 text-[0.8125rem] transition-colors pointer-coarse:h-11',
        isActive ? 'bg-accent-wash font-medium text-accent-ink' : 'text-ink hover:bg-hover',
        className,
      )
    }
  >
    {icon}
    <span className="truncate">{children}</span>
  </NavLink>
);
