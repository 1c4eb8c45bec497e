import type { ReactNode } from 'react';

const Picture = ({ children }: { children: ReactNode }) => (
  <svg
    viewBox="0 0 120 88"
    className="h-24"
    aria-hidden
    fill="none"
    strokeLinecap="round"
    strokeLinejoin="round"
    strokeWidth="2"
  >
    {children}
  </svg>
);

const Sheet = ({ x, y, faded }: { x: number; y: number; faded?: boolean }) => (
  <g opacity={faded ? 0.55 : 1}>
    <rect x={x} y={y} width="72" height="22" rx="7" className="fill-surface stroke-line" />
    <path d={`M${x + 28} ${y + 11}h${faded ? 22 : 32}`} className="stroke-line" strokeWidth="4" />
    <circle cx={x + 14} cy={y + 11} r="5" className="stroke-line-strong" />
  </g>
);

/** A list that waits for its first task. */
export const EmptyListPicture = () => (
  <Picture>
    <Sheet x={32} y={56} faded />
    <Sheet x={24} y={31} />
    <rect x="14" y="6" width="84" height="24" rx="8" className="fill-accent-wash stroke-accent" />
    <path d="M26 13v10M21 18h10" className="stroke-accent-ink" strokeWidth="2.5" />
    <path d="M42 18h34" className="stroke-accent" strokeWidth="4" opacity="0.45" />
  </Picture>
);

/** Everything is done. */
export const AllDonePicture = () => (
  <Picture>
    <circle cx="60" cy="44" r="30" className="fill-accent-wash stroke-accent" />
    <path d="m47 45 9 9 18-20" className="stroke-accent-ink" strokeWidth="4" />
    <path d="M18 30h8M22 26v8M96 58h8M100 54v8M98 18l4 4M20 66l-4 4" className="stroke-line-strong" opacity="0.6" />
  </Picture>
);

/** Searched and not found. */
export const NothingFoundPicture = () => (
  <Picture>
    <Sheet x={22} y={14} faded />
    <Sheet x={22} y={44} faded />
    <circle cx="74" cy="46" r="18" className="fill-surface stroke-accent" strokeWidth="3" />
    <path d="m87 60 12 12" className="stroke-accent" strokeWidth="4" />
  </Picture>
);

/** No news. */
export const QuietPicture = () => (
  <Picture>
    <path
      d="M60 14a20 20 0 0 1 20 20c0 16 7 21 7 24H33c0-3 7-8 7-24a20 20 0 0 1 20-20Z"
      className="fill-accent-wash stroke-accent"
    />
    <path d="M54 66a6.5 6.5 0 0 0 12 0M60 14V9" className="stroke-accent-ink" strokeWidth="2.5" />
    <path d="M94 20h9l-9 11h9M24 34h6l-6 8h6" className="stroke-line-strong" opacity="0.7" />
  </Picture>
);
