import type { KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import { monthOf, plusMonths, weekOf } from '@/lib/time/calendar';
import { plusDays } from '@/lib/time/due';

export type CalendarKind = 'month' | 'week';
export type CalendarPlace = { kind: CalendarKind; day: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text));

/** Which days are shown, and which of them is chosen, kept in the address. */
export function useCalendarPlace(today: string): [CalendarPlace, (change: Partial<CalendarPlace>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('day') ?? '';
  const place: CalendarPlace = {
    kind: params.get('view') === 'week' ? 'week' : 'month',
    day: isDay(asked) ? asked : today,
  };
  const change = (changes: Partial<CalendarPlace>): void => {
    const { kind, day } = { ...place, ...changes };
    setParams({ ...(kind === 'week' && { view: kind }), ...(day !== today && { day }) }, { replace: true });
  };
  return [place, change];
}

export const weeksOf = ({ kind, day }: CalendarPlace, first: number): string[][] =>
  kind === 'month' ? monthOf(day, first) : [weekOf(day, first)];

/** So many months or weeks on. */
export const turned = ({ kind, day }: CalendarPlace, pages: number): string =>
  kind === 'month' ? plusMonths(day, pages) : plusDays(day, 7 * pages);

/** The day that a key goes to, as in a grid of dates (WAI-ARIA Authoring Practices). */
export function dayByKey({ key, shiftKey }: KeyboardEvent, place: CalendarPlace, first: number): string | undefined {
  const { day } = place;
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'Home':
      return weekOf(day, first)[0];
    case 'End':
      return weekOf(day, first)[6];
    case 'PageUp':
      return shiftKey ? plusMonths(day, -12) : turned(place, -1);
    case 'PageDown':
      return shiftKey ? plusMonths(day, 12) : turned(place, 1);
    default:
      return undefined;
  }
}
