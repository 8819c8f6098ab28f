import type { FixedHoliday } from '#engine/time/work-calendar.ts';

const newYear = { zh: '元旦', en: 'New Year’s Day' };
const labour = { zh: '劳动节', en: 'Labour Day' };
const national = { zh: '国庆节', en: 'National Day' };

/**
 * Holidays on fixed dates of the solar calendar, 全国年节及纪念日放假办法 第二条 (国务院令第795号: 2 May since 2025). They hold before any
 * yearly notice; those by the lunar calendar and the make-up days come with the notice alone.
 */
export const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { name: newYear, month: 1, day: 1, since: 2008 },
  { name: labour, month: 5, day: 1, since: 2008 },
  { name: labour, month: 5, day: 2, since: 2025 },
  { name: national, month: 10, day: 1, since: 2008 },
  { name: national, month: 10, day: 2, since: 2008 },
  { name: national, month: 10, day: 3, since: 2008 },
];
