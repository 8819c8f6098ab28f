import { z } from 'zod';
import { readMatterCode } from '#engine/ledger/code.ts';
import { type Instant, parseInstant } from '#engine/time/instant.ts';
import { parsePlainDate } from '#engine/time/plain-date.ts';
import {
  HAZARD_LEVELS,
  HAZARD_NATURES,
  type HazardCommandBodies,
  type HazardCommandName,
  LOOK_BACK_ROUNDS,
} from '../model/index.ts';
import { MAX_PHOTOS, OPENING_COMMANDS, type OpeningCommand } from './paths.ts';

const id = z.uuid();
/** Words of a person: no NUL, which PostgreSQL cannot store, and no half of a surrogate pair, which RFC 8785 cannot hash. */
const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'not plain text');
const shortText = words(200).min(1);
const longText = words(2000).min(1);
const remark = words(2000).default('');
const photos = z
  .array(z.string().regex(/^[0-9a-f]{64}$/))
  .max(MAX_PHOTOS)
  .refine((all) => new Set(all).size === all.length, 'duplicate photo')
  .default([]);
const level = z.enum(HAZARD_LEVELS);
const kind = z.string().regex(/^[A-Za-z]{1,40}$/);
const day = z.string().transform((text, context) => parsePlainDate(text) ?? fail(context, 'not a day: YYYY-MM-DD'));
const moment = z
  .string()
  .max(40)
  .transform((text, context) => parseInstant(text) ?? fail(context, 'not an ISO 8601 moment'));

const finding = {
  nature: z.enum(HAZARD_NATURES).default('condition'),
  kind,
  description: longText,
  enterpriseId: id.nullable().default(null),
  teamId: id.nullable().default(null),
  zoneId: id,
  siteId: id.nullable().default(null),
  point: z
    .strictObject({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
    .nullable()
    .default(null),
  placeWords: words(200).default(''),
  photos,
};
const deadline = { dueOn: day, dueReason: longText };

/** What the client adds to every command. */
const envelope = {
  /** Made by the client: the same command sent twice is carried out once and answered the same. */
  commandId: id,
  happenedAt: moment,
};

/** What it adds when the hazard is there already: the version it was looking at, so that nobody acts on what has moved. */
const acting = { ...envelope, version: z.int().min(1) };

const bodies = {
  report: { ...finding, source: z.enum(['worker', 'alarm', 'drill']).default('worker') },
  record: {
    ...finding,
    source: z.enum(['inspection', 'alarm', 'drill']).default('inspection'),
    level,
    basis: words(400).default(''),
  },
  selfReport: finding,
  register: { level, kind, basis: words(400).default('') },
  reject: { reason: longText },
  merge: {
    into: z.string().transform((typed, context) => readMatterCode(typed) ?? fail(context, 'not a code')),
    reason: longText,
  },
  withdraw: { reason: longText },
  regrade: { level, reason: longText },
  assign: { squadId: id.nullable(), supervisorId: id.nullable().default(null) },
  fixOnSpot: { measures: longText, before: photos, after: photos },
  confirmFix: { passed: z.boolean(), remark },
  order: { ...deadline, handlerId: id, requirements: longText },
  submitPlan: {
    measures: longText,
    responsible: shortText,
    funds: shortText,
    schedule: longText,
    contingency: longText,
  },
  reviewPlan: { approved: z.boolean(), remark },
  notifyWorkers: { how: z.enum(['meeting', 'board', 'message']), remark, photos },
  orderStopUse: { what: shortText, reason: longText },
  liftStopUse: { remark },
  askExtension: { until: day, reason: longText },
  answerExtension: { granted: z.boolean(), remark },
  rectify: { measures: longText, photos },
  recheck: { passed: z.boolean(), remark, photos },
  reorder: { ...deadline, requirements: longText },
  referToEnforcement: { reason: longText },
  settleClocks: { remark },
  strikeOff: { remark },
  lookBack: { round: z.enum(LOOK_BACK_ROUNDS), passed: z.boolean(), remark, photos },
  reopen: { reason: longText },
  escalate: { reason: longText },
  selfRectify: { measures: longText, photos },
  selfAccept: { accepted: z.boolean(), remark },
} satisfies { [Name in HazardCommandName]: Record<string, z.ZodType> };

type Schemas = {
  [Name in HazardCommandName]: z.ZodType<
    HazardCommandBodies[Name] & Envelope & (Name extends OpeningCommand ? unknown : { version: number })
  >;
};

export interface Envelope {
  readonly commandId: string;
  readonly happenedAt: Instant;
}

/** The wire shape of each command: its body and the envelope; unknown keys are refused. */
export const hazardCommandSchemas = Object.fromEntries(
  Object.entries(bodies).map(([name, fields]) => [
    name,
    z.strictObject({ ...(isOpening(name) ? envelope : acting), ...fields }),
  ]),
) as unknown as Schemas;

/** Type-level proof that the wire carries just what the model asks for; a field left out does not compile. */
type Wire = { [Name in HazardCommandName]: z.output<z.ZodObject<(typeof bodies)[Name]>> };
({}) as Wire satisfies HazardCommandBodies;

function isOpening(name: string): boolean {
  return (OPENING_COMMANDS as readonly string[]).includes(name);
}

function fail(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
