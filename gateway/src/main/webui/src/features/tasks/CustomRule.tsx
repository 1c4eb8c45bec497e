import type { ReactNode } from 'react';
import { recurrenceMessages as messages } from './messages';
import { describeOn, weekdayName } from './recurrenceText';
import { type Ending, monthlyChoices, type Pattern, type Unit, UNITS, WEEKDAYS } from './rules';
import { cx } from '@/lib/cx';
import { useUser } from '@/lib/queries/session';
import { plusDays } from '@/lib/time/due';
import { inputLook } from '@/ui/Field';

const look = `${inputLook} h-9 px-2! min-w-0`;
const AT_MOST = 999;
const ENDINGS: Ending['kind'][] = ['never', 'on', 'after'];

type CustomRuleProps = { pattern: Pattern; day: string; onChange: (pattern: Pattern) => void };

/** Every so many days, weeks, months or years, and until when; `day` is what the first occurrence is due on. */
export function CustomRule({ pattern, day, onChange }: CustomRuleProps) {
  const { locale } = useUser();
  const change = (fields: Partial<Pattern>) => onChange({ ...pattern, ...fields });

  return (
    <div className="flex flex-col gap-2.5 px-2.5 pt-1 pb-2">
      <Line label={messages.interval}>
        <NumberField label={messages.intervalLabel} value={pattern.every} onChange={(every) => change({ every })} />
        <select
          aria-label={messages.unitLabel}
          value={pattern.unit}
          onChange={(event) => change({ unit: event.target.value as Unit, days: [], on: '' })}
          className={`${look} flex-1`}
        >
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {messages.unit(pattern.every, unit)}
            </option>
          ))}
        </select>
      </Line>
      {pattern.unit === 'week' && <Weekdays pattern={pattern} locale={locale} change={change} />}
      {pattern.unit === 'month' && (
        <Line label={messages.onDay}>
          <select
            aria-label={messages.onDay}
            value={pattern.on || monthlyChoices(day)[0]}
            onChange={(event) => change({ on: event.target.value })}
            className={`${look} flex-1`}
          >
            {[...new Set([...monthlyChoices(day), ...(pattern.on ? [pattern.on] : [])])].map((on) => (
              <option key={on} value={on}>
                {describeOn(on, locale)}
              </option>
            ))}
          </select>
        </Line>
      )}
      <EndingField ending={pattern.ending} day={day} onChange={(ending) => change({ ending })} />
    </div>
  );
}

type WeekdaysProps = { pattern: Pattern; locale: string; change: (fields: Partial<Pattern>) => void };

const Weekdays = ({ pattern: { days }, locale, change }: WeekdaysProps) => (
  <div role="group" aria-label={messages.onDays} className="flex justify-between gap-1">
    {WEEKDAYS.map((day) => {
      const chosen = days.includes(day);
      return (
        <button
          key={day}
          type="button"
          aria-pressed={chosen}
          aria-label={weekdayName(day, locale, 'long')}
          onClick={() => change({ days: chosen ? days.filter((other) => other !== day) : [...days, day] })}
          className={cx(
            'h-8 min-w-0 flex-1 rounded-md text-2xs font-medium transition-colors pointer-coarse:h-10',
            chosen ? 'bg-accent text-white' : 'bg-sunken text-soft hover:text-ink',
          )}
        >
          {weekdayName(day, locale).slice(0, 2)}
        </button>
      );
    })}
  </div>
);

type EndingFieldProps = { ending: Ending; day: string; onChange: (ending: Ending) => void };

function EndingField({ ending, day, onChange }: EndingFieldProps) {
  const endings: Record<Ending['kind'], Ending> = {
    never: { kind: 'never' },
    on: { kind: 'on', day: plusDays(day, 90) },
    after: { kind: 'after', times: 10 },
  };
  return (
    <Line label={messages.ends}>
      <select
        aria-label={messages.ends}
        value={ending.kind}
        onChange={(event) => onChange(endings[event.target.value as Ending['kind']])}
        className={`${look} min-w-26! flex-1`}
      >
        {ENDINGS.map((kind) => (
          <option key={kind} value={kind}>
            {messages.endings[kind]}
          </option>
        ))}
      </select>
      {ending.kind === 'on' && (
        <input
          type="date"
          aria-label={messages.lastOn}
          value={ending.day}
          min={day}
          onChange={(event) => event.target.value && onChange({ kind: 'on', day: event.target.value })}
          className={`${look} w-36! flex-1 pointer-coarse:w-44!`}
        />
      )}
      {ending.kind === 'after' && (
        <>
          <NumberField
            label={messages.howOften}
            value={ending.times}
            onChange={(times) => onChange({ kind: 'after', times })}
          />
          <span className="text-xs text-soft">{messages.timesUnit}</span>
        </>
      )}
    </Line>
  );
}

type NumberFieldProps = { label: string; value: number; onChange: (value: number) => void };

/** What cannot be a number of times leaves the last one that can. */
const NumberField = ({ label, value, onChange }: NumberFieldProps) => (
  <input
    type="number"
    aria-label={label}
    min={1}
    max={AT_MOST}
    defaultValue={value}
    onFocus={(event) => event.target.select()}
    onChange={({ target }) => {
      const number = target.valueAsNumber;
      if (Number.isInteger(number) && number >= 1 && number <= AT_MOST) onChange(number);
    }}
    className={`${look} w-16!`}
  />
);

/** What is in a line says by itself what it is. */
const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-2">
    <span aria-hidden className="w-10 shrink-0 text-xs text-faint">
      {label}
    </span>
    {children}
  </div>
);
