import { started } from '../clocks.ts';
import type { Hazard, HazardClocks } from '../hazard.ts';
import { lookBackDay } from '../look-back.ts';
import type { HazardWorld } from '../world.ts';
import { type DecideTable, happened, no } from './decision.ts';

type Names =
  | 'fixOnSpot'
  | 'confirmFix'
  | 'rectify'
  | 'recheck'
  | 'strikeOff'
  | 'lookBack'
  | 'reopen'
  | 'escalate'
  | 'selfRectify'
  | 'selfAccept';

/** From the work done to struck off, and the look back (HZ5, HZ11-HZ15, HZ17, HZ21). */
export const closing: DecideTable<Names> = {
  fixOnSpot: (command, hazard) => {
    const { measures, before, after } = command;
    if (after.length === 0) return no('hazard.photo-needed', { which: 'after' });
    if (before.length + hazard.reportPhotos === 0) return no('hazard.photo-needed', { which: 'before' });
    return happened(command, 'fixedOnSpot', {}, { measures, before, after });
  },

  confirmFix: (command) =>
    happened(command, command.passed ? 'fixConfirmed' : 'fixReturned', {}, { remark: command.remark }),

  rectify: (command, _hazard, world) => {
    const { measures, photos } = command;
    if (photos.length === 0) return no('hazard.photo-needed', { which: 'after' });
    const clocks = started(world, world.today, 'recheck', 'recheckPromised');
    return happened(command, 'rectified', { clocks }, { measures, photos });
  },

  recheck: (command) =>
    happened(
      command,
      command.passed ? 'recheckPassed' : 'recheckFailed',
      {},
      { remark: command.remark, photos: command.photos },
    ),

  strikeOff: (command, hazard, world) =>
    happened(command, 'struckOff', { on: world.today, clocks: lookBacks(hazard, world) }, { remark: command.remark }),

  lookBack: (command, hazard, world) => {
    const { round, passed, remark, photos } = command;
    if (hazard.lookBacksDone.includes(round)) return no('hazard.look-back-done', { round });
    const day = lookBackDay(hazard, round);
    if (day === null || day > world.today) return no('hazard.look-back-not-due', { round });
    return happened(command, passed ? 'lookBackPassed' : 'lookBackFailed', { round }, { remark, photos });
  },

  reopen: (command) => happened(command, 'reopened', {}, { reason: command.reason }),

  escalate: (command) => happened(command, 'escalated', {}, { reason: command.reason }),

  selfRectify: (command) => {
    const { measures, photos } = command;
    if (photos.length === 0) return no('hazard.photo-needed', { which: 'after' });
    return happened(command, 'selfRectified', {}, { measures, photos });
  },

  selfAccept: (command, hazard, world) =>
    command.accepted
      ? happened(
          command,
          'selfAccepted',
          { on: world.today, clocks: lookBacks(hazard, world) },
          { remark: command.remark },
        )
      : happened(command, 'selfReturned', {}, { remark: command.remark }),
};

/** An unsafe act leaves nothing to look back at. */
function lookBacks(hazard: Hazard, world: HazardWorld): HazardClocks {
  return hazard.nature === 'act' ? {} : started(world, world.today, 'lookBack30', 'lookBack90');
}
