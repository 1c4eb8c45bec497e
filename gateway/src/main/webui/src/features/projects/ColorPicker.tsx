import { Check } from 'lucide-react';
import { messages } from './messages';

export const DEFAULT_COLOR = '#6366f1';

const COLORS: [value: string, name: string][] = [
  [DEFAULT_COLOR, 'Indigo'],
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

export const ColorPicker = ({ value, onChange }: { value: string; onChange: (color: string) => void }) => (
  <fieldset>
    <legend className="mb-1.5 text-[0.8125rem] font-medium">{messages.color}</legend>
    <div className="-mx-1 flex flex-wrap gap-0.5">
      {COLORS.map(([color, name]) => (
        <label
          key={color}
          title={name}
          className="cursor-pointer rounded-full p-1 has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
        >
          <input
            type="radio"
            name="color"
            className="sr-only"
            checked={value === color}
            onChange={() => onChange(color)}
            aria-label={name}
          />
          <span className="flex size-6 items-center justify-center rounded-full" style={{ backgroundColor: color }}>
            {value === color && <Check aria-hidden className="size-3.5 text-white" strokeWidth={3.5} />}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
