import { describe, expect, it } from 'vitest';
import { type ParkRules, prove } from '#engine/time/clock-stamp.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { RuleBook } from '#engine/time/rule-book.ts';
import { CLOCKS } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import { shippedRules } from '#rulebook/shipped-rules.ts';
import { command, hazardAfter, histories, outcome, people, type Step } from '../testing/builders.ts';
import { HAZARD_CLOCKS, nextDue, ruleOf, runningClocks } from './index.ts';

const { inspector, safetyOfficer, centreHead } = people;
const running = (...given: readonly Step[]) =>
  runningClocks(hazardAfter(...given)).map(({ clock, dueOn }) => `${clock} ${dueOn}`);

describe('the clocks of a hazard', () => {
  it('HZ28 every clock of a hazard has its rule in the book, in force today', () => {
    for (const clock of HAZARD_CLOCKS)
      expect(shippedRules().book.find(ruleOf[clock], { on: plainDate('2026-09-24') }), clock).toHaveProperty('id');
  });

  it('HZ28 an order that names a holiday ends on the first working day after it; one that names a working day on that day', () => {
    const onHoliday = command('order', inspector, { dueOn: plainDate('2026-10-04') });
    const ordered = hazardAfter(command('record', inspector), onHoliday);
    expect(ordered.dueOn).toBe('2026-10-04');
    expect(nextDue(ordered)).toEqual({ on: '2026-10-08', what: 'rectify' });
    const onMakeUpDay = command('order', inspector, { dueOn: plainDate('2026-10-10') });
    expect(running(command('record', inspector), onMakeUpDay)).toEqual(['rectify 2026-10-10']);
  });

  it('HZ28 asking for an extension starts the clock of its answer; answering ends it', () => {
    const asked = [...histories.ordered, command('askExtension', safetyOfficer)];
    expect(running(...asked)).toEqual(['rectify 2026-10-08', 'extensionAnswer 2026-09-29']);
    expect(running(...asked, command('answerExtension', inspector))).toEqual(['rectify 2026-10-20']);
    expect(running(...asked, command('answerExtension', inspector, { granted: false }))).toEqual([
      'rectify 2026-10-08',
    ]);
  });

  it('HZ28 the report of completion starts the re-check: by law within 10 days, by the park’s promise within 3 working days', () => {
    expect(running(...histories.rectified)).toEqual(['recheck 2026-10-08', 'recheckPromised 2026-09-30']);
    expect(nextDue(hazardAfter(...histories.rectified))).toEqual({ on: '2026-09-30', what: 'recheck' });
    expect(running(...histories.rechecked)).toEqual([]);
  });

  it('HZ28 back and forth, every order and every report has its clock', () => {
    const failed = [...histories.rectified, command('recheck', inspector, { passed: false })];
    expect(running(...failed)).toEqual([]);
    const again = [...failed, command('reorder', inspector)];
    expect(running(...again)).toEqual(['rectify 2026-10-30']);
    expect(running(...again, command('rectify', safetyOfficer))).toEqual([
      'recheck 2026-10-08',
      'recheckPromised 2026-09-30',
    ]);
  });

  it('HZ28 of the look-backs the next one runs, and none after reopening', () => {
    expect(running(...histories.struckOff)).toEqual(['lookBack30 2026-10-24']);
    const first = [command('lookBack', people.secondInspector), { today: plainDate('2026-10-24') }] as const;
    expect(running(...histories.struckOff, first)).toEqual(['lookBack90 2026-12-23']);
    expect(running(...histories.struckOff, command('reopen', centreHead))).toEqual([]);
  });

  it('HZ6 a deadline beyond ten years is refused', () =>
    expect(
      outcome(
        command('order', inspector, { dueOn: plainDate('2999-01-01') }),
        hazardAfter(command('record', inspector)),
      ),
    ).toBe('hazard.due-too-far'));
});

describe('nothing moves a clock that runs', () => {
  const due = { dueOn: plainDate('2027-02-13'), dueReason: '春节前完成', requirements: '' };
  const ordered = hazardAfter(command('record', inspector), command('order', inspector, due));
  const stamp = ordered.clocks.rectify;

  it('HZ29 a deadline in a year without a notice is provisional, and says so', () =>
    expect(stamp).toMatchObject({ latest: '2027-02-15', provisional: true, calendar: '2025-11-04' }));

  it('HZ29 a notice that comes later and an override that is entered later leave the stamp as it is', () => {
    const later = laterRules();
    if (stamp === undefined) throw new Error('no clock was started');
    expect(prove(stamp, later)).toMatchObject({ agrees: true, answer: { latest: '2027-02-15' } });
    const anew = later.book.due(ruleOf.rectify, '2027-02-13', later.calendar);
    expect(anew).toMatchObject({ latest: '2027-02-13', provisional: false });
    const recheck = hazardAfter(...histories.rectified).clocks.recheckPromised;
    if (recheck === undefined) throw new Error('no clock was started');
    expect(prove(recheck, later)).toMatchObject({ agrees: true, answer: { latest: '2026-09-30', number: 3 } });
  });

  it('HZ29 a stamp that was changed by hand does not agree with its proof', () => {
    if (stamp === undefined) throw new Error('no clock was started');
    expect(prove({ ...stamp, latest: plainDate('2027-03-01') }, shippedRules())).toMatchObject({ agrees: false });
  });

  it('HZ31 once the notice is known the provisional day is settled by it, and then stays', () => {
    const rules = laterRules();
    const given = command('settleClocks', inspector);
    expect(outcome(given, ordered)).toBe('hazard.notice-not-known');
    expect(outcome(given, hazardAfter(...histories.ordered), { rules })).toBe('hazard.nothing-provisional');
    const settled = hazardAfter(command('record', inspector), command('order', inspector, due), [given, { rules }]);
    expect(settled.clocks.rectify).toMatchObject({ latest: '2027-02-13', provisional: false, calendar: '2026-11-30' });
    expect(settled.clocks.rectify && prove(settled.clocks.rectify, rules)).toMatchObject({ agrees: true });
    expect(outcome(given, settled, { rules })).toBe('hazard.nothing-provisional');
  });

  it('HZ29 no command on a running hazard moves the deadline but an order and a granted extension', () => {
    const before = hazardAfter(...histories.ordered).clocks.rectify;
    for (const type of ['assign', 'notifyWorkers', 'orderStopUse', 'askExtension', 'referToEnforcement'] as const) {
      const given = command(type, type === 'askExtension' ? safetyOfficer : inspector);
      if (outcome(given, hazardAfter(...histories.ordered)).startsWith('hazard.')) continue;
      expect(hazardAfter(...histories.ordered, given).clocks.rectify, type).toEqual(before);
    }
  });
});

/** A park a year on: it has a notice for 2027 in which 13 February is worked, and a promise of one working day. */
function laterRules(): ParkRules {
  const notice = {
    ...(HOLIDAY_NOTICES[0] as (typeof HOLIDAY_NOTICES)[number]),
    year: 2027,
    published: plainDate('2026-11-30'),
    holidays: [
      { name: { zh: '春节', en: 'Spring Festival' }, from: plainDate('2027-02-05'), to: plainDate('2027-02-12') },
    ],
    makeUpDays: [plainDate('2027-02-13')],
  };
  const override = {
    id: 'o',
    rule: 'hazard.recheck-promised',
    number: 1,
    ground: 'local',
    basis: '园区〔2026〕1号',
    validFrom: plainDate('2026-09-01'),
    validTo: null,
    enteredOn: plainDate('2026-12-01'),
  } as const;
  return {
    book: new RuleBook(CLOCKS, [override]),
    calendar: chinaCalendar({ entered: [notice] }),
    calendarAsOf: (version) => chinaCalendar({ entered: [notice], knownOn: version }),
  };
}
