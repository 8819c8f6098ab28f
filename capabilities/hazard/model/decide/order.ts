import type { Refusal } from '#engine/flow/refusal.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
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
  | 'referToEnforcement';

/** The deadline notice and all that hangs on it (HZ6-HZ10, HZ13). */
export const order: DecideTable<Names> = {
  order: (command, hazard, world) => {
    const handler = world.register.person(command.handlerId);
    if (handler === null) return no('hazard.person-unknown');
    if (hazard.enterpriseId === null || !handler.enterpriseIds.includes(hazard.enterpriseId))
      return no('hazard.handler-outside-enterprise');
    if (hazard.people.supervisor === command.handlerId) return no('hazard.supervisor-stands-apart');
    const { dueOn, handlerId, dueReason, requirements } = command;
    return past(dueOn, world) ?? happened(command, 'ordered', { dueOn, handlerId }, { dueReason, requirements });
  },

  reorder: (command, _hazard, world) => {
    const { dueOn, dueReason, requirements } = command;
    return past(dueOn, world) ?? happened(command, 'reordered', { dueOn }, { dueReason, requirements });
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

  askExtension: (command, hazard) => {
    if (hazard.dueOn !== null && command.until <= hazard.dueOn)
      return no('hazard.extension-not-later', { dueOn: hazard.dueOn });
    return happened(command, 'extensionAsked', { until: command.until }, { reason: command.reason });
  },

  answerExtension: (command, hazard) => {
    if (hazard.extension === null) return no('hazard.no-extension-asked');
    const { remark } = command;
    if (!command.granted) return happened(command, 'extensionRefused', {}, { remark });
    return happened(command, 'extensionGranted', { dueOn: hazard.extension.until }, { remark });
  },

  referToEnforcement: (command) => happened(command, 'referredToEnforcement', {}, { reason: command.reason }),
};

function past(dueOn: PlainDate, world: HazardWorld): Refusal<HazardRefusal> | null {
  return dueOn < world.today ? no('hazard.due-in-the-past', { today: world.today }) : null;
}
