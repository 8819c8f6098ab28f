import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#engine/time/instant.ts';
import { instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';

/** A moment of the story: the n-th working day before now, at an hour; or so many minutes before now. */
export type When = readonly [workdaysAgo: number, time: `${number}:${number}`] | { readonly minutesAgo: number };

export const ZONE = 'Asia/Shanghai';

/** The story's weeks before `now`. Working days are Monday to Friday; the park's own holidays are left out of the story. */
export interface StoryCalendar {
  moment(when: When): Instant;
  /** The n-th working day before the day of `now`; negative numbers lie ahead. */
  day(workdaysAgo: number): PlainDate;
}

export function storyCalendar(now: Instant): StoryCalendar {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE);
  const day = (workdaysAgo: number) => workday(today.toPlainDate(), workdaysAgo);
  return {
    day: (workdaysAgo) => day(workdaysAgo).toString() as PlainDate,
    moment: (when) =>
      'minutesAgo' in when
        ? instant(today.subtract({ minutes: when.minutesAgo }).toInstant().toString())
        : instant(
            day(when[0])
              .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(when[1]) })
              .toInstant()
              .toString(),
          ),
  };
}

function workday(today: Temporal.PlainDate, ago: number): Temporal.PlainDate {
  const step = ago < 0 ? 1 : -1;
  let date = today;
  for (let left = Math.abs(ago); left > 0; ) {
    date = date.add({ days: step });
    if (date.dayOfWeek <= 5) left -= 1;
  }
  return date;
}
