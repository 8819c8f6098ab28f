import { describe, expect, it } from 'vitest';
import { instant } from '#engine/time/instant.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { command, hazardAfter, histories, outcome, people, photo, places } from '../testing/builders.ts';
import { countFigures, nextDue, nextLookBack } from './index.ts';

const { inspector, secondInspector, centreHead, safetyOfficer, enterpriseHead, worker, supervisor } = people;

describe('coming in', () => {
  it('HZ1 a report needs a kind, a zone, a site and an enterprise of the registers', () => {
    const start = hazardAfter();
    expect(outcome(command('report', worker, { kind: 'nonsense' }), start)).toBe('hazard.kind-unknown');
    expect(outcome(command('report', worker, { zoneId: places.plant }), start)).toBe('hazard.zone-unknown');
    expect(outcome(command('report', worker, { enterpriseId: places.zone }), start)).toBe('hazard.enterprise-unknown');
    expect(outcome(command('report', worker, { siteId: places.zone }), start)).toBe('hazard.site-unknown');
    expect(outcome(command('report', worker, { enterpriseId: places.otherPlant }), start)).toBe('hazard.site-unknown');
    expect(outcome(command('report', worker, { teamId: places.zone }), start)).toBe('hazard.team-unknown');
    expect(outcome(command('report', worker), start)).toBe('reported');
    expect(hazardAfter(command('report', worker))).toMatchObject({
      state: 'reported',
      squadId: places.squad,
      agencyId: places.agency,
    });
  });

  it('HZ3 merges only into another that is there and open to merging', () => {
    const reported = hazardAfter(command('report', worker));
    expect(outcome(command('merge', inspector), reported)).toBe('hazard.merge-target-unknown');
    expect(outcome(command('merge', inspector), reported, { mergeTarget: { state: 'reported', isItself: true } })).toBe(
      'hazard.merge-into-itself',
    );
    expect(outcome(command('merge', inspector), reported, { mergeTarget: { state: 'merged', isItself: false } })).toBe(
      'hazard.merge-target-closed',
    );
    expect(
      outcome(command('merge', inspector), reported, { mergeTarget: { state: 'registered', isItself: false } }),
    ).toBe('merged');
  });

  it('HZ4 may be withdrawn until it is registered, and nothing follows an end', () => {
    const reported = hazardAfter(command('report', worker));
    expect(
      outcome(command('withdraw', worker), hazardAfter(command('report', worker), command('register', inspector))),
    ).toBe('hazard.wrong-state');
    expect(outcome(command('withdraw', worker), reported)).toBe('withdrawn');
    expect(
      outcome(command('register', inspector), hazardAfter(command('report', worker), command('withdraw', worker))),
    ).toBe('hazard.wrong-state');
  });

  it('HZ18 registering names the earlier hazard of the same place', () => {
    const earlier = { recurrenceOf: 'HZ-11111-11111' };
    expect(hazardAfter([command('record', inspector), earlier]).recurrenceOf).toBe('HZ-11111-11111');
    expect(hazardAfter(command('report', worker), [command('register', inspector), earlier]).recurrenceOf).toBe(
      'HZ-11111-11111',
    );
  });
});

describe('fixed on the spot', () => {
  it('HZ5 needs photos before and after, and confirmation by another', () => {
    const bare = hazardAfter(command('record', inspector, { photos: [] }));
    expect(outcome(command('fixOnSpot', safetyOfficer, { after: [] }), bare)).toBe('hazard.photo-needed');
    expect(outcome(command('fixOnSpot', safetyOfficer), bare)).toBe('hazard.photo-needed');
    expect(outcome(command('fixOnSpot', safetyOfficer, { before: [photo(9)] }), bare)).toBe('fixedOnSpot');
    const fixed = hazardAfter(...histories.recorded, command('fixOnSpot', safetyOfficer));
    expect(outcome(command('confirmFix', safetyOfficer), fixed)).toBe('hazard.fixer-cannot-confirm');
    expect(outcome(command('confirmFix', inspector), fixed)).toBe('fixConfirmed');
  });

  it('HZ5 a major hazard is never closed on the spot', () => {
    expect(
      outcome(command('fixOnSpot', safetyOfficer), hazardAfter(command('record', inspector, { level: 'major' }))),
    ).toBe('hazard.major-not-on-the-spot');
  });

  it('HZ20 an unsafe act is general, never ordered, owes no look-back', () => {
    const act = { nature: 'act' } as const;
    expect(outcome(command('record', inspector, { ...act, level: 'major' }), hazardAfter())).toBe(
      'hazard.act-is-general',
    );
    const recorded = hazardAfter(command('record', inspector, act));
    expect(outcome(command('order', inspector), recorded)).toBe('hazard.act-is-corrected-on-the-spot');
    const done = hazardAfter(
      command('record', inspector, act),
      command('fixOnSpot', safetyOfficer),
      command('confirmFix', inspector),
      command('strikeOff', centreHead),
    );
    expect(nextLookBack(done)).toBeNull();
    expect(countFigures([done], '2026-09-24')).toMatchObject({
      found: 0,
      struckOff: 0,
      actsFound: 1,
      actsCorrected: 1,
    });
  });
});

describe('ordered', () => {
  it('HZ6 names a handler of the enterprise and a day not before today', () => {
    const recorded = hazardAfter(...histories.recorded);
    expect(outcome(command('order', inspector, { handlerId: people.officerElsewhere }), recorded)).toBe(
      'hazard.handler-outside-enterprise',
    );
    expect(outcome(command('order', inspector, { handlerId: photo(1) }), recorded)).toBe('hazard.person-unknown');
    expect(outcome(command('order', inspector, { dueOn: plainDate('2026-09-23') }), recorded)).toBe(
      'hazard.due-in-the-past',
    );
    expect(outcome(command('order', inspector, { dueOn: plainDate('2026-09-24') }), recorded)).toBe('ordered');
  });

  it('HZ7 a major hazard waits for its plan, and its author does not approve it', () => {
    const ordered = hazardAfter(...histories.majorOrdered);
    expect(ordered.state).toBe('awaitingPlan');
    expect(outcome(command('rectify', safetyOfficer), ordered)).toBe('hazard.wrong-state');
    const submitted = hazardAfter(...histories.majorOrdered, command('submitPlan', enterpriseHead));
    expect(outcome(command('reviewPlan', enterpriseHead), submitted)).toBe('hazard.planner-cannot-approve');
    expect(outcome(command('reviewPlan', inspector, { approved: false }), submitted)).toBe('planReturned');
    expect(
      hazardAfter(...histories.majorOrdered, command('submitPlan', enterpriseHead), command('reviewPlan', inspector))
        .state,
    ).toBe('rectifying');
  });

  it('HZ10 an extension is later, pending once, answered by another; nothing else moves the day', () => {
    const ordered = hazardAfter(...histories.ordered);
    expect(outcome(command('askExtension', safetyOfficer, { until: plainDate('2026-10-08') }), ordered)).toBe(
      'hazard.extension-not-later',
    );
    const asked = hazardAfter(...histories.ordered, command('askExtension', safetyOfficer));
    expect(asked.dueOn).toBe('2026-10-08');
    expect(outcome(command('askExtension', safetyOfficer), asked)).toBe('hazard.extension-pending');
    expect(outcome(command('answerExtension', safetyOfficer), asked)).toBe('hazard.asker-cannot-answer');
    const granted = hazardAfter(
      ...histories.ordered,
      command('askExtension', safetyOfficer),
      command('answerExtension', inspector),
    );
    expect(granted).toMatchObject({ dueOn: '2026-10-20', extension: null, counts: { extended: 1 } });
    const refused = hazardAfter(
      ...histories.ordered,
      command('askExtension', safetyOfficer),
      command('answerExtension', inspector, { granted: false }),
    );
    expect(refused).toMatchObject({ dueOn: '2026-10-08', extension: null, counts: { extended: 0 } });
  });

  it('HZ16 a grade is lowered by another than the grader, before the order, and counted', () => {
    const major = hazardAfter(command('record', inspector, { level: 'major' }));
    expect(outcome(command('regrade', inspector, { level: 'general' }), major)).toBe('hazard.downgrade-needs-another');
    expect(outcome(command('regrade', secondInspector, { level: 'major' }), major)).toBe('hazard.same-level');
    expect(
      hazardAfter(
        command('record', inspector, { level: 'major' }),
        command('regrade', secondInspector, { level: 'general' }),
      ).counts.downgraded,
    ).toBe(1);
    const underWay = hazardAfter(
      ...histories.majorOrdered,
      command('submitPlan', enterpriseHead),
      command('reviewPlan', inspector),
    );
    expect(outcome(command('regrade', secondInspector, { level: 'general' }), underWay)).toBe('hazard.wrong-state');
    expect(hazardAfter(...histories.ordered, command('regrade', inspector)).state).toBe('awaitingPlan');
  });
});

describe('done and checked', () => {
  it('HZ11 rectified needs a photo', () => {
    expect(outcome(command('rectify', safetyOfficer, { photos: [] }), hazardAfter(...histories.ordered))).toBe(
      'hazard.photo-needed',
    );
    expect(
      outcome(command('selfRectify', safetyOfficer, { photos: [] }), hazardAfter(command('selfReport', safetyOfficer))),
    ).toBe('hazard.photo-needed');
  });

  it('HZ12 handler, checker, acceptor and supervisor are four people', () => {
    const rectified = hazardAfter(...histories.rectified);
    expect(outcome(command('recheck', safetyOfficer), rectified)).toBe('hazard.fixer-cannot-check');
    const rechecked = hazardAfter(...histories.rechecked);
    expect(outcome(command('strikeOff', inspector), rechecked)).toBe('hazard.checker-cannot-accept');
    expect(outcome(command('strikeOff', safetyOfficer), rechecked)).toBe('hazard.fixer-cannot-accept');
    const byDeputy = hazardAfter(
      ...histories.ordered,
      command('rectify', enterpriseHead),
      command('recheck', inspector),
    );
    expect(outcome(command('strikeOff', safetyOfficer), byDeputy)).toBe('hazard.handler-cannot-judge');
    const watched = hazardAfter(
      ...histories.recorded,
      command('assign', centreHead),
      command('order', inspector),
      command('rectify', safetyOfficer),
    );
    expect(outcome(command('recheck', supervisor), watched)).toBe('hazard.supervisor-stands-apart');
    expect(
      outcome(
        command('order', inspector, { handlerId: supervisor }),
        hazardAfter(...histories.recorded, command('assign', centreHead)),
      ),
    ).toBe('hazard.handler-outside-enterprise');
    expect(outcome(command('assign', centreHead, { supervisorId: safetyOfficer }), rectified)).toBe(
      'hazard.supervisor-stands-apart',
    );
    expect(
      outcome(command('lookBack', safetyOfficer), hazardAfter(...histories.struckOff), {
        today: plainDate('2026-11-01'),
      }),
    ).toBe('hazard.fixer-cannot-check');
    expect(outcome(command('strikeOff', centreHead), rechecked)).toBe('struckOff');
  });

  it('HZ13 a failed re-check is ordered again and referred once', () => {
    const failed = [...histories.rectified, command('recheck', inspector, { passed: false })];
    expect(hazardAfter(...failed)).toMatchObject({ state: 'recheckFailed', counts: { failedRechecks: 1 } });
    expect(outcome(command('reorder', inspector, { dueOn: plainDate('2026-09-01') }), hazardAfter(...failed))).toBe(
      'hazard.due-in-the-past',
    );
    expect(hazardAfter(...failed, command('reorder', inspector))).toMatchObject({
      state: 'rectifying',
      dueOn: '2026-10-30',
    });
    expect(
      outcome(
        command('referToEnforcement', inspector),
        hazardAfter(...failed, command('referToEnforcement', inspector)),
      ),
    ).toBe('hazard.referred-already');
  });

  const majorRechecked = (...between: ReturnType<typeof command>[]) => [
    ...histories.majorOrdered,
    command('submitPlan', enterpriseHead),
    command('reviewPlan', inspector),
    ...between,
    command('rectify', safetyOfficer),
    command('recheck', inspector),
  ];

  it('HZ8 stop-use is lifted after the re-check by another, and bars striking off', () => {
    const stopped = majorRechecked(command('orderStopUse', inspector), command('notifyWorkers', enterpriseHead));
    expect(
      outcome(
        command('orderStopUse', inspector),
        hazardAfter(...histories.majorOrdered, command('orderStopUse', inspector)),
      ),
    ).toBe('hazard.stop-use-ordered-already');
    expect(
      outcome(
        command('liftStopUse', inspector),
        hazardAfter(...histories.majorOrdered, command('orderStopUse', inspector)),
      ),
    ).toBe('hazard.wrong-state');
    expect(outcome(command('strikeOff', centreHead), hazardAfter(...stopped))).toBe('hazard.stop-use-in-force');
    expect(outcome(command('liftStopUse', safetyOfficer), hazardAfter(...stopped))).toBe('hazard.fixer-cannot-check');
    expect(outcome(command('liftStopUse', inspector), hazardAfter(...histories.rechecked))).toBe(
      'hazard.stop-use-not-ordered',
    );
    expect(outcome(command('strikeOff', centreHead), hazardAfter(...stopped, command('liftStopUse', inspector)))).toBe(
      'struckOff',
    );
  });

  it('HZ9 a major hazard is struck off only when the workers were told', () => {
    expect(outcome(command('strikeOff', centreHead), hazardAfter(...majorRechecked()))).toBe(
      'hazard.workers-not-notified',
    );
    expect(
      outcome(
        command('strikeOff', centreHead),
        hazardAfter(...majorRechecked(command('notifyWorkers', enterpriseHead))),
      ),
    ).toBe('struckOff');
  });
});

describe('looked back on', () => {
  it('HZ14 look-backs fall due 30 and 90 days after striking off; a sample may come at once', () => {
    const struckOff = hazardAfter(...histories.struckOff);
    expect(nextDue(struckOff)).toEqual({ on: '2026-10-24', what: 'lookBack' });
    expect(outcome(command('lookBack', secondInspector), struckOff, { today: plainDate('2026-10-23') })).toBe(
      'hazard.look-back-not-due',
    );
    expect(outcome(command('lookBack', secondInspector), struckOff, { today: plainDate('2026-10-24') })).toBe(
      'lookBackPassed',
    );
    expect(outcome(command('lookBack', secondInspector, { round: 'sample' }), struckOff)).toBe('lookBackPassed');
    const once = hazardAfter(...histories.struckOff, [
      command('lookBack', secondInspector),
      { today: plainDate('2026-10-24') },
    ]);
    expect(nextDue(once)).toEqual({ on: '2026-12-23', what: 'lookBack' });
    expect(outcome(command('lookBack', secondInspector), once, { today: plainDate('2026-10-25') })).toBe(
      'hazard.look-back-done',
    );
  });

  it('HZ15 a failed look-back opens the hazard again', () => {
    const failed = hazardAfter(
      ...histories.struckOff,
      command('lookBack', secondInspector, { round: 'sample', passed: false }),
    );
    expect(failed).toMatchObject({ state: 'registered', closing: null, struckOffOn: null, counts: { reopened: 1 } });
  });

  it('HZ17 closing, reopening and closing again improves no figure', () => {
    const again = [command('reopen', inspector), ...histories.struckOff.slice(1)];
    const hazard = hazardAfter(...histories.struckOff, ...again);
    expect(hazard.counts).toMatchObject({ reopened: 1, struckOff: 2 });
    expect(countFigures([hazard], '2026-09-24')).toMatchObject({ found: 1, struckOff: 1, reopened: 1 });
    expect(hazard.foundAt).toBe(instant('2026-09-24T01:30:00.000Z'));
  });
});

describe('self-check', () => {
  it('HZ2 is for general hazards; a graver one is escalated to the park', () => {
    const found = hazardAfter(command('selfReport', safetyOfficer));
    expect(found).toMatchObject({ source: 'selfCheck', level: 'general', state: 'selfRectifying' });
    expect(hazardAfter(command('selfReport', safetyOfficer), command('escalate', safetyOfficer))).toMatchObject({
      level: 'major',
      state: 'registered',
      closing: null,
    });
    expect(outcome(command('selfReport', safetyOfficer, { enterpriseId: null, siteId: null }), hazardAfter())).toBe(
      'hazard.enterprise-needed',
    );
  });

  it('HZ21 the fixer does not accept, and the park may sample', () => {
    const fixed = [command('selfReport', safetyOfficer), command('selfRectify', safetyOfficer)];
    expect(outcome(command('selfAccept', safetyOfficer), hazardAfter(...fixed))).toBe('hazard.fixer-cannot-accept');
    const accepted = hazardAfter(...fixed, command('selfAccept', enterpriseHead));
    expect(accepted).toMatchObject({ state: 'struckOff', closing: 'selfCheck' });
    expect(outcome(command('lookBack', inspector, { round: 'sample', passed: false }), accepted)).toBe(
      'lookBackFailed',
    );
    expect(hazardAfter(...fixed, command('selfAccept', enterpriseHead, { accepted: false })).state).toBe(
      'selfRectifying',
    );
  });
});

describe('counted', () => {
  it('HZ23 reports are not found yet; rejected, withdrawn and merged stand apart', () => {
    const reported = hazardAfter(command('report', worker));
    const rejected = hazardAfter(command('report', worker), command('reject', inspector));
    const withdrawn = hazardAfter(command('report', worker), command('withdraw', worker));
    const merged = hazardAfter(command('report', worker), [
      command('merge', inspector),
      { mergeTarget: { state: 'registered', isItself: false } },
    ]);
    const overdue = hazardAfter(...histories.ordered);
    expect(countFigures([reported, rejected, withdrawn, merged, overdue], '2026-10-09')).toMatchObject({
      found: 1,
      awaiting: 1,
      rejected: 1,
      withdrawn: 1,
      merged: 1,
      open: 1,
      overdue: 1,
      byNotice: 1,
    });
  });
});
