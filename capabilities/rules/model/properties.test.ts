import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFlow } from '#engine/flow/check.ts';
import { allows } from '#engine/flow/flow.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { addDays, type PlainDate, plainDate } from '#engine/time/plain-date.ts';
import { aWorld, bodies, codeOf, command, people, TODAY } from '../testing/builders.ts';
import {
  CHANGE_STATES,
  type CodedChange,
  decide,
  evolve,
  governing,
  inForceOf,
  parkRules,
  type RuleChange,
  type RuleCommandName,
  ruleChangeFlow,
  unproposed,
} from './index.ts';

const names = Object.keys(bodies) as RuleCommandName[];
const everybody = Object.values(people);
const RULE = 'petition.register';
const IN_WORKING_DAYS = 'petition.object';
const ZONE = 'Asia/Shanghai';

/** A park's half-year: anybody tries anything with one of its changes, or opens a new one, as the days go by. */
const halfYear = fc.array(
  fc.record({
    name: fc.constantFrom(...names, 'proposeEnding' as const, 'approve' as const, 'approve' as const),
    by: fc.constantFrom(...everybody),
    which: fc.nat(9),
    daysOn: fc.constantFrom(0, 0, 0, 0, 1, 5),
    begins: fc.integer({ min: -2, max: 20 }),
    lasts: fc.constantFrom(null, 0, 5, 40),
    number: fc.integer({ min: 0, max: 16 }),
    year: fc.constantFrom(2026, 2027),
    restsOn: fc.nat(27),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
type Try = typeof halfYear extends fc.Arbitrary<(infer One)[]> ? One : never;

function bodyOf({ begins, lasts, number, year, restsOn, name }: Try, target: string, today: PlainDate): object {
  const validFrom = addDays(today, begins);
  const rests = [{ name: '春节', from: addDays(plainDate(`${year}-11-01`), restsOn), to: plainDate(`${year}-11-28`) }];
  if (name === 'proposeOverride')
    return { validFrom, validTo: lasts === null ? null : addDays(validFrom, lasts), number };
  if (name === 'proposeEnding') return { override: target, lastDay: validFrom };
  if (name !== 'proposeNotice') return {};
  return { year, published: addDays(today, -restsOn), holidays: rests, makeUpDays: [] };
}

/** Mostly a change that waits: else few would be decided on. */
function pick(changes: readonly CodedChange[], which: number): number {
  const waiting = changes.flatMap(({ change }, at) => (change.state === 'proposed' ? [at] : []));
  return (which < 8 ? waiting[which % waiting.length] : undefined) ?? which % Math.max(changes.length, 1);
}

interface Seen {
  readonly one: Try;
  readonly before: RuleChange;
  readonly after: RuleChange;
  readonly answer: ReturnType<typeof decide>;
  readonly today: PlainDate;
  readonly changes: readonly CodedChange[];
}

/** Plays it, and after each step looks at all changes of the park as they then stand. */
function play(tries: readonly Try[]): Seen[] {
  const changes: CodedChange[] = [];
  let today = TODAY;
  return tries.map((one) => {
    today = addDays(today, one.daysOn);
    const ordinal = Math.max(0, ...changes.map(({ change }) => change.ordinal ?? 0));
    const inForce = inForceOf(changes, ordinal);
    const at = one.name.startsWith('propose') ? changes.length : pick(changes, one.which);
    const before = changes[at]?.change ?? unproposed;
    const { overrides } = inForce;
    const target = overrides[one.which % Math.max(overrides.length, 1)]?.id ?? codeOf(1);
    const given = command(one.name, one.by, bodyOf(one, target, today));
    const answer = decide(given, before, aWorld({ today, inForce }));
    const after = isRefusal(answer) ? before : answer.reduce(evolve, before);
    if (after.state !== 'unproposed') changes[at] = { code: codeOf(at + 1), change: after };
    return { one, before, after, answer, today, changes: [...changes] };
  });
}

const runs = { numRuns: 250 };

describe('the flow', () => {
  it('has no state out of reach, none without an end, and uses every command', () => {
    expect(checkFlow(ruleChangeFlow, names)).toEqual({ unreachable: [], dead: [], unused: [] });
    expect(Object.keys(ruleChangeFlow.table)).toEqual([...CHANGE_STATES]);
  });

  it('RB10 any command in any state: allowed by the table or refused, and it leads only where the table says', () => {
    fc.assert(
      fc.property(halfYear, (tries) => {
        for (const { one, before, after, answer } of play(tries)) {
          if (!allows(ruleChangeFlow, before.state, one.name))
            expect(answer).toMatchObject({ code: 'rules.wrong-state' });
          else if (!isRefusal(answer)) expect(ruleChangeFlow.table[before.state][one.name]).toContain(after.state);
        }
      }),
      runs,
    );
  });
});

describe('whatever is tried', () => {
  it('comes to every state and kind, so that what follows is not said of nothing', () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const tries of fc.sample(halfYear, { numRuns: 500, seed: 7 }))
      for (const { after, before } of play(tries)) if (after !== before) count(`${after.content?.kind} ${after.state}`);
    for (const kind of ['override', 'ending', 'notice'])
      for (const state of ['proposed', 'inForce', 'refused', 'withdrawn'])
        expect(seen.get(`${kind} ${state}`) ?? 0, `${kind} ${state}`).toBeGreaterThan(20);
  });

  it('RB2 nothing is in force or refused by the hand that proposed it', () => {
    fc.assert(
      fc.property(halfYear, (tries) => {
        for (const { after } of play(tries)) {
          if (after.state === 'inForce' || after.state === 'refused') {
            expect(after.decider).not.toBeNull();
            expect(after.decider).not.toBe(after.proposer);
          }
        }
      }),
      runs,
    );
  });

  it('RB5 on no day do two overrides of one clock govern', () => {
    fc.assert(
      fc.property(halfYear, (tries) => {
        const last = play(tries).at(-1);
        const overrides = governing(inForceOf(last?.changes ?? [], 0).overrides);
        for (const one of overrides)
          for (const other of overrides)
            if (one !== other && one.validFrom <= other.validFrom)
              expect(one.validTo !== null && one.validTo < other.validFrom).toBe(true);
      }),
      runs,
    );
  });

  it('RB4 the number of a clock that has started never changes', () => {
    fc.assert(
      fc.property(halfYear, (tries) => {
        const numbers = new Map<PlainDate, number>();
        for (const { changes, today } of play(tries)) {
          const { book } = parkRules(inForceOf(changes, 0), ZONE);
          for (const on of new Set([today, ...numbers.keys()])) {
            const rule = book.find(RULE, { on });
            if (isRefusal(rule)) throw new Error(rule.code);
            expect([on, numbers.get(on) ?? rule.number]).toEqual([on, rule.number]);
            numbers.set(on, rule.number);
          }
        }
      }),
      runs,
    );
  });

  it('RB14 what was counted by a calendar’s version is counted by it again alike', () => {
    fc.assert(
      fc.property(halfYear, (tries) => {
        const counted: { version: PlainDate | null; start: string; answer: unknown }[] = [];
        for (const { changes } of play(tries)) {
          const { book, calendar, calendarAsOf } = parkRules(inForceOf(changes, 0), ZONE);
          for (const { version, start, answer } of counted)
            expect(book.due(IN_WORKING_DAYS, start, calendarAsOf(version))).toEqual(answer);
          for (const start of ['2026-10-30', '2027-10-30'])
            counted.push({ version: calendar.version, start, answer: book.due(IN_WORKING_DAYS, start, calendar) });
        }
      }),
      { numRuns: 100 },
    );
  });
});
