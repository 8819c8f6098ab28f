import { z } from 'zod';
import { readMatterCode } from '#engine/ledger/code.ts';
import { type Instant, parseInstant } from '#engine/time/instant.ts';
import { parsePlainDate } from '#engine/time/plain-date.ts';
import { OVERRIDE_GROUNDS, type RuleCommandBodies, type RuleCommandName } from '../model/index.ts';
import { PROPOSING_COMMANDS, type ProposingCommand } from './paths.ts';

/** Words of a person: no NUL, which PostgreSQL cannot store, and no half of a surrogate pair, which RFC 8785 cannot hash. */
const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'not plain text');
const reason = words(2000).min(1);
const day = z.string().transform((text, context) => parsePlainDate(text) ?? fail(context, 'not a day: YYYY-MM-DD'));
const moment = z
  .string()
  .max(40)
  .transform((text, context) => parseInstant(text) ?? fail(context, 'not an ISO 8601 moment'));
/** `petition.handle`. Longer or otherwise written ones are no ids; whether the book has it, the model says. */
export const ruleId = z
  .string()
  .trim()
  .max(80)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'not plain text');

/** What the client adds to every command. */
const envelope = {
  /** Made by the client: the same command sent twice is carried out once and answered the same. */
  commandId: z.uuid(),
  happenedAt: moment,
};

/** What it adds when the change is there already: the version it was looking at. */
const acting = { ...envelope, version: z.int().min(1) };

const bodies = {
  proposeOverride: {
    rule: ruleId,
    // Any number passes here: the engine refuses what is none of its own, in words that say why.
    number: z.number(),
    ground: z.enum(OVERRIDE_GROUNDS),
    basis: words(400),
    validFrom: day,
    validTo: day.nullable().default(null),
    reason,
  },
  proposeEnding: {
    override: z.string().transform((typed, context) => readMatterCode(typed) ?? fail(context, 'not a code')),
    lastDay: day,
    reason,
  },
  proposeNotice: {
    year: z.int().min(2000).max(2100),
    title: words(200).min(1),
    published: day,
    address: z.string().trim().max(300),
    holidays: z
      .array(z.strictObject({ name: z.string().regex(/^[\p{Script=Han}、]{2,20}$/u), from: day, to: day }))
      .min(1)
      .max(20),
    makeUpDays: z.array(day).max(40),
    reason,
  },
  approve: { remark: words(2000).default('') },
  refuse: { reason },
  withdraw: { reason },
} satisfies { [Name in RuleCommandName]: Record<string, z.ZodType> };

export interface Envelope {
  readonly commandId: string;
  readonly happenedAt: Instant;
}

type Schemas = {
  [Name in RuleCommandName]: z.ZodType<
    RuleCommandBodies[Name] & Envelope & (Name extends ProposingCommand ? unknown : { version: number })
  >;
};

/** The wire shape of each command: its body and the envelope; unknown keys are refused. */
export const ruleCommandSchemas = Object.fromEntries(
  Object.entries(bodies).map(([name, fields]) => [
    name,
    z.strictObject({ ...(proposes(name) ? envelope : acting), ...fields }),
  ]),
) as unknown as Schemas;

/** Type-level proof that the wire carries just what the model asks for; a field left out does not compile. */
type Wire = { [Name in RuleCommandName]: z.output<z.ZodObject<(typeof bodies)[Name]>> };
({}) as Wire satisfies RuleCommandBodies;

function proposes(name: string): boolean {
  return (PROPOSING_COMMANDS as readonly string[]).includes(name);
}

function fail(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
