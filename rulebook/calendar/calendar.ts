import { isRefusal } from '#engine/flow/refusal.ts';
import { type BusinessHours, readBusinessHours } from '#engine/time/business-hours.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import {
  type CalendarSettings,
  type HolidayNotice,
  openCalendar,
  type WorkCalendar,
} from '#engine/time/work-calendar.ts';
import { FIXED_HOLIDAYS } from './fixed-holidays.ts';
import { HOLIDAY_NOTICES } from './holiday-notices.ts';

/** Two shifts with lunch between them: what promised limits in hours count by, until a park says otherwise. */
const USUAL_HOURS = readBusinessHours(['08:30-12:00', '13:30-17:30']) as BusinessHours;

export interface Knowledge {
  /** Only notices published by this day; `null` for all in the book. */
  readonly knownOn: PlainDate | null;
  /** Notices that a park has entered beside the book's. */
  readonly entered: readonly HolidayNotice[];
  /** IANA name; the day turns here. */
  readonly timeZone: string;
}

const opened = new Map<string, WorkCalendar>();

/** The calendar of mainland China as known on a day. The book's own notices make one by construction, so a refusal is a bug. */
export function chinaCalendar(knowledge: Partial<Knowledge> = {}): WorkCalendar {
  const { knownOn = null, entered = [], timeZone = 'Asia/Shanghai' } = knowledge;
  const key = `${timeZone} ${knownOn === null ? 'all' : lastPublished(knownOn)}`;
  const kept = entered.length === 0 ? opened.get(key) : undefined;
  if (kept !== undefined) return kept;
  const calendar = openCalendar(settings({ knownOn, entered, timeZone }));
  if (isRefusal(calendar)) throw new Error(`the book's calendar is refused: ${calendar.code}`);
  if (entered.length === 0) opened.set(key, calendar);
  return calendar;
}

export function settings({ knownOn, entered, timeZone }: Knowledge): CalendarSettings {
  return {
    notices: [...HOLIDAY_NOTICES, ...entered],
    fixedHolidays: FIXED_HOLIDAYS,
    timeZone,
    weekend: [6, 7],
    hours: USUAL_HOURS,
    knownOn,
  };
}

/** Between two publications nothing changes, so one calendar serves all days between them. */
function lastPublished(knownOn: PlainDate): string {
  const known = HOLIDAY_NOTICES.filter(({ published }) => published <= knownOn).map(({ published }) => published);
  return known.sort().at(-1) ?? 'none';
}
