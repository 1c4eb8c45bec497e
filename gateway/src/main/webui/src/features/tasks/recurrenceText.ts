import { recurrenceMessages as messages } from './messages';
import { parseRule, type Pattern, WEEKDAYS, type Weekday, WORKDAYS } from './rules';
import type { Recurrence } from '@/gen';
import { formatDay } from '@/lib/time/due';

/** As people say it: `Every 2 weeks on Mon, Wed, until 3 Jan 2027`. A rule beyond the picker is quoted. */
export function describeRecurrence({ rule, from }: Recurrence, locale: string): string {
  const pattern = parseRule(rule);
  const text = pattern ? describePattern(pattern, locale) : messages.custom(rule);
  return from === 'completion' ? messages.afterCompletion(text) : text;
}

export function describePattern({ unit, every, days, on, ending }: Pattern, locale: string): string {
  const workdays = unit === 'week' && every === 1 && days.join() === WORKDAYS.join();
  const place = unit === 'month' ? describeOn(on, locale) : days.map((day) => weekdayName(day, locale)).join(', ');
  const text = workdays ? messages.workdays : messages.every(every, unit) + (place && messages.on(place));
  if (ending.kind === 'after') return messages.times(text, ending.times);
  return ending.kind === 'on' ? messages.until(text, formatDay(ending.day, locale, { dateStyle: 'medium' })) : text;
}

/** The day of a month: `day 12`, `the last day`, `the 2nd Tue`. */
export function describeOn(on: string, locale: string): string {
  if (!on) return '';
  const weekday = /[A-Z]{2}$/.exec(on)?.[0] as Weekday | undefined;
  const number = parseInt(on, 10);
  if (!weekday) return number < 0 ? messages.lastDay : messages.day(number);
  return messages.nth(number, weekdayName(weekday, locale));
}

/** 2024 began with a Monday. */
export const weekdayName = (day: Weekday, locale: string, weekday: 'short' | 'long' = 'short'): string =>
  formatDay(`2024-01-0${WEEKDAYS.indexOf(day) + 1}`, locale, { weekday });
