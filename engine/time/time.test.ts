import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantAt, wallMoment } from './business-hours.ts';
import { addMilliseconds, instant, instantOf, millisecondsBetween, millisecondsOf, parseInstant } from './instant.ts';
import { addDays, dateIn, daysBetween, parsePlainDate, plainDate } from './plain-date.ts';

describe('instants', () => {
  it.each([
    ['2026-11-22T12:05:06.789+08:00', '2026-11-22T04:05:06.789Z'],
    ['2026-11-22T04:05:06Z', '2026-11-22T04:05:06.000Z'],
    ['2026-11-22T04:05:06.123456789Z', '2026-11-22T04:05:06.123Z'],
  ])('reads %s', (text, read) => expect(parseInstant(text)).toBe(read));

  it.each(['', '2026-11-22', '2026-11-22T04:05:06', '2026-02-30T00:00:00Z', 'now', '2026-11-22T25:00:00Z'])(
    'is none: %s',
    (text) => {
      expect(parseInstant(text)).toBeNull();
      expect(() => instant(text)).toThrow(RangeError);
    },
  );

  it('reads its own shape as the calendar would, on every day of the month', () => {
    for (let day = 1; day <= 31; day += 1) {
      for (const month of ['02', '04', '12']) {
        const text = `2027-${month}-${String(day).padStart(2, '0')}T23:59:59.999Z`;
        const real = new Date(Date.UTC(2027, Number(month) - 1, day)).getUTCMonth() === Number(month) - 1;
        expect(parseInstant(text)).toBe(real ? text : null);
      }
    }
    expect(parseInstant('2026-11-22T24:00:00.000Z')).toBeNull();
    expect(parseInstant('2026-13-22T04:00:00.000Z')).toBeNull();
  });

  it('reads, writes and moves as the calendar library does, over the whole range of years', () => {
    for (let at = -62_000_000_000_000; at < 250_000_000_000_000; at += 397_123_456_789) {
      const library = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'millisecond' });
      expect(instantOf(at)).toBe(library);
      expect(millisecondsOf(instant(library))).toBe(at);
      expect(addMilliseconds(instant(library), -86_399_999)).toBe(instantOf(at - 86_399_999));
      for (const zone of ['+08:00', '-03:30', '+00:00']) {
        const text = Temporal.Instant.fromEpochMilliseconds(at).toString({
          smallestUnit: 'millisecond',
          timeZone: zone,
        });
        expect(parseInstant(text)).toBe(library);
      }
    }
  });

  it.each([
    '2026-00-10T04:05:06+08:00',
    '2026-02-29T04:05:06+08:00',
    '2026-11-31T04:05:06Z',
    '2026-11-22T04:05:06+24:00',
  ])('is none: %s', (text) => expect(parseInstant(text)).toBeNull());

  it('measures milliseconds', () =>
    expect(millisecondsBetween(instant('2026-01-01T00:00:00Z'), instant('2026-01-01T00:00:01.5Z'))).toBe(1500));
});

describe('the wall clock', () => {
  const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC'];

  it.each(zones)('of %s shows what the calendar library shows, through every change of its clocks', (zone) => {
    const changes = [1940, 1987, 1991, 2026].flatMap((year) => {
      const first = Temporal.PlainDateTime.from({ year, month: 1, day: 1 }).toZonedDateTime(zone);
      const next = first.getTimeZoneTransition('next');
      return [first.epochMilliseconds, ...(next === null ? [] : [next.epochMilliseconds])];
    });
    for (const change of changes)
      for (const step of [0, -1, 1, -1_800_000, 1_800_000, -3_600_000, 3_600_000, -90_000_000, 90_000_000, 0]) {
        const at = instantOf(change + step);
        const library = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        expect(dateIn(zone, at)).toBe(library.toPlainDate().toString());
        const wall = wallMoment(zone, at);
        const shown = Temporal.Instant.fromEpochMilliseconds(wall.day * 86_400_000 + Math.round(wall.minute * 60_000));
        const local = library.toPlainDateTime().toString({ smallestUnit: 'millisecond' });
        expect(shown.toString({ smallestUnit: 'millisecond' })).toBe(`${local}Z`);
        expect(instantAt(zone, wall)).toBe(
          instantOf(library.toPlainDateTime().toZonedDateTime(zone).epochMilliseconds),
        );
      }
  });
});

describe('plain dates', () => {
  it('the day turns in the park, not in Greenwich', () => {
    expect(dateIn('Asia/Shanghai', instant('2026-09-23T15:59:59.999Z'))).toBe('2026-09-23');
    expect(dateIn('Asia/Shanghai', instant('2026-09-23T16:00:00.000Z'))).toBe('2026-09-24');
  });

  it('counts calendar days over months and leap years, the start day not counted', () => {
    expect(addDays(plainDate('2028-02-28'), 2)).toBe('2028-03-01');
    expect(addDays(plainDate('2026-09-24'), 90)).toBe('2026-12-23');
    expect(daysBetween(plainDate('2026-12-31'), plainDate('2026-01-01'))).toBe(-364);
  });

  it.each(['2026-02-30', '2026-2-3', '20260203', '2026-13-01', ''])('is none: %s', (text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(() => plainDate(text)).toThrow(RangeError);
  });
});
