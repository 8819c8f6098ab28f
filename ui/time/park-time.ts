import { useMe } from '../api/me.ts';
import { useLocale } from '../words/locale.tsx';
import { dayIn, longDay, minuteIn, secondIn } from './dates.ts';

/** Days and moments in the park's time zone and the user's language. */
export function useParkTime() {
  const { timeZone } = useMe().park;
  const { locale } = useLocale();
  return {
    today: dayIn(timeZone, new Date()),
    day: (moment: string) => dayIn(timeZone, moment),
    longDay: (day: string) => longDay(day, locale),
    minute: (moment: string) => minuteIn(timeZone, moment),
    second: (moment: string) => secondIn(timeZone, moment),
  };
}
