import type { Instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { FiveElementPlan } from './commands.ts';
import type { HazardClocks, HazardLevel, HazardNature, HazardSource, LookBackRound, Place } from './hazard.ts';

type Photos = readonly string[];

interface Found {
  readonly facts: Place & {
    readonly nature: HazardNature;
    readonly kind: string;
    readonly squadId: string | null;
    readonly agencyId: string | null;
  };
  readonly sealed: { readonly description: string; readonly placeWords: string; readonly photos: Photos };
}
interface Graded {
  readonly level: HazardLevel;
  readonly recurrenceOf: string | null;
}
interface Said<Field extends string> {
  readonly facts: Record<never, never>;
  readonly sealed: { readonly [F in Field]: string };
}
interface Shown<Field extends string> {
  readonly facts: Record<never, never>;
  readonly sealed: { readonly [F in Field]: string } & { readonly photos: Photos };
}

/** The clocks that begin with the event, stamped so that nothing later moves them. */
interface Started {
  readonly clocks: HazardClocks;
}

/**
 * What can happen to a hazard. `facts` go into the ledger for ever; `sealed` (words, photos) stand beside it under salted
 * hashes and may be erased.
 */
export interface HazardEventBodies {
  reported: Found & { readonly facts: { readonly source: HazardSource } };
  recorded: Found & {
    readonly facts: Graded & { readonly source: HazardSource };
    readonly sealed: { readonly basis: string };
  };
  selfReported: Found;
  registered: { readonly facts: Graded & { readonly kind: string }; readonly sealed: { readonly basis: string } };
  rejected: Said<'reason'>;
  merged: { readonly facts: { readonly into: string }; readonly sealed: { readonly reason: string } };
  withdrawn: Said<'reason'>;
  regraded: { readonly facts: { readonly level: HazardLevel }; readonly sealed: { readonly reason: string } };
  assigned: {
    readonly facts: {
      readonly squadId: string | null;
      readonly agencyId: string | null;
      readonly supervisorId: string | null;
    };
    readonly sealed: Record<never, never>;
  };
  fixedOnSpot: {
    readonly facts: Record<never, never>;
    readonly sealed: { readonly measures: string; readonly before: Photos; readonly after: Photos };
  };
  fixConfirmed: Said<'remark'>;
  fixReturned: Said<'remark'>;
  ordered: {
    readonly facts: { readonly dueOn: PlainDate; readonly handlerId: string } & Started;
    readonly sealed: { readonly dueReason: string; readonly requirements: string };
  };
  planSubmitted: { readonly facts: Record<never, never>; readonly sealed: FiveElementPlan };
  planApproved: Said<'remark'>;
  planReturned: Said<'remark'>;
  workersNotified: {
    readonly facts: { readonly how: 'meeting' | 'board' | 'message' };
    readonly sealed: { readonly remark: string; readonly photos: Photos };
  };
  stopUseOrdered: Said<'what' | 'reason'>;
  stopUseLifted: Said<'remark'>;
  extensionAsked: {
    readonly facts: { readonly until: PlainDate } & Started;
    readonly sealed: { readonly reason: string };
  };
  extensionGranted: {
    readonly facts: { readonly dueOn: PlainDate } & Started;
    readonly sealed: { readonly remark: string };
  };
  extensionRefused: Said<'remark'>;
  rectified: Shown<'measures'> & { readonly facts: Started };
  recheckPassed: Shown<'remark'>;
  recheckFailed: Shown<'remark'>;
  reordered: {
    readonly facts: { readonly dueOn: PlainDate } & Started;
    readonly sealed: { readonly dueReason: string; readonly requirements: string };
  };
  referredToEnforcement: Said<'reason'>;
  /** Provisional days made firm by a holiday notice that has come out since. */
  clocksSettled: Said<'remark'> & { readonly facts: Started };
  struckOff: { readonly facts: { readonly on: PlainDate } & Started; readonly sealed: { readonly remark: string } };
  lookBackPassed: {
    readonly facts: { readonly round: LookBackRound };
    readonly sealed: { readonly remark: string; readonly photos: Photos };
  };
  lookBackFailed: {
    readonly facts: { readonly round: LookBackRound };
    readonly sealed: { readonly remark: string; readonly photos: Photos };
  };
  reopened: Said<'reason'>;
  escalated: Said<'reason'>;
  selfRectified: Shown<'measures'>;
  selfAccepted: { readonly facts: { readonly on: PlainDate } & Started; readonly sealed: { readonly remark: string } };
  selfReturned: Said<'remark'>;
}

export type HazardEventName = keyof HazardEventBodies;

export type HazardEventOf<Name extends HazardEventName> = {
  readonly type: Name;
  /** `null` once the identity was erased; a worker's report keeps it sealed, never in the ledger's entry (P12). */
  readonly by: string | null;
  readonly happenedAt: Instant;
  readonly facts: HazardEventBodies[Name]['facts'];
  readonly sealed: HazardEventBodies[Name]['sealed'];
};

export type HazardEvent = { [Name in HazardEventName]: HazardEventOf<Name> }[HazardEventName];

/** Every field of `sealed` that holds photo hashes rather than words. */
export const PHOTO_FIELDS = ['photos', 'before', 'after'] as const;
