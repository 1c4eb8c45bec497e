import { cx } from '@/lib/cx';

/* Pairs of background and text that keep 4.5:1 in both themes. */
const COLOURS = [
  'bg-[#dfe3fd] text-[#3a3fa8] dark:bg-[#2b2e5c] dark:text-[#c3c7ff]',
  'bg-[#d8f0e3] text-[#14613a] dark:bg-[#17402b] dark:text-[#9fe3bd]',
  'bg-[#fde3d2] text-[#8a3c0b] dark:bg-[#4a2815] dark:text-[#ffc39d]',
  'bg-[#fbdfe8] text-[#97254f] dark:bg-[#4d1c30] dark:text-[#ffb3cc]',
  'bg-[#d6eef8] text-[#0d5876] dark:bg-[#143a4c] dark:text-[#9cdcf5]',
  'bg-[#f3e8c8] text-[#6b4e00] dark:bg-[#40330f] dark:text-[#f0d68a]',
  'bg-[#eadffb] text-[#5f2fa6] dark:bg-[#382159] dark:text-[#d6bcff]',
];

/** The same name has the same colour everywhere. */
export function colourOf(text: string): string {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + char.codePointAt(0)!) >>> 0;
  return COLOURS[hash % COLOURS.length]!;
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '?';
  const last = words.length > 1 ? ([...words.at(-1)!][0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

const SIZES = { small: 'size-6 text-[0.625rem]', normal: 'size-8 text-xs' };

type AvatarProps = { name: string; size?: keyof typeof SIZES; className?: string };

/** A person by initials. Decorative where the name stands beside it, else wrap it with a label. */
export const Avatar = ({ name, size = 'normal', className }: AvatarProps) => (
  <span
    aria-hidden
    className={cx(
      'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
      colourOf(name),
      SIZES[size],
      className,
    )}
  >
    {initials(name)}
  </span>
);

/** Some people, overlapping; the names are read out. */
export function AvatarStack({ names, max = 3 }: { names: string[]; max?: number }) {
  const rest = names.length - max;
  return (
    <span role="img" aria-label={names.join(', ')} title={names.join(', ')} className="flex gap-0.5">
      {names.slice(0, max).map((name, index) => (
        <Avatar key={index} name={name} size="small" />
      ))}
      {rest > 0 && (
        <span className="inline-flex size-6 items-center justify-center rounded-full bg-sunken text-[0.625rem] font-semibold text-soft">
          +{rest}
        </span>
      )}
    </span>
  );
}
