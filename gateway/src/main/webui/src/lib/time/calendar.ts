import type { Due } from '@/gen';
import { dueDay, plusDays } from '@/lib/time/due';

/* Days as texts like `2026-12-01`; weekdays from 0, which is Sunday. */

type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const MONDAY = 1;
const WEEK = 7;

/** The weekday that weeks begin with where the language is spoken: Monday, unless the browser knows better. */
export function firstWeekday(locale: string): number {
  try {
    const spoken: LocaleWithWeek = new Intl.Locale(locale);
    return (spoken.getWeekInfo?.() ?? spoken.weekInfo ?? { firstDay: MONDAY }).firstDay % WEEK;
  } catch {
    return MONDAY;
  }
}

const weekday = (day: string): number => new Date(`${day}T00:00Z`).getUTCDay();

/** The seven days of the week that the day is in. */
export function weekOf(day: string, first: number): string[] {
  const start = plusDays(day, -((weekday(day) - first + WEEK) % WEEK));
  return Array.from({ length: WEEK }, (_, index) => plusDays(start, index));
}

/** The weeks that the month of the day is in, whole ones. */
export function monthOf(day: string, first: number): string[][] {
  const month = day.slice(0, 7);
  const weeks: string[][] = [];
  for (
    let week = weekOf(`${month}-01`, first);
    week[0]!.slice(0, 7) <= month;
    week = weekOf(plusDays(week[0]!, WEEK), first)
  ) {
    weeks.push(week);
  }
  return weeks;
}

/** The same day of another month, or its last one when it has fewer days. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** As it was written, so many days later; the time of day and its zone stay. */
export const shiftDue = (due: Due, days: number): Due =>
  due.date
    ? { date: plusDays(due.date, days) }
    : { at: plusDays(due.at!.slice(0, 10), days) + due.at!.slice(10), zone: due.zone! };

type Dated = { start?: Due | null; due?: Due | null };
export type Span = { first: string; last: string };

/** The days from start to due; that of the due alone when there is no start before it, and none without a due. */
export function spanOf({ start, due }: Dated, zone: string): Span | null {
  if (!due) return null;
  const last = dueDay(due, zone);
  const first = start ? dueDay(start, zone) : last;
  return { first: first < last ? first : last, last };
}

export const overlaps = (span: Span | null, { first, last }: Span): boolean =>
  !!span && span.first <= last && span.last >= first;
