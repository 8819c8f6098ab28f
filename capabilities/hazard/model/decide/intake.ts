import { type DecideTable, happened, no } from './decision.ts';

/** Registering, rejecting, merging, withdrawing, grading and assigning (HZ3, HZ4, HZ16, HZ18). */
export const intake: DecideTable<'register' | 'reject' | 'merge' | 'withdraw' | 'regrade' | 'assign'> = {
  register: (command, hazard, world) => {
    if (!world.knowsKind(command.kind)) return no('hazard.kind-unknown', { kind: command.kind });
    if (hazard.nature === 'act' && command.level === 'major') return no('hazard.act-is-general');
    const facts = { level: command.level, kind: command.kind, recurrenceOf: world.recurrenceOf };
    return happened(command, 'registered', facts, { basis: command.basis });
  },

  reject: (command) => happened(command, 'rejected', {}, { reason: command.reason }),

  merge: (command, _hazard, world) => {
    if (world.mergeTarget === null) return no('hazard.merge-target-unknown');
    if (world.mergeTarget.isItself) return no('hazard.merge-into-itself');
    if (['rejected', 'withdrawn', 'merged'].includes(world.mergeTarget.state)) return no('hazard.merge-target-closed');
    return happened(command, 'merged', { into: command.into }, { reason: command.reason });
  },

  withdraw: (command) => happened(command, 'withdrawn', {}, { reason: command.reason }),

  regrade: (command, hazard) => {
    if (command.level === hazard.level) return no('hazard.same-level');
    const downgrade = command.level === 'general';
    if (downgrade && hazard.people.grader === command.by) return no('hazard.downgrade-needs-another');
    // Once ordered, a hazard may only become graver: a lighter grade would end the plan that the order asked for.
    if (downgrade && hazard.state !== 'registered') return no('hazard.wrong-state', { state: hazard.state });
    return happened(command, 'regraded', { level: command.level }, { reason: command.reason });
  },

  assign: (command, hazard, { register }) => {
    const { squadId, supervisorId } = command;
    const squad = squadId === null ? null : register.squad(squadId);
    if (squadId !== null && squad === null) return no('hazard.squad-unknown');
    if (supervisorId !== null && register.person(supervisorId) === null) return no('hazard.person-unknown');
    const { handler, fixer, checker } = hazard.people;
    if (supervisorId !== null && [handler, fixer, checker].includes(supervisorId))
      return no('hazard.supervisor-stands-apart');
    return happened(command, 'assigned', { squadId, agencyId: squad?.agencyId ?? null, supervisorId }, {});
  },
};
