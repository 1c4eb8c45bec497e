/* Local times and their zones, by the browser's own time zone data. */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** The wall clock of a zone at an instant, as `2026-12-01T17:00`. */
export function localTime(instant: number, zone: string): string {
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(zone).formatToParts(instant)) part[type] = value;
  return `${part.year?.padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/**
 * The instant of a wall clock time in a zone. Of a time that comes twice (clocks go back) the first, of one that never
 * comes (clocks go forward) the instant as far after the change as the time is after the gap's start.
 */
export function toInstant(local: string, zone: string): number {
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`);
  const offsetAt = (instant: number) =>
    Date.parse(`${localTime(instant, zone)}Z`) - Math.floor(instant / 60_000) * 60_000;
  const dayBefore = offsetAt(asUtc - 86_400_000);
  const dayAfter = offsetAt(asUtc + 86_400_000);
  const early = asUtc - Math.max(dayBefore, dayAfter);
  const late = asUtc - Math.min(dayBefore, dayAfter);
  if (localTime(early, zone) === local.slice(0, 16)) return early;
  return localTime(late, zone) === local.slice(0, 16) ? late : asUtc - dayBefore;
}

export const isZone = (zone: string): boolean => {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
};

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export const allZones = (): string[] => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
