import type { Words } from '#engine/time/clock-rule.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import type { Holiday, HolidayNotice } from '#engine/time/work-calendar.ts';

const ENGLISH: Readonly<Record<string, string>> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  '中秋节、国庆节': 'Mid-Autumn Festival and National Day',
  '国庆节、中秋节': 'National Day and Mid-Autumn Festival',
};

/**
 * The yearly notices of the General Office of the State Council on holidays and make-up workdays. Every day of rest inside a
 * holiday is listed, weekends included. A year that is not here is not known: answers that need it are provisional.
 */
export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  notice(
    2023,
    '2022-12-08',
    'https://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    [
      holiday('元旦', '2022-12-31', '2023-01-02'),
      holiday('春节', '2023-01-21', '2023-01-27'),
      holiday('清明节', '2023-04-05', '2023-04-05'),
      holiday('劳动节', '2023-04-29', '2023-05-03'),
      holiday('端午节', '2023-06-22', '2023-06-24'),
      holiday('中秋节、国庆节', '2023-09-29', '2023-10-06'),
    ],
    ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  ),
  notice(
    2024,
    '2023-10-25',
    'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    [
      holiday('元旦', '2024-01-01', '2024-01-01'),
      holiday('春节', '2024-02-10', '2024-02-17'),
      holiday('清明节', '2024-04-04', '2024-04-06'),
      holiday('劳动节', '2024-05-01', '2024-05-05'),
      holiday('端午节', '2024-06-10', '2024-06-10'),
      holiday('中秋节', '2024-09-15', '2024-09-17'),
      holiday('国庆节', '2024-10-01', '2024-10-07'),
    ],
    ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
  ),
  notice(
    2025,
    '2024-11-12',
    'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    [
      holiday('元旦', '2025-01-01', '2025-01-01'),
      holiday('春节', '2025-01-28', '2025-02-04'),
      holiday('清明节', '2025-04-04', '2025-04-06'),
      holiday('劳动节', '2025-05-01', '2025-05-05'),
      holiday('端午节', '2025-05-31', '2025-06-02'),
      holiday('国庆节、中秋节', '2025-10-01', '2025-10-08'),
    ],
    ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ),
  notice(
    2026,
    '2025-11-04',
    'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    [
      holiday('元旦', '2026-01-01', '2026-01-03'),
      holiday('春节', '2026-02-15', '2026-02-23'),
      holiday('清明节', '2026-04-04', '2026-04-06'),
      holiday('劳动节', '2026-05-01', '2026-05-05'),
      holiday('端午节', '2026-06-19', '2026-06-21'),
      holiday('中秋节', '2026-09-25', '2026-09-27'),
      holiday('国庆节', '2026-10-01', '2026-10-07'),
    ],
    ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ),
];

function holiday(zh: string, from: string, to: string): Holiday {
  return { name: holidayWords(zh), from: plainDate(from), to: plainDate(to) };
}

/** A holiday's Chinese name with its English one; the Chinese again where the book has none. */
export function holidayWords(zh: string): Words {
  return { zh, en: ENGLISH[zh] ?? zh };
}

/** What the yearly notice is called. */
export function noticeTitle(year: number): Words {
  return {
    zh: `国务院办公厅关于${year}年部分节假日安排的通知`,
    en: `Notice of the General Office of the State Council on Holidays in ${year}`,
  };
}

function notice(
  year: number,
  published: string,
  address: string,
  holidays: readonly Holiday[],
  makeUpDays: readonly string[],
): HolidayNotice {
  return {
    year,
    title: noticeTitle(year),
    published: plainDate(published),
    address,
    holidays,
    makeUpDays: makeUpDays.map(plainDate),
  };
}
