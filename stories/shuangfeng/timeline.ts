import { type Instant, instant } from '#engine/time/instant.ts';
import type { StoryCalendar } from './calendar.ts';
import { idOf, spread } from './ids.ts';
import { lives } from './lives.ts';
import type { Step } from './steps.ts';

/** A step with its place in the calendar. */
export interface Scheduled {
  readonly life: string;
  readonly step: Step;
  /** Always the same for the same step: a story told again finds what it has done. */
  readonly commandId: string;
  readonly happenedAt: Instant;
  readonly recordedAt: Instant;
}

/** Every step of every life in the order of time. */
export function timeline(calendar: StoryCalendar): Scheduled[] {
  const all = lives.flatMap(({ key, steps }) =>
    steps.map((step, index) => {
      const name = `${key}/${index}`;
      const moment = calendar.moment(step.at);
      return {
        life: key,
        step,
        commandId: idOf('command', name),
        // Nobody types at the full minute, and the device's hour is a little before the server's.
        happenedAt: shifted(moment, -60 - spread(420, 'happened', name)),
        recordedAt: shifted(moment, spread(59, 'recorded', name)),
      };
    }),
  );
  return all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
}

function shifted(moment: Instant, seconds: number): Instant {
  return instant(new Date(Date.parse(moment) + seconds * 1000).toISOString());
}
