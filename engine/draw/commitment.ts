import { isRefusal, refuse } from '../flow/refusal.ts';
import { canonical } from '../ledger/canonical.ts';
import type { Sha256 } from '../ledger/seal.ts';
import type { Instant } from '../time/instant.ts';
import { DRAW_RULE, type DrawPlan } from './plan.ts';
import type { DrawRefusal } from './refusal.ts';
import { hex64, list, matching, moment, nullable, object, oneOf, type Parsed, whole } from './shape.ts';
import { knownFrom, readSourcePlan, type SourcePlan } from './source.ts';

export const DRAW_PARTS = ['roster', 'weights', 'history', 'recusals', 'constraints'] as const;
export type DrawPart = (typeof DRAW_PARTS)[number];

/**
 * What is made public, and entered in the log, before the randomness exists. `hash` binds all of the plan; `parts` bind it piece by piece, so
 * that what was changed later can be named. Both are salted: nobody can guess the roster. The sources stand here in the open.
 */
export const readDrawCommitment = object({
  rule: oneOf(DRAW_RULE),
  /** SHA-256 over `gangwan-draw/1 commitment\n` and the canonical text of `{at, logSize, plan, salt}`. */
  hash: hex64,
  /** SHA-256 over `gangwan-draw/1 <part>\n` and the canonical text of `[salt, part]`. */
  parts: object({ roster: hex64, weights: hex64, history: hex64, recusals: hex64, constraints: hex64 }),
  /** When it is made, by the clock of who makes it. The log's own moment stands in the log. */
  at: moment,
  /** Entries in the log when it is made; null where no log is at hand. */
  logSize: nullable(whole(0)),
  sources: list(readSourcePlan, 20),
});
export type DrawCommitment = Parsed<typeof readDrawCommitment>;

/** 256 random bits that keep the plan from being guessed, and the codes from being read. */
export const drawSalt = matching(/^[0-9a-f]{64}$/, '64 hexadecimal digits, small letters');

/** Where and when a commitment is made. */
export interface CommittedAt {
  readonly at: Instant;
  readonly logSize: number | null;
}

/**
 * The commitment to a plan. Refused where a source will be known no later than the commitment itself: `draw.known-before`, and
 * `draw.log-size-missing` where a checkpoint is named and nobody says how long the log is now.
 */
export function commitDraw(
  plan: DrawPlan,
  salt: string,
  { at, logSize }: CommittedAt,
  sha256: Sha256,
): DrawCommitment | DrawRefusal {
  const early = knownTooEarly(plan.sources, { at, logSize });
  if (early !== null) return early;
  const hash = sha256(`${DRAW_RULE} commitment\n${canonical({ at, logSize, plan, salt })}`);
  return { rule: DRAW_RULE, hash, parts: partHashes(plan, salt, sha256), at, logSize, sources: plan.sources };
}

/** The first source whose value exists, or whose numbers may be handed in, before the commitment. */
export function knownTooEarly(sources: readonly SourcePlan[], { at, logSize }: CommittedAt): DrawRefusal | null {
  for (const source of sources) {
    const details = { source: source.id, committed: at };
    if (source.kind === 'checkpoint') {
      if (logSize === null) return refuse('draw.log-size-missing', { source: source.id });
      // The commitment is entry `logSize`; its own salt could be chosen for a root that nothing else goes into.
      if (source.size <= logSize + 1) return refuse('draw.known-before', { ...details, known: `${source.size}` });
      continue;
    }
    const known = knownFrom(source);
    if (known <= at) return refuse('draw.known-before', { ...details, known });
  }
  return null;
}

/** Which parts of a revealed plan are not those that were committed to; `commitment` where only the whole tells. Empty when all holds. */
export function revealFaults(
  plan: DrawPlan,
  salt: string,
  commitment: DrawCommitment,
  sha256: Sha256,
): readonly (DrawPart | 'sources' | 'salt' | 'commitment')[] {
  const { at, logSize, parts, hash, sources } = commitment;
  const again = partHashes(plan, salt, sha256);
  const faults = DRAW_PARTS.filter((part) => again[part] !== parts[part]);
  // One salt is in all of them: where all are wrong, it is.
  if (faults.length === DRAW_PARTS.length) return ['salt'];
  if (canonical(sources) !== canonical(plan.sources)) return [...faults, 'sources'];
  if (faults.length > 0) return faults;
  return sha256(`${DRAW_RULE} commitment\n${canonical({ at, logSize, plan, salt })}`) === hash ? [] : ['commitment'];
}

/** The reveal is refused where it is not what was committed to; `parts` names what differs. */
export function checkReveal(
  plan: DrawPlan,
  salt: string,
  commitment: DrawCommitment,
  sha256: Sha256,
): DrawRefusal | null {
  const faults = revealFaults(plan, salt, commitment, sha256);
  return faults.length === 0 ? null : refuse('draw.reveal-mismatch', { parts: faults });
}

function partHashes(plan: DrawPlan, salt: string, sha256: Sha256): DrawCommitment['parts'] {
  const { rule, purpose, method, targets, inspectors, recusals, wanted, caps } = plan;
  const hash = (part: DrawPart, content: Parameters<typeof canonical>[0]) =>
    sha256(`${DRAW_RULE} ${part}\n${canonical([salt, content])}`);
  return {
    roster: hash('roster', [
      targets.map(({ id, skills }) => ({ id, skills })),
      inspectors.map(({ id, skills, agency }) => ({ id, skills, agency })),
    ]),
    weights: hash('weights', [targets.map(({ weight }) => weight), inspectors.map(({ weight }) => weight)]),
    history: hash('history', [targets.map(({ drawn }) => drawn), inspectors.map(({ drawn }) => drawn)]),
    recusals: hash('recusals', recusals),
    constraints: hash('constraints', { rule, purpose, method, wanted, caps }),
  };
}

/** Reads a commitment from a file or a log entry. */
export function drawCommitment(given: unknown): DrawCommitment | DrawRefusal {
  const read = readDrawCommitment(given, '');
  return isRefusal(read) ? (read as DrawRefusal) : read;
}
