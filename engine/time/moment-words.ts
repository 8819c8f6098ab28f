import { Temporal } from 'temporal-polyfill';
import type { Words } from './clock-rule.ts';
import type { Moment } from './derivation.ts';
import { toEpochDay, weekday } from './epoch-day.ts';
import { civil } from './gregorian.ts';
import type { Instant } from './instant.ts';
import type { PlainDate } from './plain-date.ts';

const WEEKDAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKDAYS_EN = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026年9月24日（星期四）`, `Thu 24 Sep 2026`; an instant with its time on the wall clock of `timeZone`. */
export function momentWords(moment: Moment, timeZone: string): Words {
  if (moment.length === 10) return dayWords(moment as PlainDate);
  const local = localText(moment as Instant, timeZone);
  const day = dayWords(local.slice(0, 10) as PlainDate);
  const time = local.slice(11, 16);
  return { zh: `${day.zh}${time}`, en: `${day.en} ${time}` };
}

function dayWords(date: PlainDate): Words {
  const epoch = toEpochDay(date);
  const { year, month, day } = civil(epoch);
  const at = weekday(epoch) - 1;
  return {
    zh: `${year}年${month}月${day}日（星期${WEEKDAYS_ZH[at]}）`,
    en: `${WEEKDAYS_EN[at]} ${day} ${MONTHS_EN[month - 1]} ${year}`,
  };
}

/** The moment as the wall clock of `timeZone` shows it, with its offset: `2026-10-02T06:00:00+08:00`. */
export function localText(moment: Instant, timeZone: string): string {
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
