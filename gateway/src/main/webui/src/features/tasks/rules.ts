import { plusDays } from '@/lib/time/due';

/*
 * The recurrence rules (RFC 5545) that the picker can say. Any other rule is nobody's to change here: it parses to null,
 * is shown as it is, and stays as it is.
 */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const WORKDAYS: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];

export const UNITS = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];
export type Ending = { kind: 'never' } | { kind: 'on'; day: string } | { kind: 'after'; times: number };

export type Pattern = {
  unit: Unit;
  /** Each how many units. */
  every: number;
  /** Of weeks only; none is the weekday of the due. */
  days: Weekday[];
  /** Of months only: a day like `12`, the last one as `-1`, or a weekday like `2TU`; empty is the day of the due. */
  on: string;
  ending: Ending;
};

const FREQUENCIES: Record<string, Unit> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' };
const NEVER: Ending = { kind: 'never' };

export const everyUnit = (unit: Unit, more: Partial<Pattern> = {}): Pattern => ({
  ...{ unit, every: 1, days: [], on: '', ending: NEVER },
  ...more,
});

export function parseRule(rule: string): Pattern | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const take = (name: string): string => {
    const value = parts.get(name) ?? '';
    parts.delete(name);
    return value;
  };
  const unit = FREQUENCIES[take('FREQ')];
  const every = Number(take('INTERVAL') || 1);
  const ending = endingOf(take('UNTIL'), take('COUNT'));
  const days = unit === 'week' ? daysOf(take('BYDAY')) : [];
  const on = unit === 'month' ? take('BYMONTHDAY') || take('BYDAY') : '';
  // What is left is more than the picker can say.
  if (!unit || !ending || !days || !(every >= 1) || !/^(-1|[12]?\d|3[01]|(-1|[1-5])[A-Z]{2})?$/.test(on)) return null;
  return parts.size > 0 ? null : { unit, every, days, on, ending };
}

function daysOf(text: string): Weekday[] | null {
  const days = text ? text.split(',') : [];
  return days.every((day) => (WEEKDAYS as readonly string[]).includes(day)) ? inOrder(days as Weekday[]) : null;
}

function endingOf(until: string, count: string): Ending | null {
  if (count) return until ? null : { kind: 'after', times: Number(count) };
  if (!until) return NEVER;
  const day = /^(\d{4})(\d{2})(\d{2})$/.exec(until);
  return day && { kind: 'on', day: day.slice(1).join('-') };
}

export const inOrder = (days: Weekday[]): Weekday[] => WEEKDAYS.filter((day) => days.includes(day));

export function formatRule({ unit, every, days, on, ending }: Pattern): string {
  const frequency = Object.keys(FREQUENCIES).find((name) => FREQUENCIES[name] === unit);
  return [
    `FREQ=${frequency}`,
    every > 1 && `INTERVAL=${every}`,
    unit === 'week' && days.length > 0 && `BYDAY=${inOrder(days).join(',')}`,
    unit === 'month' && on && (/[A-Z]/.test(on) ? `BYDAY=${on}` : `BYMONTHDAY=${on}`),
    ending.kind === 'on' && `UNTIL=${ending.day.replaceAll('-', '')}`,
    ending.kind === 'after' && `COUNT=${ending.times}`,
  ]
    .filter(Boolean)
    .join(';');
}

export const weekdayOf = (day: string): Weekday => WEEKDAYS[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7]!;

/** What “monthly” may mean for a day: its number, its weekday counted from the start, and from the end where it is last. */
export function monthlyChoices(day: string): string[] {
  const number = Number(day.slice(8));
  const weekday = weekdayOf(day);
  const last = plusDays(day, 1).slice(0, 7) !== day.slice(0, 7);
  const lastWeekday = plusDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  const nth = Math.ceil(number / 7);
  return [String(number), ...(last ? ['-1'] : []), `${nth}${weekday}`, ...(lastWeekday ? [`-1${weekday}`] : [])];
}

/** The first day from a given one on that the pattern can begin with. */
export function firstDay({ unit, days }: Pattern, from: string): string {
  if (unit !== 'week' || days.length === 0) return from;
  const distance = [0, 1, 2, 3, 4, 5, 6].find((step) => days.includes(weekdayOf(plusDays(from, step))));
  return plusDays(from, distance ?? 0);
}
