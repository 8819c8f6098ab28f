import type { Refusal } from '#engine/flow/refusal.ts';
import { addDays, type PlainDate } from '#engine/time/plain-date.ts';
import { HAZARD_HORIZON_DAYS, settled, started } from '../clocks.ts';
import type { HazardRefusal } from '../refusals.ts';
import type { HazardWorld } from '../world.ts';
import { type DecideTable, happened, no } from './decision.ts';

type Names =
  | 'order'
  | 'reorder'
  | 'submitPlan'
  | 'reviewPlan'
  | 'notifyWorkers'
  | 'orderStopUse'
  | 'liftStopUse'
  | 'askExtension'
  | 'answerExtension'
  | 'referToEnforcement'
  | 'settleClocks';

/** The deadline notice and all that hangs on it (HZ6-HZ10, HZ13). */
export const order: DecideTable<Names> = {
  order: (command, hazard, world) => {
    const handler = world.register.person(command.handlerId);
    if (handler === null) return no('hazard.person-unknown');
    if (hazard.enterpriseId === null || !handler.enterpriseIds.includes(hazard.enterpriseId))
      return no('hazard.handler-outside-enterprise');
    if (hazard.people.supervisor === command.handlerId) return no('hazard.supervisor-stands-apart');
    const { dueOn, handlerId, dueReason, requirements } = command;
    const refused = outOfRange(dueOn, world);
    if (refused !== null) return refused;
    const clocks = started(world, dueOn, 'rectify');
    return happened(command, 'ordered', { dueOn, handlerId, clocks }, { dueReason, requirements });
  },

  reorder: (command, _hazard, world) => {
    const { dueOn, dueReason, requirements } = command;
    const refused = outOfRange(dueOn, world);
    if (refused !== null) return refused;
    const clocks = started(world, dueOn, 'rectify');
    return happened(command, 'reordered', { dueOn, clocks }, { dueReason, requirements });
  },

  submitPlan: (command) => {
    const { measures, responsible, funds, schedule, contingency } = command;
    return happened(command, 'planSubmitted', {}, { measures, responsible, funds, schedule, contingency });
  },

  reviewPlan: (command) =>
    happened(command, command.approved ? 'planApproved' : 'planReturned', {}, { remark: command.remark }),

  notifyWorkers: (command) =>
    happened(command, 'workersNotified', { how: command.how }, { remark: command.remark, photos: command.photos }),

  orderStopUse: (command) => happened(command, 'stopUseOrdered', {}, { what: command.what, reason: command.reason }),

  liftStopUse: (command) => happened(command, 'stopUseLifted', {}, { remark: command.remark }),

  askExtension: (command, hazard, world) => {
    const { until, reason } = command;
    if (hazard.dueOn !== null && until <= hazard.dueOn)
      return no('hazard.extension-not-later', { dueOn: hazard.dueOn });
    const clocks = started(world, world.today, 'extensionAnswer');
    return outOfRange(until, world) ?? happened(command, 'extensionAsked', { until, clocks }, { reason });
  },

  answerExtension: (command, hazard, world) => {
    if (hazard.extension === null) return no('hazard.no-extension-asked');
    const { remark } = command;
    if (!command.granted) return happened(command, 'extensionRefused', {}, { remark });
    const { until: dueOn } = hazard.extension;
    return happened(command, 'extensionGranted', { dueOn, clocks: started(world, dueOn, 'rectify') }, { remark });
  },

  referToEnforcement: (command) => happened(command, 'referredToEnforcement', {}, { reason: command.reason }),

  settleClocks: (command, hazard, world) => {
    const clocks = settled(hazard.clocks, world);
    if (Object.keys(clocks).length === 0) return no('hazard.notice-not-known');
    return happened(command, 'clocksSettled', { clocks }, { remark: command.remark });
  },
};

function outOfRange(dueOn: PlainDate, { today }: HazardWorld): Refusal<HazardRefusal> | null {
  if (dueOn < today) return no('hazard.due-in-the-past', { today });
  const last = addDays(today, HAZARD_HORIZON_DAYS);
  return dueOn > last ? no('hazard.due-too-far', { last }) : null;
}
