import type { PlainDate } from '#engine/time/plain-date.ts';
import type { CalendarSettings, Holiday, HolidayNotice } from '#engine/time/work-calendar.ts';
import type { Chance } from './chance.ts';
import { dateOf, dayNumber, weekdayOf } from './oracle-calendar.ts';
import { OFFSETS } from './oracle-hours.ts';

const WEEKENDS = [[6, 7], [6, 7], [6, 7], [7], [5, 6], [], [3], [1, 2, 3, 4, 5, 6]] as const;

/** Minutes from midnight: two shifts and lunch, a night shift, round the clock in three, an hour a day, an evening over midnight. */
const HOURS = [
  [shift(510, 720), shift(810, 1050)],
  [shift(1320, 1800)],
  [shift(360, 840), shift(840, 1320), shift(1320, 1800)],
  [shift(540, 600)],
  [shift(0, 1440)],
  [shift(480, 720), shift(780, 1020), shift(1200, 1560)],
];

const FIXED = [
  [1, 1, 2008],
  [5, 1, 2008],
  [5, 2, 2025],
  [10, 1, 2008],
  [10, 2, 2008],
  [12, 31, 2000],
] as const;

const name = { zh: '假日', en: 'a holiday' };

function shift(from: number, to: number) {
  return { from, to };
}

/** A calendar as no State Council would make it: some years known, some not, some amended, any weekend, any hours. */
export function randomCalendar(draw: Chance): CalendarSettings {
  const notices: HolidayNotice[] = [];
  for (let year = draw.whole(2018, 2024); year <= 2029; year += draw.percent(80) ? 1 : 2) {
    notices.push(randomNotice(draw, year, `${year - 1}-11-${draw.whole(10, 28)}`));
    if (draw.percent(15)) notices.push(randomNotice(draw, year, `${year}-02-${draw.whole(10, 28)}`));
    if (draw.percent(15)) break;
  }
  return {
    notices,
    fixedHolidays: draw.percent(70) ? FIXED.map(([month, day, since]) => ({ name, month, day, since })) : [],
    timeZone: draw.pick(['Asia/Shanghai', 'Asia/Shanghai', ...Object.keys(OFFSETS)]),
    weekend: [...draw.pick(WEEKENDS)],
    hours: draw.pick(HOURS),
    knownOn: draw.percent(50)
      ? null
      : (`${draw.whole(2018, 2029)}-${draw.pick(['02-15', '06-30', '11-20'])}` as PlainDate),
  };
}

/** Holidays apart from one another, and make-up days that are none of them. Only a year that may reaches back into December. */
export function randomNotice(draw: Chance, year: number, published: string): HolidayNotice {
  const newYear = dayNumber(`${year}-01-01`);
  const mayBridge = [1, 2, 3, 7].includes(weekdayOf(newYear));
  const holidays: Holiday[] = [];
  const makeUpDays: PlainDate[] = [];
  let free = mayBridge && draw.percent(60) ? newYear - draw.whole(1, 3) : newYear;
  const last = dayNumber(`${year}-12-20`);
  while (free < last) {
    const to = Math.min(free + draw.whole(0, 9), last);
    holidays.push({ name, from: dateOf(free) as PlainDate, to: dateOf(to) as PlainDate });
    const next = to + draw.whole(6, 90);
    for (let day = to + 1; day < next; day += draw.whole(1, 40))
      if (draw.percent(weekdayOf(day) > 5 ? 90 : 25)) makeUpDays.push(dateOf(day) as PlainDate);
    free = next;
  }
  const kept = makeUpDays.filter((day) => day <= `${year}-12-20`);
  return { year, title: name, published: published as PlainDate, address: '', holidays, makeUpDays: kept };
}
