import type { ReactNode } from 'react';

type EmptyStateProps = { picture: ReactNode; title: string; text: ReactNode; action?: ReactNode };

export const EmptyState = ({ picture, title, text, action }: EmptyStateProps) => (
  <div className="mx-auto flex max-w-sm animate-fade flex-col items-center px-6 py-16 text-center">
    <div className="mb-5 text-accent-ink">{picture}</div>
    <h2 className="text-base font-semibold text-balance">{title}</h2>
    <p className="mt-1.5 text-sm leading-relaxed text-pretty text-soft">{text}</p>
    {action && <div className="mt-5">{action}</div>}
  </div>
);
