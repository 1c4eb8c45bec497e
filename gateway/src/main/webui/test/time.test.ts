import { describe, expect, it } from 'vitest';
import { describeDue, isOverdue, nextWeek, spellDue } from '@/lib/time/due';
import { localTime, toInstant } from '@/lib/time/zoned';

const noon = Date.parse('2026-03-28T11:00Z');

describe('a local time with its zone', () => {
  it.each([
    ['2026-03-28T12:00', 'Europe/Berlin', '2026-03-28T11:00:00.000Z'],
    ['2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-07-01T09:00', 'Asia/Kolkata', '2026-07-01T03:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(new Date(toInstant(local, zone)).toISOString()).toBe(instant);
  });

  it('comes back as the same wall clock', () => {
    expect(localTime(toInstant('2026-12-01T17:00', 'Asia/Tokyo'), 'Asia/Tokyo')).toBe('2026-12-01T17:00');
  });
});

describe('a due date', () => {
  it('is told relative to the day of the viewer', () => {
    expect(describeDue({ date: '2026-03-28' }, 'Europe/Berlin', noon, 'en-GB')).toBe('Today');
    expect(describeDue({ date: '2026-03-31' }, 'Europe/Berlin', noon, 'en-GB')).toBe('Tuesday');
    expect(describeDue({ date: '2027-01-03' }, 'Europe/Berlin', noon, 'en-GB')).toBe('3 Jan 2027');
  });

  it("is shown in the viewer's zone, and spelled out with the zone it was set in", () => {
    const due = { at: '2026-03-28T20:00', zone: 'America/New_York' };
    expect(describeDue(due, 'Europe/Berlin', noon, 'en-GB')).toMatch(/^Tomorrow 0?1:00$/);
    expect(spellDue(due, 'Europe/Berlin', 'en-GB')).toContain('20:00 in America/New York');
  });

  it('is over when its day is over, or when its time has come', () => {
    expect(isOverdue({ date: '2026-03-28' }, 'Europe/Berlin', noon)).toBe(false);
    expect(isOverdue({ date: '2026-03-27' }, 'Europe/Berlin', noon)).toBe(true);
    expect(isOverdue({ at: '2026-03-28T11:59', zone: 'Europe/Berlin' }, 'UTC', noon)).toBe(true);
  });

  it('of next week is a Monday', () => {
    expect(nextWeek('2026-03-28')).toBe('2026-03-30');
    expect(nextWeek('2026-03-30')).toBe('2026-04-06');
  });
});
