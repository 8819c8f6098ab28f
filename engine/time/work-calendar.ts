import { type Refusal, refuse } from '../flow/refusal.ts';
import type { BusinessHours } from './business-hours.ts';
import type { Words } from './clock-rule.ts';
import { toEpochDay, toPlainDate, weekday, yearOf } from './epoch-day.ts';
import { civil, type EpochDay, epochDay } from './gregorian.ts';
import type { PlainDate } from './plain-date.ts';

/** A holiday of a notice: every day of rest from `from` to `to`, weekends inside it included. */
export interface Holiday {
  readonly name: Words;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The yearly notice of the State Council's general office: which days rest, which weekend days are worked (调休). */
export interface HolidayNotice {
  readonly year: number;
  readonly title: Words;
  /** The day on which it was published: before it, nobody could know. */
  readonly published: PlainDate;
  /** Where the notice stands; an official site only. */
  readonly address: string;
  readonly holidays: readonly Holiday[];
  readonly makeUpDays: readonly PlainDate[];
}

/** A holiday that the law itself fixes on a date of the solar calendar, known before any notice. */
export interface FixedHoliday {
  readonly name: Words;
  readonly month: number;
  readonly day: number;
  /** First year in which the law has it. */
  readonly since: number;
}

export interface CalendarSettings {
  readonly notices: readonly HolidayNotice[];
  /** Used for the years whose notice is not known. */
  readonly fixedHolidays: readonly FixedHoliday[];
  /** IANA name of the zone in which a day turns. */
  readonly timeZone: string;
  /** Weekdays of rest, 1 Monday … 7 Sunday. */
  readonly weekend: readonly number[];
  readonly hours: BusinessHours;
  /** Only notices published by this day are known; `null` knows all that it was given. */
  readonly knownOn: PlainDate | null;
}

/** Why a day is worked or rested. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

export type CalendarRefusal =
  | 'calendar.no-working-day'
  | 'calendar.day-twice'
  | 'calendar.holiday-reversed'
  | 'calendar.outside-year';

const KINDS: readonly DayKind[] = ['workday', 'weekend', 'holiday', 'makeUp'];
const [WORKDAY, WEEKEND, HOLIDAY, MAKE_UP] = [0, 1, 2, 3];

const NONE: readonly number[] = [];

/** A year whose 1 January falls on one of these may claim the last days of December for its bridge (as 2007, 2012 and 2019 did). */
const BRIDGING_NEW_YEARS = [1, 2, 3, 7];

/**
 * Which days are worked. It answers for any day; for a day that no known notice covers it answers by the weekend alone and says
 * that it does not know (`missingYear`), so nothing that rests on a guess is ever called firm.
 */
export class WorkCalendar {
  readonly timeZone: string;
  readonly hours: BusinessHours;
  /** The day of the latest notice it knows; `null` without any. The same version answers the same for ever. */
  readonly version: PlainDate | null;
  readonly #weekend: readonly number[];
  readonly #fixed: readonly FixedHoliday[];
  readonly #first: EpochDay;
  readonly #kinds: Uint8Array;
  /** Which holiday a day of rest or its make-up day belongs to, as an index into `#names` plus one. */
  readonly #holidays: Uint16Array;
  readonly #named: Uint8Array;
  readonly #names: Words[] = [];
  readonly #years: ReadonlySet<number>;
  /** Every day from `#firstSure` to `#lastSure` is known. */
  readonly #firstSure: EpochDay;
  readonly #lastSure: EpochDay;

  /** Made by `openCalendar`, which refuses what cannot be a calendar. */
  constructor(settings: CalendarSettings, notices: readonly HolidayNotice[]) {
    this.timeZone = settings.timeZone;
    this.hours = settings.hours;
    this.version = notices.map(({ published }) => published).reduce<PlainDate | null>(later, null);
    this.#weekend = settings.weekend;
    this.#fixed = settings.fixedHolidays;
    this.#years = new Set(notices.map(({ year }) => year));
    const years = notices.length === 0 ? [1970] : [...this.#years];
    this.#first = epochDay(Math.min(...years) - 1, 12, 1);
    const size = epochDay(Math.max(...years) + 1, 1, 1) - this.#first;
    this.#kinds = new Uint8Array(size);
    this.#holidays = new Uint16Array(size);
    this.#named = new Uint8Array(size);
    for (let at = 0; at < size; at += 1) this.#kinds[at] = this.#unlisted(this.#first + at);
    for (const notice of notices) this.#enter(notice);
    let sure = epochDay(Math.min(...years), 1, 1);
    this.#firstSure = sure;
    while (this.missingYear(sure) === null) sure += 1;
    this.#lastSure = sure - 1;
  }

  isWorkday(day: EpochDay): boolean {
    const kind = this.#kinds[day - this.#first] ?? this.#unlisted(day);
    return kind === WORKDAY || kind === MAKE_UP;
  }

  kind(day: EpochDay): DayKind {
    return KINDS[this.#kinds[day - this.#first] ?? this.#unlisted(day)] as DayKind;
  }

  /** The holiday that a day of rest lies in, or that a make-up day pays for; `null` for an ordinary day. */
  holiday(day: EpochDay): Words | null {
    const index = this.#holidays[day - this.#first] ?? 0;
    return this.#names[index - 1] ?? this.#fixedOn(day)?.name ?? null;
  }

  /** The year whose notice would have to be known to be sure about `day`; `null` when it is known. */
  missingYear(day: EpochDay): number | null {
    if (this.#named[day - this.#first] === 1) return null;
    const year = yearOf(day);
    if (!this.#years.has(year)) return year;
    const newYear = epochDay(year + 1, 1, 1);
    if (newYear - day > 3 || this.#years.has(year + 1)) return null;
    return BRIDGING_NEW_YEARS.includes(weekday(newYear)) ? year + 1 : null;
  }

  /** The years whose notices would have to be known to be sure about every day from `from` to `to`, in their order. */
  missingYears(from: EpochDay, to: EpochDay): readonly number[] {
    if (from >= this.#firstSure && to <= this.#lastSure) return NONE;
    const years = new Set<number>();
    for (let day = from; day <= to; ) {
      const year = this.missingYear(day);
      if (year !== null) years.add(year);
      const whole = year !== null && !this.#years.has(year) && year === yearOf(day);
      day = whole ? epochDay(year + 1, 1, 1) : day + 1;
    }
    return [...years];
  }

  /** What a day is that no known notice names. */
  #unlisted(day: EpochDay): number {
    if (this.#fixedOn(day) !== null) return HOLIDAY;
    return this.#weekend.includes(weekday(day)) ? WEEKEND : WORKDAY;
  }

  /** The fixed holiday of a year without a known notice; in the other years the notice alone speaks. */
  #fixedOn(day: EpochDay): FixedHoliday | null {
    const on = civil(day);
    if (this.#years.has(on.year)) return null;
    const is = (fixed: FixedHoliday) => fixed.month === on.month && fixed.day === on.day && fixed.since <= on.year;
    return this.#fixed.find(is) ?? null;
  }

  #enter({ holidays, makeUpDays }: HolidayNotice): void {
    for (const { name, from, to } of holidays) {
      this.#names.push(name);
      for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) this.#set(day, HOLIDAY, this.#names.length);
    }
    for (const date of makeUpDays) {
      const day = toEpochDay(date);
      this.#set(day, MAKE_UP, this.#nearestHoliday(day, holidays));
    }
  }

  #set(day: EpochDay, kind: number, holiday: number): void {
    this.#kinds[day - this.#first] = kind;
    this.#holidays[day - this.#first] = holiday;
    this.#named[day - this.#first] = 1;
  }

  /** A notice names make-up days after the holiday they pay for: the nearest one. */
  #nearestHoliday(day: EpochDay, holidays: readonly Holiday[]): number {
    const far = holidays.map(({ from, to }) => Math.max(toEpochDay(from) - day, day - toEpochDay(to)));
    return this.#names.length - holidays.length + far.indexOf(Math.min(...far)) + 1;
  }
}

function later(a: PlainDate | null, b: PlainDate): PlainDate {
  return a === null || b > a ? b : a;
}

/**
 * A calendar from the notices known on a day; of two notices for one year the later one counts, as the State Council amends.
 * Refused: a week or a year without a working day, a day that one notice both rests and works, a holiday that ends before it begins.
 */
export function openCalendar(settings: CalendarSettings): WorkCalendar | Refusal<CalendarRefusal> {
  if (neverWorks(settings)) return refuse('calendar.no-working-day');
  const known = settings.notices.filter(({ published }) => settings.knownOn === null || published <= settings.knownOn);
  const latest = new Map<number, HolidayNotice>();
  for (const notice of known) {
    const other = latest.get(notice.year);
    if (other === undefined || other.published <= notice.published) latest.set(notice.year, notice);
  }
  const notices = [...latest.values()];
  for (const notice of notices) {
    const fault = faultOf(notice);
    if (fault !== null) return fault;
  }
  const calendar = new WorkCalendar(settings, notices);
  const idle = notices.find(({ year }) => !hasWorkday(calendar, year));
  return idle === undefined ? calendar : refuse('calendar.no-working-day', { year: idle.year });
}

/** What is wrong with a notice by itself; `null` when it may be entered. */
export function faultOf({ year, holidays, makeUpDays }: HolidayNotice): Refusal<CalendarRefusal> | null {
  const seen = new Set<EpochDay>();
  const outside = (date: PlainDate) => date < `${year - 1}-12-01` || date > `${year}-12-31`;
  const stray = [...holidays.flatMap(({ from, to }) => [from, to]), ...makeUpDays].find(outside);
  if (stray !== undefined) return refuse('calendar.outside-year', { year, on: stray });
  for (const { from, to } of holidays) {
    if (to < from) return refuse('calendar.holiday-reversed', { year, from, to });
    for (let day = toEpochDay(from); day <= toEpochDay(to); day += 1) {
      if (seen.has(day)) return refuse('calendar.day-twice', { year, on: toPlainDate(day) });
      seen.add(day);
    }
  }
  for (const date of makeUpDays) {
    if (seen.has(toEpochDay(date))) return refuse('calendar.day-twice', { year, on: date });
    seen.add(toEpochDay(date));
  }
  return null;
}

/** No day or no minute is worked by the settings alone, whatever the notices say of their years. */
function neverWorks({ weekend, hours, fixedHolidays }: CalendarSettings): boolean {
  const fixed = new Set(fixedHolidays.map(({ month, day }) => month * 100 + day));
  return new Set(weekend).size >= 7 || fixed.size >= 365 || !hours.some(({ from, to }) => to > from);
}

function hasWorkday(calendar: WorkCalendar, year: number): boolean {
  for (let day = epochDay(year, 1, 1); day < epochDay(year + 1, 1, 1); day += 1)
    if (calendar.isWorkday(day)) return true;
  return false;
}
