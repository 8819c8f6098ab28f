import { z } from 'zod';
import { CLOCK_MEANINGS } from '#engine/time/clock-rule.ts';
import {
  CLOSING_WAYS,
  FIGURE_NAMES,
  HAZARD_CLOCKS,
  HAZARD_LEVELS,
  HAZARD_NATURES,
  HAZARD_SOURCES,
  HAZARD_STATES,
} from '../model/index.ts';

const id = z.uuid();
const day = z.iso.date();
const moment = z.iso.datetime();
const point = z.object({ lng: z.number(), lat: z.number() });

/** One line of the board and of the work list. Written once at each move; ids are named from the registers. */
export const hazardRow = z.object({
  code: z.string(),
  version: z.int(),
  state: z.enum(HAZARD_STATES),
  level: z.enum(HAZARD_LEVELS),
  nature: z.enum(HAZARD_NATURES),
  kind: z.string(),
  source: z.enum(HAZARD_SOURCES),
  enterpriseId: id.nullable(),
  teamId: id.nullable(),
  squadId: id.nullable(),
  zoneId: id,
  siteId: id.nullable(),
  /** The first 120 characters of the description. */
  summary: z.string(),
  placeWords: z.string(),
  closing: z.enum(CLOSING_WAYS).nullable(),
  dueOn: day.nullable(),
  dueWhat: z.enum(['rectify', 'recheck', 'lookBack']).nullable(),
  extensionAsked: z.boolean(),
  stopUse: z.boolean(),
  reopened: z.int(),
  photos: z.int(),
  recordedAt: moment,
  movedAt: moment,
});
export type HazardRow = z.output<typeof hazardRow>;

export const hazardPage = z.object({
  rows: z.array(hazardRow),
  /** Give it back as `after` for the next page; `null` on the last. */
  next: z.string().nullable(),
});
export type HazardPage = z.output<typeof hazardPage>;

/** One line of the timeline: the ledger's entry as it is, and the words and photos that stand beside it. */
export const timelineEntry = z.object({
  hash: z.string(),
  /** The name of who acted; `null` where the actor is protected (a worker's report) or was erased. */
  by: z.string().nullable(),
  title: z.string().nullable(),
  entry: z.object({
    v: z.literal(1),
    park: z.string(),
    matter: z.string(),
    seq: z.int(),
    prev: z.string(),
    type: z.string(),
    actor: z.string().nullable(),
    happenedAt: moment,
    recordedAt: moment,
    facts: z.record(z.string(), z.json()),
    sealed: z.record(z.string(), z.string()),
  }),
  /** Field to words, or to a list of photo hashes. */
  words: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

const words = z.object({ zh: z.string(), en: z.string() });

/** A running clock with its proof (engine/time/clock-view.ts). */
export const runningClock = z.object({
  clock: z.enum(HAZARD_CLOCKS),
  rule: z.string(),
  text: words,
  kind: z.enum(['legal', 'promised']),
  meaning: z.enum(CLOCK_MEANINGS),
  natural: z.string(),
  latest: z.string(),
  provisional: z.boolean(),
  proof: z.array(words),
  basis: z.array(words),
  verified: z.boolean(),
  note: words.nullable(),
  /** Computed anew, the day comes out the same. */
  agrees: z.boolean(),
});

export const hazardDetail = z.object({
  row: hazardRow,
  headHash: z.string(),
  point: point.nullable(),
  /** Names of the roles on this matter; never the reporter's, unless the reporter is asking. */
  people: z.object({
    reporter: z.string().nullable(),
    handler: z.string().nullable(),
    orderer: z.string().nullable(),
    fixer: z.string().nullable(),
    checker: z.string().nullable(),
    acceptor: z.string().nullable(),
    supervisor: z.string().nullable(),
  }),
  workersNotified: z.boolean(),
  referred: z.boolean(),
  /** The day until which an extension was asked and is not answered. */
  extensionUntil: day.nullable(),
  struckOffOn: day.nullable(),
  /** What runs now, each with the steps that lead to its day. */
  clocks: z.array(runningClock),
  lookBacks: z.array(z.object({ round: z.enum(['30', '90']), on: day, done: z.boolean() })),
  mergedInto: z.string().nullable(),
  merged: z.array(z.string()),
  /** The earlier hazard of the same kind at the same place, and who struck it off then. */
  recurrence: z.object({ code: z.string(), closedBy: z.string().nullable() }).nullable(),
  counts: z.object({
    reopened: z.int(),
    downgraded: z.int(),
    extended: z.int(),
    failedRechecks: z.int(),
    struckOff: z.int(),
  }),
  timeline: z.array(timelineEntry),
  /** What the asking person may do now; the buttons on the page. */
  commands: z.array(z.string()),
});
export type HazardDetail = z.output<typeof hazardDetail>;

export const receipt = z.object({
  matter: z.string(),
  /** The entries that the command wrote, first to last. */
  entries: z.array(z.object({ seq: z.int(), hash: z.string() })),
  recordedAt: moment,
});

/** The answer to every command; the same command sent again is answered with the very same text. */
export const commandAnswer = z.object({ code: z.string(), version: z.int(), state: z.enum(HAZARD_STATES), receipt });
export type CommandAnswer = z.output<typeof commandAnswer>;

export const hazardFigures = z.object({
  today: day,
  figures: z.object(
    Object.fromEntries(FIGURE_NAMES.map((name) => [name, z.int()])) as Record<(typeof FIGURE_NAMES)[number], z.ZodInt>,
  ),
});
export type HazardFiguresView = z.output<typeof hazardFigures>;

export const workCounts = z.object({ mine: z.int(), due: z.int(), overdue: z.int() });
export type WorkCounts = z.output<typeof workCounts>;
