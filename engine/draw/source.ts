import { refuse } from '../flow/refusal.ts';
import { type Instant, instantOf, millisecondsOf } from '../time/instant.ts';
import {
  hex64,
  id,
  list,
  matching,
  moment,
  nullable,
  object,
  oneOf,
  type Parsed,
  type Read,
  text,
  whole,
} from './shape.ts';

/**
 * Where randomness will come from, named before it exists. `people`: each seat hands in a hash by `commitBy`, and number and nonce after
 * that, by `revealBy`. `missing` says what then: `void` ends the draw without a result; `proceed` goes on with the numbers that
 * were revealed, which needs another source that is known only after `revealBy`, so that who stays silent cannot know what for.
 */
const people = object({
  id,
  kind: oneOf('people'),
  seats: list(id, 100),
  commitBy: moment,
  revealBy: moment,
  missing: oneOf('void', 'proceed'),
});
/** The root of the first checkpoint of log `origin` (C2SP tlog-checkpoint) that has at least `size` entries. */
const checkpoint = object({ id, kind: oneOf('checkpoint'), origin: id, size: whole(1) });
/** The round of drand's chain quicknet that is the latest at the moment `at`. */
const drand = object({ id, kind: oneOf('drand'), chain: oneOf('quicknet'), at: moment });
/** The numbers of a published lottery: `count` of them from `least` to `most`, drawn at `at`. */
const lottery = object({
  id,
  kind: oneOf('lottery'),
  name: text(100),
  issue: text(100),
  count: whole(1, 100),
  least: whole(0, 1_000_000),
  most: whole(0, 1_000_000),
  at: moment,
});
/** A published figure with so many digits after its point, known at `at`: an exchange's closing index. */
const index = object({
  id,
  kind: oneOf('index'),
  name: text(100),
  issue: text(100),
  decimals: whole(0, 10),
  at: moment,
});

const PLANS = { people, checkpoint, drand, lottery, index };
export type SourceKind = keyof typeof PLANS;
export type PeopleSource = Parsed<typeof people>;
export type CheckpointSource = Parsed<typeof checkpoint>;
export type DrandSource = Parsed<typeof drand>;
export type LotterySource = Parsed<typeof lottery>;
export type IndexSource = Parsed<typeof index>;
export type SourcePlan = PeopleSource | CheckpointSource | DrandSource | LotterySource | IndexSource;

/** What a seat handed in; `commitment` null: nothing at all, `number` null: the hash, but no number by `revealBy`. */
const seat = object({
  seat: id,
  commitment: nullable(hex64),
  committedAt: nullable(moment),
  number: nullable(matching(/^(?:0|[1-9][0-9]{0,29})$/, 'whole number of at most 30 digits')),
  nonce: nullable(matching(/^[0-9a-f]{32}$/, '32 hexadecimal digits, small letters')),
  revealedAt: nullable(moment),
});
export type Seat = Parsed<typeof seat>;

const VALUES = {
  people: object({ id, kind: oneOf('people'), seats: list(seat, 100) }),
  /** `root` as the checkpoint writes it (base64 of 32 bytes); `previous` is the size of the checkpoint before it. */
  checkpoint: object({
    id,
    kind: oneOf('checkpoint'),
    size: whole(1),
    previous: whole(0),
    root: matching(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/, 'base64 of 32 bytes'),
    at: moment,
  }),
  /** As `api.drand.sh/<chain>/public/<round>` says. That the round's signature is drand's own is not checked here. */
  drand: object({ id, kind: oneOf('drand'), round: whole(1), randomness: hex64 }),
  lottery: object({ id, kind: oneOf('lottery'), numbers: list(whole(0, 1_000_000), 100) }),
  index: object({
    id,
    kind: oneOf('index'),
    figure: matching(/^(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,10})?$/, '3921.45'),
  }),
};
export type SourceValue = Parsed<(typeof VALUES)[SourceKind]>;

/** Picks the reader by `kind`; a kind that does not exist is refused by its name. */
function byKind<T>(readers: Readonly<Record<SourceKind, Read<T>>>): Read<T> {
  return (value, at) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    if (typeof kind !== 'string') return refuse('draw.not-valid', { at, wanted: 'kind' });
    const known = Object.keys(readers).find((each) => each === kind) as SourceKind | undefined;
    if (known !== undefined) return readers[known](value, at);
    return refuse('draw.source-unknown', { at, kind: kind.slice(0, 60), known: Object.keys(readers) });
  };
}

export const readSourcePlan: Read<SourcePlan> = byKind<SourcePlan>(PLANS);
export const readSourceValue: Read<SourceValue> = byKind<SourceValue>(VALUES);

/** drand quicknet: genesis in seconds since 1970 (UTC), and its period. Chain 52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971. */
const QUICKNET = { genesis: 1_692_803_367_000, period: 3000 };

/** The latest round of drand quicknet at a moment; below 1 before the chain began. */
export function drandRound(at: Instant): number {
  return Math.floor((millisecondsOf(at) - QUICKNET.genesis) / QUICKNET.period) + 1;
}

/** When a round of drand quicknet comes out. */
export function drandMoment(round: number): Instant {
  return instantOf(QUICKNET.genesis + (round - 1) * QUICKNET.period);
}

/** The earliest moment at which the value may be known. A checkpoint has none: its size is what lies ahead. */
export function knownFrom(source: Exclude<SourcePlan, CheckpointSource>): Instant {
  if (source.kind === 'people') return source.commitBy;
  return source.kind === 'drand' ? drandMoment(drandRound(source.at)) : source.at;
}
