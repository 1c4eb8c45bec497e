import { ListFilter } from 'lucide-react';
import { useId } from 'react';
import { icons } from './icons';
import { ICON_NAMES, messages } from './messages';
import { cx } from '@/lib/cx';
import { Swatch, Swatches } from '@/ui/ColorPicker';

type IconPickerProps = { value: string | null; color: string | null; onChange: (icon: string | null) => void };

/** One of the pictures, in the colour of the view. */
export function IconPicker({ value, color, onChange }: IconPickerProps) {
  const group = useId();
  const known = icons.some(([name]) => name === value);
  return (
    <Swatches label={messages.icon}>
      {([[null, ListFilter], ...icons] as const).map(([name, Icon]) => {
        const checked = name === null ? !known : name === value;
        return (
          <Swatch
            key={name ?? ''}
            group={group}
            name={name ? ICON_NAMES[name] : messages.noIcon}
            checked={checked}
            className={cx('rounded-lg!', checked ? 'bg-accent-wash ring-1 ring-accent-ink' : 'hover:bg-hover')}
            onChoose={() => onChange(name)}
          >
            <Icon
              aria-hidden
              className={cx('m-0.5 size-5', !color && 'text-accent-ink')}
              {...(color && { style: { color } })}
            />
          </Swatch>
        );
      })}
    </Swatches>
  );
}
