import { Check, ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Due, From, Recurrence, TaskFields } from '@/gen';
import { CustomRule } from './CustomRule';
import { recurrenceMessages as messages } from './messages';
import { describePattern, describeRecurrence } from './recurrenceText';
import { everyUnit, firstDay, formatRule, parseRule, type Pattern, weekdayOf, WORKDAYS } from './rules';
import { cx } from '@/lib/cx';
import { useUser, useZone } from '@/lib/queries/session';
import { useMinute } from '@/lib/time/clock';
import { dueDay, formatDay, today } from '@/lib/time/due';
import { Popover } from '@/ui/Popover';

type Draft = { pattern: Pattern | null; rule: string; from: From };

type RecurrencePickerProps = {
  value: Recurrence | null;
  due: Due | null;
  onChange: (fields: TaskFields) => void;
  trigger: ReactNode;
};

/**
 * How a task comes again: the usual rules at once, one's own when the popover closes. A rule that it cannot express
 * stays as it is until another one is chosen. A task without a date is due from today on.
 */
export function RecurrencePicker({ value, due, onChange, trigger }: RecurrencePickerProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [custom, setCustom] = useState(false);
  const { locale } = useUser();
  const zone = useZone();
  const now = today(zone, useMinute());
  const day = due ? dueDay(due, zone) : now;
  const from = draft?.from ?? 'due';

  function open(): void {
    const rule = value?.rule ?? '';
    const pattern = parseRule(rule);
    setCustom(!!pattern && !presets(day).some((preset) => formatRule(preset) === rule));
    setDraft({ pattern, rule, from: value?.from ?? 'due' });
  }

  function close(chosen: Draft | null): void {
    setDraft(null);
    if (!chosen || (chosen.rule === (value?.rule ?? '') && chosen.from === (value?.from ?? 'due'))) return;
    if (!chosen.rule) return onChange({ recurrence: null });
    const recurrence: Recurrence = { ...value, rule: chosen.rule, from: chosen.from };
    const first = !due && chosen.pattern && { due: { date: firstDay(chosen.pattern, now) } };
    onChange({ recurrence, ...first });
  }

  const choose = (pattern: Pattern) => close({ pattern, rule: formatRule(pattern), from });
  const edit = (pattern: Pattern) => setDraft({ pattern, rule: formatRule(pattern), from });

  function startCustom(): void {
    setCustom(true);
    if (!draft?.pattern) edit(everyUnit('week', { days: [weekdayOf(day)] }));
  }

  return (
    <Popover
      label={messages.title}
      open={draft !== null}
      onOpenChange={(next) => (next ? open() : close(draft))}
      trigger={trigger}
      className="w-80 p-1.5"
    >
      {draft && !draft.pattern && draft.rule && (
        <p className="mx-1.5 mt-1 mb-1.5 text-xs [overflow-wrap:anywhere] text-soft">
          {describeRecurrence({ rule: draft.rule }, locale)}. {messages.beyond}
        </p>
      )}
      <Choice chosen={!draft?.rule} onChoose={() => close({ pattern: null, rule: '', from })}>
        {messages.never}
      </Choice>
      {presets(day).map((preset) => (
        <Choice
          key={preset.unit + preset.days.length}
          chosen={!custom && draft?.rule === formatRule(preset)}
          onChoose={() => choose(preset)}
        >
          {preset.unit === 'year'
            ? messages.everyYearOn(formatDay(day, locale, { day: 'numeric', month: 'long' }))
            : describePattern(preset, locale)}
        </Choice>
      ))}
      <Choice chosen={custom} expanded={custom} onChoose={startCustom}>
        {messages.ownRule}
      </Choice>
      {custom && draft?.pattern && <CustomRule pattern={draft.pattern} day={day} onChange={edit} />}
      {draft?.rule && (
        <label className="mt-1 flex items-center gap-2 border-t border-line px-2.5 pt-2.5 pb-1 text-[0.8125rem]">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={from === 'completion'}
            onChange={(event) => setDraft({ ...draft, from: event.target.checked ? 'completion' : 'due' })}
          />
          {messages.fromCompletion}
        </label>
      )}
    </Popover>
  );
}

/** The usual rules of a task that is due on the day. */
const presets = (day: string): Pattern[] => [
  everyUnit('day'),
  everyUnit('week', { days: WORKDAYS }),
  everyUnit('week', { days: [weekdayOf(day)] }),
  everyUnit('month', { on: String(Number(day.slice(8))) }),
  everyUnit('year'),
];

type ChoiceProps = { chosen: boolean; expanded?: boolean; onChoose: () => void; children: ReactNode };

const Choice = ({ chosen, expanded, onChoose, children }: ChoiceProps) => (
  <button
    type="button"
    aria-pressed={chosen}
    {...(expanded !== undefined && { 'aria-expanded': expanded })}
    onClick={onChoose}
    className="flex min-h-8 w-full items-center justify-between gap-2 rounded-md px-2.5 text-left text-[0.8125rem] hover:bg-hover pointer-coarse:min-h-11"
  >
    {children}
    {expanded !== undefined ? (
      <ChevronRight aria-hidden className={cx('size-3.5 text-faint transition-transform', expanded && 'rotate-90')} />
    ) : (
      chosen && <Check aria-hidden className="size-3.5 text-accent-ink" />
    )}
  </button>
);
