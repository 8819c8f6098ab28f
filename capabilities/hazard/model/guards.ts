import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { HazardCommandName } from './commands.ts';
import { runningClocks } from './duty.ts';
import type { Hazard } from './hazard.ts';
import type { HazardRefusal } from './refusals.ts';

type Guard = (hazard: Hazard, by: string) => HazardRefusal | null;

/**
 * What can be said of a command before its body is written: the state of the matter and who stands where (M3, HZ12). The server
 * trusts these, and the buttons on a screen come from them.
 */
const guards: { readonly [Name in HazardCommandName]?: Guard } = {
  fixOnSpot: first((hazard) => (hazard.level === 'major' ? 'hazard.major-not-on-the-spot' : null), supervisorApart),
  confirmFix: first(apartFromWork('hazard.fixer-cannot-confirm'), supervisorApart),
  order: (hazard) => (hazard.nature === 'act' ? 'hazard.act-is-corrected-on-the-spot' : enterpriseKnown(hazard)),
  regrade: (hazard) => (hazard.nature === 'act' ? 'hazard.act-is-general' : null),
  reviewPlan: first(
    (hazard, by) => (hazard.people.planner === by ? 'hazard.planner-cannot-approve' : null),
    handlerApart,
  ),
  orderStopUse: first(
    (hazard) => (hazard.stopUse === 'ordered' ? 'hazard.stop-use-ordered-already' : null),
    enterpriseKnown,
  ),
  liftStopUse: first(
    (hazard) => (hazard.stopUse === 'ordered' ? null : 'hazard.stop-use-not-ordered'),
    apartFromWork('hazard.fixer-cannot-check'),
  ),
  askExtension: (hazard) => (hazard.extension ? 'hazard.extension-pending' : null),
  answerExtension: first(
    (hazard) => (hazard.extension ? null : 'hazard.no-extension-asked'),
    (hazard, by) => (hazard.extension?.askedBy === by ? 'hazard.asker-cannot-answer' : null),
    handlerApart,
  ),
  rectify: supervisorApart,
  recheck: first(apartFromWork('hazard.fixer-cannot-check'), handlerApart, supervisorApart),
  settleClocks: (hazard) =>
    runningClocks(hazard).some(({ provisional }) => provisional) ? null : 'hazard.nothing-provisional',
  referToEnforcement: (hazard) => (hazard.referred ? 'hazard.referred-already' : null),
  strikeOff: first(
    apartFromWork('hazard.fixer-cannot-accept'),
    (hazard, by) => (hazard.people.checker === by ? 'hazard.checker-cannot-accept' : null),
    handlerApart,
    supervisorApart,
    (hazard) => (hazard.stopUse === 'ordered' ? 'hazard.stop-use-in-force' : null),
    (hazard) => (hazard.level === 'major' && !hazard.workersNotified ? 'hazard.workers-not-notified' : null),
  ),
  lookBack: first(apartFromWork('hazard.fixer-cannot-check'), handlerApart),
  selfAccept: apartFromWork('hazard.fixer-cannot-accept'),
};

/** Why `by` may not give this command on this hazard now; `null` when nothing stands against it but, maybe, its body. */
export function guard(name: HazardCommandName, hazard: Hazard, by: string): Refusal<HazardRefusal> | null {
  const code = guards[name]?.(hazard, by) ?? null;
  return code === null ? null : refuse(code);
}

function first(...all: Guard[]): Guard {
  return (hazard, by) => {
    for (const one of all) {
      const code = one(hazard, by);
      if (code !== null) return code;
    }
    return null;
  };
}

function apartFromWork(code: HazardRefusal): Guard {
  return (hazard, by) => (hazard.people.fixer === by ? code : null);
}

function handlerApart(hazard: Hazard, by: string): HazardRefusal | null {
  return hazard.people.handler === by ? 'hazard.handler-cannot-judge' : null;
}

function supervisorApart(hazard: Hazard, by: string): HazardRefusal | null {
  return hazard.people.supervisor === by ? 'hazard.supervisor-stands-apart' : null;
}

function enterpriseKnown(hazard: Hazard): HazardRefusal | null {
  return hazard.enterpriseId === null ? 'hazard.enterprise-needed' : null;
}
