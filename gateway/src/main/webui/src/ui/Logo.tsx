export const Logo = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden className={className ?? 'size-7'}>
    <rect width="32" height="32" rx="9" className="fill-accent" />
    <path
      d="m9.5 16.5 4.5 4.5 8.5-10"
      fill="none"
      stroke="#fff"
      strokeWidth="3.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
