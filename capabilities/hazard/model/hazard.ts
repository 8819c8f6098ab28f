import type { ClockStamp } from '#engine/time/clock-stamp.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';

export const HAZARD_STATES = [
  'unreported',
  'reported',
  'rejected',
  'withdrawn',
  'merged',
  'registered',
  'fixedOnSpot',
  'awaitingPlan',
  'planSubmitted',
  'rectifying',
  'rectified',
  'recheckFailed',
  'rechecked',
  'selfRectifying',
  'selfRectified',
  'struckOff',
] as const;
export type HazardState = (typeof HAZARD_STATES)[number];

/** Who or what found it. A drill's or alarm's gap is a hazard like any other. */
export const HAZARD_SOURCES = ['worker', 'selfCheck', 'inspection', 'alarm', 'drill'] as const;
export type HazardSource = (typeof HAZARD_SOURCES)[number];

/** 一般 / 重大 (安全生产事故隐患排查治理暂行规定 第3条). */
export const HAZARD_LEVELS = ['general', 'major'] as const;
export type HazardLevel = (typeof HAZARD_LEVELS)[number];

/** 物的不安全状态 / 人的不安全行为. An act is corrected at once, counted apart, and names nobody. */
export const HAZARD_NATURES = ['condition', 'act'] as const;
export type HazardNature = (typeof HAZARD_NATURES)[number];

/** How it was brought to its close: 现场整改，限期整改 or 自查自改. */
export const CLOSING_WAYS = ['onSpot', 'byNotice', 'selfCheck'] as const;
export type ClosingWay = (typeof CLOSING_WAYS)[number];

/** The clocks of a hazard; the re-check has the limit of law and the park's own promise (M5). */
export const HAZARD_CLOCKS = [
  'rectify',
  'extensionAnswer',
  'recheck',
  'recheckPromised',
  'lookBack30',
  'lookBack90',
] as const;
export type HazardClock = (typeof HAZARD_CLOCKS)[number];

export type HazardClocks = { readonly [Clock in HazardClock]?: ClockStamp };

export const LOOK_BACK_ROUNDS = ['30', '90', 'sample'] as const;
export type LookBackRound = (typeof LOOK_BACK_ROUNDS)[number];

/** WGS-84 degrees. */
export interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** Where it is, as far as the ledger may know it; the words that a person wrote are sealed beside the entry. */
export interface Place {
  readonly enterpriseId: string | null;
  readonly teamId: string | null;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly point: Point | null;
}

/** An extension that was asked for and is not answered yet. */
export interface PendingExtension {
  readonly askedBy: string;
  readonly until: PlainDate;
}

/** The four roles on the matter (M3) and who gave the order; ids of persons. */
export interface HazardPeople {
  /** `null` also when the reporter's identity was erased. */
  readonly reporter: string | null;
  readonly grader: string | null;
  readonly orderer: string | null;
  /** 整改责任人: named in the order. */
  readonly handler: string | null;
  /** Whoever in fact did the work. */
  readonly fixer: string | null;
  readonly checker: string | null;
  readonly acceptor: string | null;
  readonly supervisor: string | null;
  readonly planner: string | null;
}

/** Everything that stands beside a closing rate (M6). None of these ever goes down. */
export interface HazardCounts {
  readonly reopened: number;
  readonly downgraded: number;
  readonly extended: number;
  readonly failedRechecks: number;
  readonly struckOff: number;
}

/** A hazard as its events have made it. */
export interface Hazard extends Place {
  readonly state: HazardState;
  readonly source: HazardSource;
  readonly nature: HazardNature;
  readonly level: HazardLevel;
  /** Id of a kind in the rule book (`rulebook/hazard-kinds.ts`). */
  readonly kind: string;
  readonly squadId: string | null;
  readonly agencyId: string | null;
  readonly people: HazardPeople;
  readonly counts: HazardCounts;
  readonly closing: ClosingWay | null;
  /** Photos in the report: they serve as "before" later. */
  readonly reportPhotos: number;
  /** The day that the order or the extension names; the last day to act is that of the clock. */
  readonly dueOn: PlainDate | null;
  /** What was started and has not ended, each as stamped on its day. */
  readonly clocks: HazardClocks;
  readonly extension: PendingExtension | null;
  readonly stopUse: 'none' | 'ordered' | 'lifted';
  readonly workersNotified: boolean;
  readonly referred: boolean;
  readonly mergedInto: string | null;
  readonly recurrenceOf: string | null;
  readonly foundAt: Instant | null;
  readonly struckOffOn: PlainDate | null;
  readonly lookBacksDone: readonly LookBackRound[];
}

/** Before the first event. Its fields mean nothing; `reported` and its two sisters fill them all. */
export const unreported: Hazard = {
  state: 'unreported',
  source: 'worker',
  nature: 'condition',
  level: 'general',
  kind: '',
  enterpriseId: null,
  teamId: null,
  zoneId: '',
  siteId: null,
  point: null,
  squadId: null,
  agencyId: null,
  people: {
    reporter: null,
    grader: null,
    orderer: null,
    handler: null,
    fixer: null,
    checker: null,
    acceptor: null,
    supervisor: null,
    planner: null,
  },
  counts: { reopened: 0, downgraded: 0, extended: 0, failedRechecks: 0, struckOff: 0 },
  closing: null,
  reportPhotos: 0,
  dueOn: null,
  clocks: {},
  extension: null,
  stopUse: 'none',
  workersNotified: false,
  referred: false,
  mergedInto: null,
  recurrenceOf: null,
  foundAt: null,
  struckOffOn: null,
  lookBacksDone: [],
};
