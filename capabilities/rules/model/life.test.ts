import { describe, expect, it } from 'vitest';
import { ROLES } from '#engine/access/roles.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import { CLOCKS } from '#rulebook/book.ts';
import {
  actor,
  aWorld,
  bodies,
  changeAfter,
  codeOf,
  command,
  outcome,
  people,
  TODAY,
  worldWith,
} from '../testing/builders.ts';
import { availableCommands, inForceOf, type NoticeContent, parkRules, type RuleChange } from './index.ts';

const { administrator, secondAdministrator, centreHead } = people;
const override = (changed: object = {}) => command('proposeOverride', administrator, changed);
const ending = (changed: object = {}) => command('proposeEnding', secondAdministrator, changed);
const notice = (changed: object = {}) => command('proposeNotice', administrator, changed);
const approve = (by: string = centreHead) => command('approve', by);
const day = plainDate;

describe('two people', () => {
  const waiting = changeAfter([override()]);

  it('RB2 the proposer neither approves nor refuses, under whatever role', () => {
    expect(outcome(approve(administrator), waiting)).toBe('rules.proposer-cannot-decide');
    expect(outcome(command('refuse', administrator), waiting)).toBe('rules.proposer-cannot-decide');
    const both = {
      ...actor('administrator'),
      appointments: [{ role: 'administrator' }, { role: 'centreHead' }],
    } as const;
    expect(availableCommands(waiting, both)).toEqual(['withdraw']);
  });

  it('RB2 another person approves or refuses and does not withdraw, also of the same role', () => {
    expect(outcome(approve(secondAdministrator), waiting)).toBe('approved');
    expect(outcome(command('refuse', secondAdministrator), waiting)).toBe('refused');
    expect(outcome(command('withdraw', secondAdministrator), waiting)).toBe('rules.only-proposer-withdraws');
    expect(availableCommands(waiting, actor('centreHead', centreHead))).toEqual(['approve', 'refuse']);
  });

  it('RB11 nobody but administrator and head of the centre is offered anything', () => {
    const offered = ROLES.filter((role) => availableCommands(waiting, actor(role, centreHead)).length > 0);
    expect(offered).toEqual(['centreHead', 'administrator']);
  });

  it('RB10 what was decided stays decided', () => {
    for (const end of [approve(), command('refuse', centreHead), command('withdraw', administrator)]) {
      const after = changeAfter([override(), end]);
      for (const name of Object.keys(bodies) as (keyof typeof bodies)[])
        expect(outcome(command(name, centreHead), after), `${name} after ${end.type}`).toBe('rules.wrong-state');
    }
  });
});

describe('an override', () => {
  it.each([
    ['clock.unknown-rule', { rule: 'petition.registr' }],
    ['override.number-invalid', { number: 2.5 }],
    ['override.number-invalid', { number: -1 }],
    ['override.basis-missing', { basis: ' ' }],
    ['override.changes-nothing', { number: 15 }],
    ['override.looser-than-law', { number: 16 }],
    ['override.starts-in-the-past', { validFrom: day('2026-09-23') }],
    ['rules.begins-today', { validFrom: TODAY }],
    ['override.ends-before-it-begins', { validTo: day('2026-09-30') }],
  ])('RB1 RB4 RB6 is refused as %s: %j', (code, changed) => {
    expect(outcome(override(changed))).toBe(code);
  });

  it('RB6 a change of law may be longer than the book’s number, with its document', () => {
    expect(outcome(override({ number: 20, ground: 'newLaw' }))).toBe('overrideProposed');
  });

  it('RB6 does not run on into a version of the law that the book holds already', () => {
    const rule = CLOCKS.find(({ id }) => id === 'petition.register');
    if (rule === undefined) throw new Error('the book has it');
    const next = { ...rule, number: 12, validFrom: '2027-01-01' };
    const law = new RuleBook([{ ...rule, validTo: '2026-12-31' }, next]);
    expect(outcome(override(), undefined, { law })).toBe('rules.law-changes-within');
    expect(outcome(override({ validTo: day('2026-12-31') }), undefined, { law })).toBe('overrideProposed');
    expect(outcome(override({ validFrom: next.validFrom }), undefined, { law })).toBe('overrideProposed');
  });

  it('RB5 two for one day are refused; one after the other is not', () => {
    const world = worldWith([override({ validTo: day('2026-12-31') })]);
    const taken = 'override.two-for-one-day';
    expect(outcome(override({ validFrom: day('2026-12-31'), number: 8 }), undefined, world)).toBe(taken);
    expect(outcome(override({ validFrom: day('2027-01-01'), number: 8 }), undefined, world)).toBe('overrideProposed');
    expect(outcome(override({ rule: 'petition.handle', number: 30 }), undefined, world)).toBe('overrideProposed');
  });

  it('RB3 is asked again when it is approved: a day too late, and beside what came into force meanwhile', () => {
    const waiting = changeAfter([override()]);
    expect(outcome(approve(), waiting, { today: day('2026-09-30') })).toBe('approved');
    expect(outcome(approve(), waiting, { today: day('2026-10-01') })).toBe('rules.begins-today');
    expect(outcome(approve(), waiting, { today: day('2026-10-02') })).toBe('override.starts-in-the-past');
    expect(outcome(approve(), waiting, worldWith([override({ number: 8 })]))).toBe('override.two-for-one-day');
  });
});

describe('an ending', () => {
  const world = worldWith([override({ validTo: day('2026-12-31') })]);

  it.each([
    ['rules.override-not-in-force', { override: codeOf(9) }],
    ['rules.ends-in-the-past', { lastDay: day('2026-09-23') }],
    ['rules.ending-not-earlier', { lastDay: day('2026-12-31') }],
  ])('RB7 is refused as %s: %j', (code, changed) => {
    expect(outcome(ending(changed), undefined, world)).toBe(code);
  });

  it('RB7 brings the last day forward, once more too, and is no ending of what has ended', () => {
    const ended = worldWith([override({ validTo: day('2026-12-31') }), command('proposeEnding', administrator)]);
    expect(ended.inForce.overrides).toMatchObject([{ id: codeOf(1), validTo: '2026-11-30', endedBy: codeOf(2) }]);
    expect(outcome(ending({ lastDay: day('2026-11-29') }), undefined, ended)).toBe('endingProposed');
    expect(outcome(ending({ lastDay: day('2026-12-01') }), undefined, ended)).toBe('rules.ending-not-earlier');
    const later = { ...ended, today: day('2026-12-01') };
    expect(outcome(ending({ lastDay: day('2026-12-01') }), undefined, later)).toBe('rules.override-not-in-force');
  });

  it('RB5 RB7 an override that was ended before it began leaves its days to another', () => {
    const never = worldWith([override(), command('proposeEnding', administrator, { lastDay: TODAY })]);
    expect(outcome(override({ number: 8 }), undefined, never)).toBe('overrideProposed');
    expect(outcome(ending(), undefined, never)).toBe('rules.override-not-in-force');
  });
});

describe('a holiday notice', () => {
  const whole = { name: '国庆节', from: day('2027-01-01'), to: day('2027-12-31') };

  it.each([
    ['rules.address-not-official', { address: 'http://www.gov.cn/a' }],
    ['rules.address-not-official', { address: 'https://www.gov.cn.example.com/a' }],
    ['rules.address-not-official', { address: 'https://www.gov.cn@example.com/a' }],
    ['rules.address-not-official', { address: 'https://notgov.cn/a' }],
    ['rules.notice-not-yet-published', { published: day('2026-09-25') }],
    ['rules.notice-of-another-year', { published: day('2025-12-31') }],
    ['rules.notice-held', { year: 2026, published: day('2025-11-04') }],
    ['calendar.outside-year', { year: 2026 }],
    ['calendar.day-twice', { makeUpDays: [day('2027-01-02')] }],
    ['calendar.day-twice', { makeUpDays: [day('2027-02-13'), day('2027-02-13')] }],
    ['calendar.holiday-reversed', { holidays: [{ ...whole, to: day('2026-12-31') }] }],
    ['rules.make-up-on-weekday', { makeUpDays: [day('2027-02-15')] }],
    ['calendar.no-working-day', { holidays: [whole], makeUpDays: [] }],
  ])('RB8 RB9 is refused as %s: %j', (code, changed) => {
    expect(outcome(notice(changed))).toBe(code);
  });

  it('RB9 one published later amends the one that is held, another day', () => {
    const world = worldWith([notice()]);
    const tomorrow = { ...world, today: addDays(TODAY, 1) };
    expect(outcome(notice(), undefined, tomorrow)).toBe('rules.notice-held');
    const amended = changeAfter([notice({ published: TODAY })], tomorrow);
    expect(outcome(approve(), amended, tomorrow)).toBe('approved');
    expect(outcome(approve(), amended, world)).toBe('rules.one-notice-a-day');
  });

  it('RB14 is known from the day it was entered: what was counted in between is counted again alike', () => {
    const firstly = worldWith([notice()]).inForce;
    const next = addDays(TODAY, 1);
    const rests = [{ name: '国庆节', from: day('2026-10-01'), to: day('2026-10-09') }];
    const amending = { year: 2026, published: day('2026-09-01'), holidays: rests, makeUpDays: [] };
    const amended = changeAfter([notice(amending), approve()], aWorld({ today: next, inForce: firstly }));
    const both = inForceOf(
      [
        { code: codeOf(1), change: changeAfter([notice(), approve()]) },
        { code: codeOf(2), change: amended },
      ],
      2,
    );
    const [before, after] = [parkRules(firstly, 'Asia/Shanghai'), parkRules(both, 'Asia/Shanghai')];
    const due = (calendar: typeof before.calendar) => after.book.due('petition.object', '2026-09-30', calendar);
    expect(due(before.calendar)).toMatchObject({ latest: '2026-10-13', provisional: false });
    expect(due(after.calendar)).toMatchObject({ latest: '2026-10-16', provisional: false });
    expect(due(after.calendarAsOf(before.calendar.version))).toEqual(due(before.calendar));
  });

  it('RB10 keeps in the ledger’s facts all that is counted by, and seals only what was written freely', () => {
    const change: RuleChange = changeAfter([notice(), approve()]);
    const { kind: _, ...content } = change.content as NoticeContent;
    expect({ ...content, reason: change.reason }).toEqual(bodies.proposeNotice);
    expect(change).toMatchObject({ ordinal: 1, decider: centreHead, decidedOn: TODAY, answer: '同意' });
  });
});
