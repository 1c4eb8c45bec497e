import { reminderMessages as messages } from './messages';
import type { Due, Reminder, Task } from '@/gen';
import { plusDays } from '@/lib/time/due';
import { localTime } from '@/lib/time/zoned';

/*
 * Reminders as people say them. An offset is a duration of RFC 5545, negative for before; from a date without a time it
 * is from the start of that day.
 */

export type Anchor = 'due' | 'start';
type Dated = Pick<Task, Anchor>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FORM = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** What is offered for a date with a time, and for one without. */
const BEFORE_TIME = ['PT0S', '-PT10M', '-PT1H', '-P1D'];
const ON_DAYS = ['PT9H', '-PT15H', '-P6DT15H'];

export const presets = (anchor: Anchor, date: Due): Reminder[] =>
  (date.at ? BEFORE_TIME : ON_DAYS).map((offset) => ({ offset, relativeTo: anchor }));

export type Unit = 'minute' | 'hour' | 'day' | 'week';

/** So long before a date; at it, when that is nothing. */
export function before(anchor: Anchor, amount: number, unit: Unit): Reminder {
  const days = { minute: 0, hour: 0, day: 1, week: 7 }[unit];
  const seconds = { minute: MINUTE, hour: HOUR, day: 0, week: 0 }[unit];
  return { offset: spelled(-amount * days, -amount * seconds), relativeTo: anchor };
}

/** So many days before a day, at a time of day. */
export function daysBefore(anchor: Anchor, days: number, time: string): Reminder {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const after = hours * HOUR + minutes * MINUTE - days * DAY;
  return { offset: spelled(Math.trunc(after / DAY), after % DAY), relativeTo: anchor };
}

/** The server's one spelling of an offset: `-P1DT15H`, `PT1H30M`, `PT0S`. */
function spelled(days: number, seconds: number): string {
  const [day, time] = [Math.abs(days), Math.abs(seconds)];
  const [hours, minutes] = [Math.floor(time / HOUR), (time % HOUR) / MINUTE];
  const clock = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}` || (day ? '' : '0S');
  return `${days < 0 || seconds < 0 ? '-' : ''}P${day ? `${day}D` : ''}${clock && `T${clock}`}`;
}

export const sameReminder = (a: Reminder, b: Reminder): boolean =>
  a.when === b.when && a.offset === b.offset && anchorOf(a) === anchorOf(b);

export const anchorOf = ({ relativeTo, offset }: Reminder): Anchor | undefined =>
  offset ? ((relativeTo ?? 'due') as Anchor) : undefined;

/** As people say it: `10 minutes before it is due`, `The day before at 09:00`, `1 Dec 2026, 08:00`. */
export function describeReminder(reminder: Reminder, task: Dated, zone: string, locale: string): string {
  const anchor = anchorOf(reminder);
  if (!anchor) {
    const format: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone };
    return new Intl.DateTimeFormat(locale, format).format(Date.parse(reminder.when ?? ''));
  }
  const [sign, parts] = partsOf(reminder.offset!);
  if (task[anchor]?.date) return onDay(sign * (parts[0]! * DAY + parts[1]!), anchor, locale);
  const amount = amountOf(parts[0]!, parts[1]!);
  if (!amount) return messages.at[anchor];
  return sign < 0 ? messages.before(amount, anchor) : messages.after(amount, anchor);
}

/** The sign, and days and seconds without it. */
function partsOf(offset: string): [sign: number, [days: number, seconds: number]] {
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = FORM.exec(offset) ?? [];
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
  return [sign === '-' ? -1 : 1, [Number(weeks) * 7 + Number(days), time]];
}

function onDay(seconds: number, anchor: Anchor, locale: string): string {
  const days = Math.floor(seconds / DAY);
  const time = new Date((seconds - days * DAY) * 1000);
  const format: Intl.DateTimeFormatOptions = { timeStyle: 'short', timeZone: 'UTC' };
  return messages.onDay(days, new Intl.DateTimeFormat(locale, format).format(time), anchor);
}

function amountOf(days: number, seconds: number): string {
  const parts: [number, 'day' | 'hour' | 'minute' | 'second'][] = [
    [days, 'day'],
    [Math.floor(seconds / HOUR), 'hour'],
    [Math.floor((seconds % HOUR) / MINUTE), 'minute'],
    [seconds % MINUTE, 'second'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, unit]) => messages.amount(number, unit))
    .join(' ');
}

/** What a task without these dates keeps, as the server has it. */
export const keptReminders = (reminders: Reminder[], gone: (anchor: Anchor) => boolean): Reminder[] =>
  reminders.filter((reminder) => {
    const anchor = anchorOf(reminder);
    return !anchor || !gone(anchor);
  });

/** Tomorrow morning, for whoever begins to choose a time. */
export const suggestedTime = (zone: string, now: number): string =>
  `${plusDays(localTime(now, zone).slice(0, 10), 1)}T09:00`;
