import type { Due } from '@/gen';
import { localTime, toInstant } from '@/lib/time/zoned';

const DAY = 86_400_000;

/** The calendar day of a due date in the viewer's zone, as `2026-12-01`. */
export function dueDay(due: Due, zone: string): string {
  return due.date ?? localTime(dueInstant(due), zone).slice(0, 10);
}

/** The instant of a due with a time. */
export const dueInstant = (due: Due): number => toInstant(due.at!, due.zone!);

/** A date is over when its day is; a time is over when it has come. */
export function isOverdue(due: Due, zone: string, now: number): boolean {
  return due.at ? dueInstant(due) < now : due.date! < today(zone, now);
}

export const today = (zone: string, now: number): string => localTime(now, zone).slice(0, 10);

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The next Monday after the day. */
export function nextWeek(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return plusDays(day, (8 - weekday) % 7 || 7);
}

/** Short and relative where that is clearer: `Today 17:00`, `Tomorrow`, `Fri`, `12 Dec`, `3 Jan 2027`. */
export function describeDue(due: Due, zone: string, now: number, locale?: string): string {
  const day = dueDay(due, zone);
  const time =
    due.at &&
    ` ${new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(dueInstant(due))}`;
  return describeDay(day, today(zone, now), locale) + (time ?? '');
}

export function describeDay(day: string, reference: string, locale?: string): string {
  const distance = Math.round((Date.parse(day) - Date.parse(reference)) / DAY);
  if (distance === 0) return 'Today';
  if (distance === 1) return 'Tomorrow';
  if (distance === -1) return 'Yesterday';
  const format = (options: Intl.DateTimeFormatOptions) => formatDay(day, locale, options);
  if (distance > 1 && distance < 7) return format({ weekday: 'long' });
  const sameYear = day.slice(0, 4) === reference.slice(0, 4);
  return format({ day: 'numeric', month: 'short', ...(!sameYear && { year: 'numeric' }) });
}

/** A day in the given format, whatever the zone of the browser. */
export const formatDay = (day: string, locale: string | undefined, format: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00Z`));

/** The full date for a tooltip, with the zone it was set in when that is another one. */
export function spellDue(due: Due, zone: string, locale?: string): string {
  if (due.date) return formatDay(due.date, locale, { dateStyle: 'full' });
  const spelled = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(
    dueInstant(due),
  );
  return due.zone === zone ? spelled : `${spelled} (${due.at!.slice(11)} in ${due.zone!.replaceAll('_', ' ')})`;
}
