import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { dateOf, dayNumber } from './oracle-calendar.ts';

/** A vector before it is walked: what it shows, rule, start, events, and the calendar when it is not the usual one. */
export type Wanted = readonly [shows: string, rule: string, start: string, events?: string, calendar?: string];

const holidays = HOLIDAY_NOTICES.flatMap(({ year, holidays: all }) => all.map((each) => ({ year, ...each })));
const makeUpDays = HOLIDAY_NOTICES.flatMap(({ makeUpDays: all }) => all);

function shifted(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Calendar days that end on the first and the last day of every holiday, on the day after it, and on every make-up day. */
export const DAY_CASES: readonly Wanted[] = [
  ...holidays.flatMap(({ year, name, from, to }): Wanted[] => [
    [`15 days end on the first day of ${name.zh} ${year}`, '15 day forward', shifted(from, -15)],
    [
      `30 days end on the last day of ${name.zh} ${year}, worked towards before it`,
      '30 day forward authority',
      shifted(to, -30),
    ],
    [`7 days end on the day after ${name.zh} ${year}`, '7 day forward', shifted(to, -6)],
    [`a payday within ${name.zh} ${year} moves back`, '0 day backward', to],
  ]),
  ...makeUpDays.map(
    (day): Wanted => [`10 days end on the make-up day ${day} and stay`, '10 day forward', shifted(day, -10)],
  ),
  ['C7 more than ten days of the compulsion law are calendar days', '30 day forward authority', '2026-04-01'],
  ['the start day is not counted', '1 day none', '2026-03-02'],
  ['no day at all is the start day', '0 day none', '2026-10-01'],
  ['a Saturday rolls to Monday', '5 day forward', '2026-03-02'],
  ['a Saturday stays where nothing rolls', '5 day none', '2026-03-02'],
  ['days counted back', '10 day backward before', '2026-10-16'],
  ['days counted back that do not roll', '10 day none before', '2026-10-16'],
  ['over a leap day', '30 day none', '2024-02-10'],
  ['over the end of February 2100, which is no leap year', '2 day none', '2100-02-27'],
  ['by ten in the morning, on a holiday too', '0 day none at=10:00', '2026-10-01'],
  ['by ten in the morning of the rolled day', '15 day forward at=10:00', '2026-02-06'],
  ['into a year that is not known', '15 day forward', '2026-12-18'],
  ['into a year that is not known, but nothing rolls', '15 day none', '2026-12-18'],
  ['a fixed holiday of a year that is not known', '10 day forward', '2026-12-22'],
  ['the same once only 2025 was known', '15 day forward', '2025-12-18', '-', 'china known=2025-11-03'],
  ['and once 2026 was known', '15 day forward', '2025-12-18', '-', 'china known=2025-11-04'],
  ['the target before a holiday of the first known year is not sure', '15 day forward authority', '2022-12-18'],
  ['the end of 2026 is sure, as 2027 begins on a Friday', '10 day forward', '2026-12-21'],
  [
    'the end of 2023, before the notice of 2024, which begins on a Monday',
    '10 day forward',
    '2023-12-20',
    '-',
    'china known=2023-10-24',
  ],
  ['a week whose only day of rest is Sunday', '5 day forward', '2026-03-02', '-', 'china weekend=7'],
  ['a week without days of rest', '6 day forward', '2026-03-02', '-', 'china weekend=-'],
];

/** Working days from the day before every holiday, back from the day after it, and onto every make-up day. */
export const WORKING_DAY_CASES: readonly Wanted[] = [
  ...holidays.flatMap(({ year, name, from, to }): Wanted[] => [
    [`5 working days through ${name.zh} ${year}`, '5 workingDay forward', shifted(from, -1)],
    [`3 working days back through ${name.zh} ${year}`, '3 workingDay backward before', shifted(to, 1)],
  ]),
  ...makeUpDays.map((day): Wanted => [`the make-up day ${day} counts`, '1 workingDay forward', shifted(day, -1)]),
  [
    'C7 ten days of the compulsion law (行政强制法 第六十九条) are working days',
    '10 workingDay forward authority',
    '2026-04-28',
  ],
  ['a whole year of working days', '248 workingDay none', '2025-12-31'],
  ['the 249th lies in the next year', '249 workingDay none', '2025-12-31'],
  ['none is the start day, rolled', '0 workingDay forward', '2026-10-03'],
  ['into a year that is not known', '5 workingDay forward', '2026-12-28'],
  ['back into a year that is not known', '3 workingDay backward before', '2023-01-02'],
  ['a week whose only day of rest is Sunday', '10 workingDay forward', '2026-03-02', '-', 'china weekend=7'],
  ['a week of one working day', '3 workingDay forward', '2026-03-02', '-', 'china weekend=1,2,3,4,5,6'],
  ['a week without days of rest', '10 workingDay forward', '2026-03-02', '-', 'china weekend=-'],
  ['without any notice known', '5 workingDay forward', '2026-09-28', '-', 'china known=2020-01-01'],
];
