import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLOCKS } from '#rulebook/book.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { oracleDue } from './oracle.ts';
import { dateOf, dayNumber, oracleCalendar } from './oracle-calendar.ts';
import { eventsOf, expectedText, ruleOf, settingsOf, type Vector } from './vector.ts';
import { EVENT_CASES, HOUR_CASES, MONTH_CASES, PERIOD_CASES } from './vector-cases.ts';
import { DAY_CASES, type Wanted, WORKING_DAY_CASES } from './vector-cases-days.ts';

/** Writes `conformance/clocks` by walking, never by `due`: `node testkit/clocks/write-vectors.ts`. */
const FOLDER = fileURLToPath(new URL('../../conformance/clocks/', import.meta.url));

const HEADER = `# One vector a line, fields parted by a tab, UTF-8. Lines that begin with # and blank lines are no vectors.
# The columns and their small languages are explained in conformance/README.md.
#   1 case  2 rule  3 calendar  4 start  5 events  6 natural  7 rolled  8 extended  9 target  10 missing years
`;

/** The worked examples of the law's own commentaries, and every rule of the book once; those that may be extended, extended. */
const STATUTORY: readonly Wanted[] = [
  ['received on a Friday, ends in Spring Festival', 'petition.tell-receipt', '2026-02-06'],
  ['five working days through National Day, with a make-up Saturday', 'petition.object', '2026-09-30'],
  ['five working days onto a make-up Saturday', 'arbitration.acceptance', '2026-04-29'],
  ['45 days end in National Day', 'arbitration.award', '2026-08-20'],
  ['and with 15 more', 'arbitration.award', '2026-08-20', 'extended 2026-09-28 15'],
  ['into 2027, whose notice is not known', 'mediation.labour', '2026-12-18'],
  ['a payday in National Day', 'wage.payday', '2026-10-05'],
  ['a payday in Spring Festival, before which a Saturday is worked', 'wage.payday', '2026-02-15'],
  ['a payday on a Sunday that is worked', 'wage.payday', '2026-09-20'],
  ['ten working days', 'special-equipment.recheck', '2026-09-24'],
  ['ten days', 'major-hazard.examination', '2026-09-24'],
  ['an hour in the night of a holiday', 'accident.report-unit-head', '2026-10-01T23:30:00+08:00'],
  ['by ten on a holiday', 'commitment.daily', '2026-10-01'],
  ['eight hours from 22:00', 'permit.hot-work-special', '2026-09-30T22:00:00+08:00'],
  ['before the regulations', 'petition.handle', '2022-04-30'],
  ...CLOCKS.flatMap((clock): Wanted[] => {
    const day = dateOf(Math.max(dayNumber('2026-08-20'), dayNumber(clock.validFrom)));
    if (clock.validTo !== null && clock.validTo < day) return [];
    const byHours = ['minute', 'hour', 'workingHour'].includes(clock.unit);
    const start = byHours ? `${day}T16:20:00+08:00` : day;
    const plain: Wanted = [clock.text.zh, clock.id, start];
    if (clock.extension === null) return [plain];
    return [plain, [`${clock.text.zh}（延长）`, clock.id, start, `extended ${day} ${clock.extension.number}`]];
  }),
];

function walked([shows, rule, start, events = '-', calendar = 'china']: Wanted): string {
  const vector: Vector = { shows, rule, calendar, start, events, expected: '' };
  const answer = oracleDue(ruleOf(vector), start, oracleCalendar(settingsOf(vector)), eventsOf(vector));
  return [shows, rule, calendar, start, events, expectedText(answer)].join('\t');
}

function write(file: string, title: string, lines: readonly string[], header = HEADER): void {
  writeFileSync(`${FOLDER}${file}.txt`, `# Conformance vectors: ${title}\n#\n${header}\n${lines.join('\n')}\n`);
}

const specialDays = HOLIDAY_NOTICES.flatMap(({ year, published, holidays, makeUpDays }) => [
  ...holidays.flatMap(({ name, from, to }) => {
    const days = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dateOf(dayNumber(from) + at));
    return days.map((day) => [day, 'rest', year, published, name.zh].join('\t'));
  }),
  ...makeUpDays.map((day) => [day, 'work', year, published, '-'].join('\t')),
]).sort();

const CALENDAR_HEADER = `# One day a line, fields parted by a tab, UTF-8. Lines that begin with # and blank lines are no days.
#   1 day  2 "rest" or "work"  3 year of the notice that names it  4 day on which that notice was published  5 holiday, "-" for none
# Every other day of the years 2023 to 2026 is worked from Monday to Friday and rests on Saturday and Sunday.
# See conformance/README.md for the other years. The notices of the General Office of the State Council:
${HOLIDAY_NOTICES.map(({ year, address }) => `#   ${year}  ${address}`).join('\n')}
`;

mkdirSync(FOLDER, { recursive: true });
write('days', 'periods of calendar days', DAY_CASES.map(walked));
write('working-days', 'periods of working days', WORKING_DAY_CASES.map(walked));
write('months', 'periods of months and years', MONTH_CASES.map(walked));
write('hours', 'minutes, hours and working hours', HOUR_CASES.map(walked));
write('periods', 'calendar months, quarters, half-years and years', PERIOD_CASES.map(walked));
write('events', 'extensions, pauses, interruptions and refusals', EVENT_CASES.map(walked));
write('statutory', 'clocks of the rule book, by their ids', STATUTORY.map(walked));
write('calendar', 'the special days of 2023 to 2026', specialDays, CALENDAR_HEADER);
