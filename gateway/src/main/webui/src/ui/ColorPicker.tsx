import { Ban, Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from '@/lib/cx';

const COLORS: [value: string, name: string][] = [
  ['#6366f1', 'Indigo'],
  ['#3b82f6', 'Blue'],
  ['#0ea5b7', 'Teal'],
  ['#22a35a', 'Green'],
  ['#84a816', 'Lime'],
  ['#e0a100', 'Yellow'],
  ['#ee7420', 'Orange'],
  ['#e5484d', 'Red'],
  ['#e0569d', 'Pink'],
  ['#9b5de5', 'Purple'],
  ['#8d6e5b', 'Brown'],
  ['#71717f', 'Grey'],
];

export const DEFAULT_COLOR = COLORS[0]![0];

type ColorPickerProps = {
  label: string;
  value: string | null;
  /** To have no colour; without it there is always one. */
  none?: { name: string; choose: () => void };
  onChange: (color: string) => void;
};

/** One of twelve colours: radio buttons, so that the arrow keys go through them. */
export function ColorPicker({ label, value, none, onChange }: ColorPickerProps) {
  const group = useId();
  return (
    <Swatches label={label}>
      {none && (
        <Swatch group={group} name={none.name} checked={!value} onChoose={none.choose}>
          <Ban aria-hidden className="size-6 text-soft" />
        </Swatch>
      )}
      {COLORS.map(([color, name]) => (
        <Swatch key={color} group={group} name={name} checked={value === color} onChoose={() => onChange(color)}>
          <span className="flex size-6 items-center justify-center rounded-full" style={{ backgroundColor: color }}>
            {value === color && <Check aria-hidden className="size-3.5 text-white" strokeWidth={3.5} />}
          </span>
        </Swatch>
      ))}
    </Swatches>
  );
}

/** Choices that are shown, not written. */
export const Swatches = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset>
    <legend className="mb-1.5 text-[0.8125rem] font-medium">{label}</legend>
    <div className="-mx-1 flex flex-wrap gap-0.5">{children}</div>
  </fieldset>
);

type SwatchProps = {
  /** The same for all of one group. */
  group: string;
  name: string;
  checked: boolean;
  className?: string;
  onChoose: () => void;
  children: ReactNode;
};

export const Swatch = ({ group, name, checked, className, onChoose, children }: SwatchProps) => (
  <label
    title={name}
    className={cx(
      'cursor-pointer rounded-full p-1 has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:p-2',
      className,
    )}
  >
    <input type="radio" name={group} className="sr-only" checked={checked} onChange={onChoose} aria-label={name} />
    {children}
  </label>
);
