import { describe, expect, test } from 'vitest';
import { dayIn, daysAfter, daysBetween, longDay, minuteIn, secondIn } from './dates.ts';

describe('days and moments', () => {
  test('a moment stands in the park’s time zone, not the device’s', () => {
    expect(dayIn('Asia/Shanghai', '2026-11-22T16:30:00.000Z')).toBe('2026-11-23');
    expect(minuteIn('Asia/Shanghai', '2026-11-22T16:05:09.000Z')).toBe('2026-11-23 00:05');
    expect(secondIn('Asia/Shanghai', '2026-11-22T16:05:09.000Z')).toBe('2026-11-23 00:05:09');
  });

  test('days are counted by the calendar, over months and leap days', () => {
    expect(daysBetween('2026-11-22', '2026-12-02')).toBe(10);
    expect(daysBetween('2026-12-02', '2026-11-22')).toBe(-10);
    expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
  });

  test('a day in words', () => {
    expect(longDay('2026-11-22', 'zh')).toMatch(/2026年11月22日.*周日/);
    expect(longDay('2026-11-22', 'en')).toMatch(/Sun.*22 November 2026/);
  });
});
