import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#engine/access/roles.ts';
import { checkFlow } from '#engine/flow/check.ts';
import { allows, commandsIn, isSealed } from '#engine/flow/flow.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { actor, aWorld, bodies, command, people } from '../testing/builders.ts';
import { life, play } from '../testing/lives.ts';
import {
  availableCommands,
  countFigures,
  decide,
  HAZARD_REFUSALS,
  HAZARD_STATES,
  type Hazard,
  type HazardCommandName,
  hazardFlow,
  unreported,
} from './index.ts';

const names = Object.keys(bodies) as HazardCommandName[];
const everybody = Object.values(people);
const runs = { numRuns: 800 };

describe('the flow', () => {
  it('has no state out of reach, none without an end, and uses every command', () => {
    expect(checkFlow(hazardFlow, names)).toEqual({ unreachable: [], dead: [], unused: [] });
    expect(Object.keys(hazardFlow.table)).toEqual([...HAZARD_STATES]);
  });

  it('HZ4 any command in any state: allowed by the table or refused, and it leads only where the table says', () => {
    fc.assert(
      fc.property(life, (tries) => {
        for (const { before, name, answer, events, now } of play(tries)) {
          if (!allows(hazardFlow, before.state, name)) {
            expect(answer).toMatchObject({ code: 'hazard.wrong-state' });
          } else if (isRefusal(answer)) {
            expect(HAZARD_REFUSALS).toContain(answer.code);
          } else {
            expect(events.length).toBeGreaterThan(0);
            expect(hazardFlow.table[before.state][name]).toContain(now.state);
          }
          if (isSealed(hazardFlow, before.state)) expect(events).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('whatever is tried', () => {
  it('comes to every state, so that what follows is not said of nothing', () => {
    const seen = new Map<string, number>();
    for (const tries of fc.sample(life, { numRuns: 1000, seed: 7 })) {
      for (const { now } of play(tries)) seen.set(now.state, (seen.get(now.state) ?? 0) + 1);
    }
    for (const state of HAZARD_STATES.slice(1)) expect(seen.get(state) ?? 0, state).toBeGreaterThan(50);
  });

  it('HZ12 no one plays two of handler, fixer, checker, acceptor and supervisor where the rules forbid it', () => {
    fc.assert(
      fc.property(life, (tries) => {
        for (const { now } of play(tries)) {
          if (now.state !== 'struckOff') continue;
          const { fixer, handler, checker, acceptor, supervisor } = now.people;
          expect(fixer).not.toBeNull();
          expect(acceptor).not.toBe(fixer);
          if (now.closing === 'selfCheck') continue;
          expect(checker).not.toBeNull();
          expect(new Set([fixer, checker, acceptor]).size).toBe(3);
          if (handler !== null) expect([checker, acceptor]).not.toContain(handler);
          if (supervisor !== null) expect([fixer, handler, checker, acceptor]).not.toContain(supervisor);
        }
      }),
      runs,
    );
  });

  it('HZ8 HZ9 nothing major is struck off untold, and nothing under stop-use', () => {
    fc.assert(
      fc.property(life, (tries) => {
        for (const { before, events } of play(tries)) {
          if (!events.some(({ type }) => type === 'struckOff')) continue;
          expect(before.stopUse).not.toBe('ordered');
          if (before.level === 'major') expect(before.workersNotified).toBe(true);
        }
      }),
      runs,
    );
  });

  it('HZ17 no count ever goes down, and HZ10 the deadline moves only by order or granted extension', () => {
    fc.assert(
      fc.property(life, (tries) => {
        for (const { before, now, events } of play(tries)) {
          for (const count of Object.keys(before.counts) as (keyof Hazard['counts'])[]) {
            expect(now.counts[count]).toBeGreaterThanOrEqual(before.counts[count]);
          }
          const moved = before.dueOn !== null && now.dueOn !== null && before.dueOn !== now.dueOn;
          if (moved) expect(['extensionGranted', 'reordered', 'ordered']).toContain(events[0]?.type);
        }
      }),
      runs,
    );
  });

  it('HZ22 every event carries who gave the command and when the device says it happened', () => {
    fc.assert(
      fc.property(life, (tries) => {
        for (const { one, events } of play(tries)) {
          for (const event of events)
            expect(event).toMatchObject({ by: one.by, happenedAt: '2026-09-24T01:30:00.000Z' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('HZ23 found is always on the spot + by notice + self-check + not yet disposed of, and struck off + open', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 8 }), (lives) => {
        const hazards = lives
          .map((tries) => play(tries).at(-1)?.now ?? unreported)
          .filter(({ state }) => state !== 'unreported');
        const figures = countFigures(hazards, '2026-12-01');
        expect(figures.struckOff + figures.open).toBe(figures.found);
        expect(figures.onSpot + figures.byNotice + figures.selfCheck).toBeLessThanOrEqual(figures.found);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is offered', () => {
  it('a button is never refused for the state or for who stands where', () => {
    fc.assert(
      fc.property(life, fc.constantFrom(...ROLES), fc.constantFrom(...everybody), (tries, role, person) => {
        const hazard = play(tries).at(-1)?.now ?? unreported;
        for (const name of availableCommands(hazard, actor(role, person))) {
          expect(commandsIn(hazardFlow, hazard.state)).toContain(name);
          const answer = decide(command(name, person), hazard, aWorld());
          // These two name another person in their body: that one may stand wrong, and no button can know it.
          const ofTheNamed = (name === 'order' || name === 'assign') && isRefusal(answer);
          if (ofTheNamed && answer.code === 'hazard.supervisor-stands-apart') continue;
          if (isRefusal(answer))
            expect(answer.code).not.toMatch(/wrong-state$|cannot-|stands-apart|already|in-force|not-notified/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
