import type { Instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import type { HazardLevel, HazardNature, LookBackRound, Place } from './hazard.ts';

/** What was found and where: the same for a report, an inspection's record and a self-check. */
export interface Finding extends Place {
  readonly nature: HazardNature;
  readonly kind: string;
  readonly description: string;
  readonly placeWords: string;
  /** Content hashes of uploaded photos. */
  readonly photos: readonly string[];
}

/** The deadline of an order, with the reason why just this day. */
export interface Deadline {
  readonly dueOn: PlainDate;
  readonly dueReason: string;
}

/** 措施、责任、资金、时限、预案: the five elements of a plan for a major hazard (五落实). */
export interface FiveElementPlan {
  readonly measures: string;
  readonly responsible: string;
  readonly funds: string;
  readonly schedule: string;
  readonly contingency: string;
}

/** The body of every command; the envelope (`type`, `by`, `happenedAt`) is added by `HazardCommand`. */
export interface HazardCommandBodies {
  report: Finding & { readonly source: 'worker' | 'alarm' | 'drill' };
  record: Finding & {
    readonly source: 'inspection' | 'alarm' | 'drill';
    readonly level: HazardLevel;
    readonly basis: string;
  };
  selfReport: Finding;
  register: { readonly level: HazardLevel; readonly kind: string; readonly basis: string };
  reject: { readonly reason: string };
  merge: { readonly into: string; readonly reason: string };
  withdraw: { readonly reason: string };
  regrade: { readonly level: HazardLevel; readonly reason: string };
  assign: { readonly squadId: string | null; readonly supervisorId: string | null };
  fixOnSpot: { readonly measures: string; readonly before: readonly string[]; readonly after: readonly string[] };
  confirmFix: { readonly passed: boolean; readonly remark: string };
  order: Deadline & { readonly handlerId: string; readonly requirements: string };
  submitPlan: FiveElementPlan;
  reviewPlan: { readonly approved: boolean; readonly remark: string };
  notifyWorkers: {
    readonly how: 'meeting' | 'board' | 'message';
    readonly remark: string;
    readonly photos: readonly string[];
  };
  orderStopUse: { readonly what: string; readonly reason: string };
  liftStopUse: { readonly remark: string };
  askExtension: { readonly until: PlainDate; readonly reason: string };
  answerExtension: { readonly granted: boolean; readonly remark: string };
  rectify: { readonly measures: string; readonly photos: readonly string[] };
  recheck: { readonly passed: boolean; readonly remark: string; readonly photos: readonly string[] };
  reorder: Deadline & { readonly requirements: string };
  referToEnforcement: { readonly reason: string };
  settleClocks: { readonly remark: string };
  strikeOff: { readonly remark: string };
  lookBack: {
    readonly round: LookBackRound;
    readonly passed: boolean;
    readonly remark: string;
    readonly photos: readonly string[];
  };
  reopen: { readonly reason: string };
  escalate: { readonly reason: string };
  selfRectify: { readonly measures: string; readonly photos: readonly string[] };
  selfAccept: { readonly accepted: boolean; readonly remark: string };
}

export type HazardCommandName = keyof HazardCommandBodies;

export type HazardCommandOf<Name extends HazardCommandName> = {
  readonly type: Name;
  /** The person who gives it. */
  readonly by: string;
  /** What the device claims (M10). */
  readonly happenedAt: Instant;
} & HazardCommandBodies[Name];

export type HazardCommand = { [Name in HazardCommandName]: HazardCommandOf<Name> }[HazardCommandName];
