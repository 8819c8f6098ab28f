import {
  decide,
  evolve,
  HAZARD_STATES,
  type Hazard,
  type HazardCommandName,
  type HazardEvent,
  hazardFlow,
  unreported,
} from '#capabilities/hazard/model/index.ts';
import { aWorld, bodies, command, people } from '#capabilities/hazard/testing/builders.ts';
import { allows, commandsIn } from '#engine/flow/flow.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { instant } from '#engine/time/instant.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import type { Chance } from '#testkit/clocks/chance.ts';

/** One event with the days since the matter began. */
export interface LivedEvent {
  readonly day: number;
  readonly event: HazardEvent;
}

const FIRST = plainDate('2026-09-24');
const TRIES = 40;
const everybody = Object.values(people);

/** A hazard's life by the model's own decisions: random commands of random people, what is refused left out. */
export function hazardLife(luck: Chance): readonly LivedEvent[] {
  const lived: LivedEvent[] = [];
  let hazard = unreported;
  for (let [tries, day] = [0, 0]; tries < TRIES && (lived.length === 0 || luck.percent(96)); tries += 1) {
    day += luck.whole(0, 3);
    const events = attempt(hazard, luck, day);
    lived.push(...events.map((event) => ({ day, event })));
    hazard = events.reduce(evolve, hazard);
  }
  return lived.length > 0 && HAZARD_STATES.includes(hazard.state) ? lived : hazardLife(luck);
}

function attempt(hazard: Hazard, luck: Chance, day: number): readonly HazardEvent[] {
  const name = luck.pick(commandsIn(hazardFlow, hazard.state));
  if (name === undefined || !allows(hazardFlow, hazard.state, name)) return [];
  const today = addDays(FIRST, day);
  const world = aWorld({
    today,
    now: instant(`${today}T02:00:00Z`),
    mergeTarget: { state: 'registered', isItself: false },
  });
  const answer = decide(command(name, luck.pick(everybody), changedBody(name, luck, today) as never), hazard, world);
  return isRefusal(answer) ? [] : answer;
}

function changedBody(name: HazardCommandName, luck: Chance, today: ReturnType<typeof plainDate>): object {
  const body = bodies[name];
  const yes = luck.percent(75);
  return {
    ...('passed' in body ? { passed: yes } : {}),
    ...('granted' in body ? { granted: yes } : {}),
    ...('accepted' in body ? { accepted: yes } : {}),
    ...('approved' in body ? { approved: yes } : {}),
    ...('level' in body ? { level: luck.percent(20) ? 'major' : 'general' } : {}),
    ...('dueOn' in body ? { dueOn: addDays(today, 10) } : {}),
    ...('until' in body ? { until: addDays(today, 40) } : {}),
  };
}
