import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { roll } from '#engine/time/ending.ts';
import { toEpochDay, toPlainDate } from '#engine/time/epoch-day.ts';
import { daysBetween, type PlainDate } from '#engine/time/plain-date.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import type { Client } from '#testkit/client.ts';
import type { Stage } from './stage.ts';
import { photo } from './steps/photo.ts';

const DAY_MS = 86_400_000;

/** The day in the park, so many days from now. */
export function dayFromNow(days: number): PlainDate {
  const moment = new Date(Date.now() + days * DAY_MS);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment) as PlainDate;
}

/** The last day of work that is at least so many days ago: what is ordered for it falls due on it and not later. */
export function workdayAgo(days: number): PlainDate {
  const day = dayFromNow(-days);
  return chinaCalendar().isWorkday(toEpochDay(day)) ? day : workdayAgo(days + 1);
}

/** The last day to act on an order that names `day`: on a day of rest the first working day after it. */
export function lastDay(day: PlainDate): PlainDate {
  return toPlainDate(roll(toEpochDay(day), 'forward', chinaCalendar(), []));
}

type Place = Pick<Stage, 'house' | 'park'>;

/** What happened before a story begins; told to the server directly. */
export function given({ house, park }: Place) {
  const photoBy = async (client: Client, shows: string) => (await client.upload(await photo(shows))).body.hash;

  const recorded = async (words: string, more: Record<string, unknown> = {}) => {
    const inspector = await house.as('inspector');
    const finding = findingIn(park, { description: words, level: 'general', ...more });
    return TestHazard.open(inspector, 'record', finding);
  };
  const ordered = async (words: string, dueOn = dayFromNow(7)) => {
    const inspector = await house.as('inspector');
    const hazard = await recorded(words, { photos: [await photoBy(inspector, `${words} 整改前`)] });
    const handlerId = park.people.safetyOfficer ?? '';
    const requirements = '更换并检测';
    await hazard.give(inspector, 'order', { handlerId, requirements, dueOn, dueReason: '需采购' });
    return hazard;
  };
  const rectify = async (hazard: TestHazard) => {
    const officer = await house.as('safetyofficer');
    const photos = [await photoBy(officer, `${hazard.code} 整改后`)];
    await hazard.give(officer, 'rectify', { measures: '已更换', photos });
  };
  const rectified = async (words: string) => {
    const hazard = await ordered(words);
    await rectify(hazard);
    return hazard;
  };
  const struckOff = async (words: string) => {
    const hazard = await rectified(words);
    await hazard.give(await house.as('inspector'), 'recheck', { passed: true, remark: '合格' });
    await hazard.give(await house.as('centrehead'), 'strikeOff', { remark: '' });
    return hazard;
  };
  /** What is told so took place on that day by the server's clock. */
  const on = async <T>(day: PlainDate, told: () => Promise<T>): Promise<T> => {
    const days = daysBetween(dayFromNow(0), day);
    house.clock.forward({ days });
    return told().finally(() => house.clock.forward({ days: -days }));
  };
  return { recorded, ordered, rectify, rectified, struckOff, on };
}
