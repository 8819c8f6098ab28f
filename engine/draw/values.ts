import { refuse } from '../flow/refusal.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { Sha256 } from '../ledger/seal.ts';
import type { CommittedAt } from './commitment.ts';
import { DRAW_RULE } from './plan.ts';
import type { DrawRefusal } from './refusal.ts';
import {
  type CheckpointSource,
  drandRound,
  type IndexSource,
  type LotterySource,
  type PeopleSource,
  type Seat,
  type SourcePlan,
  type SourceValue,
} from './source.ts';

/** One that stayed silent, and where: stands in the draw's result, whatever followed from it. */
export interface MissingReveal {
  readonly source: string;
  readonly seat: string;
}

type ValueOf<K extends SourceValue['kind']> = Extract<SourceValue, { kind: K }>;

/** The hash that a person of a seat hands in before the numbers are told: bound to this draw, this seat, and a nonce of 128 bits. */
export function seatCommitment(
  { draw, source, seat, number, nonce }: Readonly<Record<'draw' | 'source' | 'seat' | 'number' | 'nonce', string>>,
  sha256: Sha256,
): string {
  return sha256(`${DRAW_RULE} number\n${canonical([draw, source, seat, number, nonce])}`);
}

/** Which value is wrong and why: its place in `values`, and the seat's in it. */
export interface ValueFault {
  readonly value: number | null;
  readonly seat: number | null;
  readonly refusal: DrawRefusal;
}

/**
 * Everything that is wrong with the sources' values, in their order: missing or unasked ones, other shapes than were announced,
 * numbers that are not those that were handed in, moments out of order. Missing reveals are no fault: see `missingReveals`.
 */
export function valueFaults(
  sources: readonly SourcePlan[],
  values: readonly SourceValue[],
  committed: CommittedAt & { readonly hash: string },
  sha256: Sha256,
): readonly ValueFault[] {
  const fault = (refusal: DrawRefusal, value: number | null = null, seat: number | null = null) => [
    { value, seat, refusal },
  ];
  const absent = sources.filter(({ id }) => !values.some((value) => value.id === id));
  return [
    ...values.flatMap((value, at): readonly ValueFault[] => {
      const first = values.findIndex(({ id }) => id === value.id);
      const source = sources.find(({ id }) => id === value.id);
      if (source === undefined || first !== at) return fault(refuse('draw.value-unasked', { source: value.id }), at);
      if (source.kind === 'people' && value.kind === 'people')
        return seatFaults(source, value.seats, committed, sha256).map((each) => ({ ...each, value: at }));
      const wrong = valueFault(source, value, committed);
      return wrong === null ? [] : fault(wrong, at);
    }),
    ...absent.flatMap(({ id }) => fault(refuse('draw.value-missing', { source: id }))),
  ];
}

function valueFault(source: SourcePlan, value: SourceValue, committed: CommittedAt): DrawRefusal | null {
  const wrong = (wanted: string) => refuse('draw.value-invalid', { source: source.id, wanted });
  if (source.kind === 'checkpoint' && value.kind === 'checkpoint') return checkpointFault(source, value, committed);
  if (source.kind === 'lottery' && value.kind === 'lottery')
    return lotteryFits(source, value) ? null : wrong(`${source.count} × ${source.least}…${source.most}`);
  if (source.kind === 'index' && value.kind === 'index')
    return indexFits(source, value) ? null : wrong(`${source.decimals} decimals`);
  if (source.kind === 'drand' && value.kind === 'drand') {
    const round = drandRound(source.at);
    return value.round === round ? null : wrong(`round ${round}`);
  }
  return wrong(source.kind);
}

/** The first checkpoint of at least the announced size, so that nobody may wait for one that he likes better. */
function checkpointFault(
  source: CheckpointSource,
  value: ValueOf<'checkpoint'>,
  { at }: CommittedAt,
): DrawRefusal | null {
  const { id, size } = source;
  if (value.at <= at) return refuse('draw.known-before', { source: id, known: value.at, committed: at });
  const first = value.previous < size && size <= value.size;
  return first ? null : refuse('draw.value-invalid', { source: id, wanted: `previous < ${size} ≤ size` });
}

const lotteryFits = ({ count, least, most }: LotterySource, { numbers }: ValueOf<'lottery'>) =>
  numbers.length === count && numbers.every((number) => least <= number && number <= most);

const indexFits = ({ decimals }: IndexSource, { figure }: ValueOf<'index'>) =>
  (figure.split('.')[1] ?? '').length === decimals;

function seatFaults(
  source: PeopleSource,
  seats: readonly Seat[],
  { at, hash }: CommittedAt & { readonly hash: string },
  sha256: Sha256,
): readonly Omit<ValueFault, 'value'>[] {
  if (canonical(seats.map(({ seat }) => seat)) !== canonical(source.seats))
    return [
      { seat: null, refusal: refuse('draw.value-invalid', { source: source.id, wanted: source.seats.join(', ') }) },
    ];
  return seats.flatMap((each, place): readonly Omit<ValueFault, 'value'>[] => {
    const details = { source: source.id, seat: each.seat };
    if (!timely(source, each, at)) return [{ seat: place, refusal: refuse('draw.seat-untimely', details) }];
    const { seat, number, nonce, commitment } = each;
    const told = number !== null && nonce !== null;
    const holds =
      !told || seatCommitment({ draw: hash, source: source.id, seat, number, nonce }, sha256) === commitment;
    return holds ? [] : [{ seat: place, refusal: refuse('draw.seat-mismatch', details) }];
  });
}

/** Hashes after the draw's commitment and by `commitBy`, numbers after that and by `revealBy`; what is null is null together. */
function timely({ commitBy, revealBy }: PeopleSource, seat: Seat, at: CommittedAt['at']): boolean {
  const { commitment, committedAt, number, nonce, revealedAt } = seat;
  if ((commitment === null) !== (committedAt === null)) return false;
  if ((number === null) !== (nonce === null) || (number === null) !== (revealedAt === null)) return false;
  if (committedAt !== null && !(at < committedAt && committedAt <= commitBy)) return false;
  return revealedAt === null || (committedAt !== null && commitBy < revealedAt && revealedAt <= revealBy);
}

/** Every seat whose number did not come, in order. */
export function missingReveals(values: readonly SourceValue[]): readonly MissingReveal[] {
  return values.flatMap((value) =>
    value.kind === 'people'
      ? value.seats.filter(({ number }) => number === null).map(({ seat }) => ({ source: value.id, seat }))
      : [],
  );
}

/**
 * What of a value is random, and who it is from: moments and nonces are not, for somebody might choose them. The numbers of a lottery
 * ascend; those of seats stand in the order of the seats, without the silent ones.
 */
export function randomPart(value: SourceValue): Json {
  const { id, kind } = value;
  if (value.kind === 'people')
    return { id, kind, numbers: value.seats.flatMap(({ seat, number }) => (number === null ? [] : [[seat, number]])) };
  if (value.kind === 'checkpoint') return { id, kind, size: value.size, root: value.root };
  if (value.kind === 'drand') return { id, kind, round: value.round, randomness: value.randomness };
  if (value.kind === 'lottery') return { id, kind, numbers: [...value.numbers].sort((a, b) => a - b) };
  return { id, kind, figure: value.figure };
}

/** What binds a value, moments and all, into every draw made of it. */
export const valueHash = (value: SourceValue, sha256: Sha256): string =>
  sha256(`${DRAW_RULE} value\n${canonical(value)}`);
