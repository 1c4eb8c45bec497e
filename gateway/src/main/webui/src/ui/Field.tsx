import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from '@/lib/cx';

export const inputLook =
  'w-full rounded-lg border border-line-strong/45 bg-surface px-3 text-ink transition-colors hover:border-line-strong aria-invalid:border-danger disabled:opacity-60';

type FieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  /** What is wrong with the value, said beside it. */
  error?: string | undefined;
  hint?: ReactNode;
  trailing?: ReactNode;
};

/** A labelled text input with its hint and its error. */
export function Field({ label, error, hint, trailing, className, ...input }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium text-ink">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          {...input}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={cx(inputLook, 'h-10', trailing ? 'pr-11' : '')}
        />
        {trailing && <div className="absolute inset-y-0 right-1 flex items-center">{trailing}</div>}
      </div>
      {note && (
        <p id={`${id}-note`} className={cx('mt-1.5 text-xs', error ? 'text-danger' : 'text-faint')}>
          {note}
        </p>
      )}
    </div>
  );
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id'> & Pick<FieldProps, 'label' | 'error' | 'hint'>;

/** A labelled text of several lines with its hint and its error. */
export function TextArea({ label, error, hint, className, ...input }: TextAreaProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-[0.8125rem] font-medium text-ink">
        {label}
      </label>
      <textarea
        id={id}
        {...input}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={cx(inputLook, 'py-2')}
      />
      {note && (
        <p id={`${id}-note`} className={cx('mt-1.5 text-xs', error ? 'text-danger' : 'text-faint')}>
          {note}
        </p>
      )}
    </div>
  );
}

/** What went wrong with a whole form. */
export const FormError = ({ children }: { children: ReactNode }) => (
  <p role="alert" className="rounded-lg bg-danger-wash px-3 py-2.5 text-[0.8125rem] text-danger">
    {children}
  </p>
);
