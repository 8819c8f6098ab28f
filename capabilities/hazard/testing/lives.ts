import fc from 'fast-check';
import { commandsIn } from '#engine/flow/flow.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { instant } from '#engine/time/instant.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import {
  decide,
  evolve,
  type Hazard,
  type HazardCommandName,
  type HazardEvent,
  hazardFlow,
  unreported,
} from '../model/index.ts';
import { aWorld, bodies, command, people } from './builders.ts';

const names = Object.keys(bodies) as HazardCommandName[];
const everybody = Object.values(people);

/** A long run of arbitrary commands by arbitrary people over half a year; most are refused. */
export const life = fc.array(
  fc.record({
    wild: fc.constantFrom(...names),
    /** Mostly a command that the state allows: else few lives would come to an end. */
    guided: fc.nat(9),
    pick: fc.nat(59),
    by: fc.constantFrom(...everybody),
    day: fc.nat(180),
    yes: fc.boolean(),
    major: fc.boolean(),
    act: fc.boolean(),
  }),
  { minLength: 1, maxLength: 90, size: 'max' },
);
export type Try = typeof life extends fc.Arbitrary<(infer One)[]> ? One : never;

function nameOf(hazard: Hazard, { wild, guided, pick }: Try): HazardCommandName {
  const allowed = commandsIn(hazardFlow, hazard.state);
  return guided === 0 ? wild : (allowed[pick % allowed.length] ?? wild);
}

function attempt(hazard: Hazard, name: HazardCommandName, { by, day, yes, major, act }: Try) {
  const today = addDays(plainDate('2026-09-24'), day);
  const world = aWorld({
    today,
    now: instant(`${today}T02:00:00Z`),
    mergeTarget: { state: 'registered', isItself: false },
  });
  const changed = {
    ...('passed' in bodies[name] ? { passed: yes } : {}),
    ...('granted' in bodies[name] ? { granted: yes } : {}),
    ...('accepted' in bodies[name] ? { accepted: yes } : {}),
    ...('approved' in bodies[name] ? { approved: yes } : {}),
    ...('level' in bodies[name] ? { level: major ? 'major' : 'general' } : {}),
    ...('nature' in bodies[name] ? { nature: act ? 'act' : 'condition' } : {}),
    ...('dueOn' in bodies[name] ? { dueOn: addDays(today, 10) } : {}),
    ...('until' in bodies[name] ? { until: addDays(today, 40) } : {}),
  };
  return decide(command(name, by, changed as never), hazard, world);
}

/** Plays a life and answers every step: the hazard before it, what was tried, what came of it. */
export function play(tries: readonly Try[]) {
  let hazard = unreported;
  return tries.map((one) => {
    const before = hazard;
    const name = nameOf(before, one);
    const answer = attempt(before, name, one);
    const events: readonly HazardEvent[] = isRefusal(answer) ? [] : answer;
    hazard = events.reduce(evolve, before);
    return { before, name, one, answer, events, now: hazard };
  });
}
