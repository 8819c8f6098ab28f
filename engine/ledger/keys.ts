import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { type LogCrypto, type Sha256Bytes, sameBytes } from './bytes.ts';
import { type CheckpointPolicy, type CheckpointRefusal, type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import {
  KEY_TYPES,
  type KeyRefusal,
  parseVerifierKey,
  sameKey,
  type VerifierKey,
  writeVerifierKey,
} from './verifier-key.ts';

export type KeyChainRefusal =
  | KeyRefusal
  | CheckpointRefusal
  | 'keys.change-invalid'
  | 'keys.not-the-current-key'
  | 'keys.used-before'
  | 'keys.out-of-order'
  | 'keys.overlap-missing'
  | 'keys.overlap-of-another-tree';

/** Type of the entry by which a log announces its next key. */
export const KEY_CHANGED = 'log.keyChanged';

/** Facts of that entry: both keys as text, and the size of the one checkpoint that both sign. */
export interface KeyChangedFacts {
  readonly oldKey: string;
  readonly newKey: string;
  /** More than the entry's own index, so that the checkpoint which both sign holds the announcement. */
  readonly fromSize: number;
}

export function keyChangedFacts(oldKey: VerifierKey, newKey: VerifierKey, fromSize: number): KeyChangedFacts {
  return { oldKey: writeVerifierKey(oldKey), newKey: writeVerifierKey(newKey), fromSize };
}

/** A change as it was found in the log. */
export interface KeyChange {
  /** Of the announcing entry, from 0. */
  readonly index: number;
  readonly oldKey: VerifierKey;
  readonly newKey: VerifierKey;
  readonly fromSize: number;
}

/** Reads the facts of a `log.keyChanged` entry that stands at `index`. */
export function readKeyChange(
  facts: unknown,
  index: number,
  sha256: Sha256Bytes,
): KeyChange | Refusal<KeyChainRefusal> {
  const invalid = refuse('keys.change-invalid', { index });
  if (typeof facts !== 'object' || facts === null) return invalid;
  const said = facts as Record<keyof KeyChangedFacts, unknown>;
  const { oldKey: oldText, newKey: newText, fromSize } = said;
  if (typeof oldText !== 'string' || typeof newText !== 'string' || typeof fromSize !== 'number') return invalid;
  if (!Number.isSafeInteger(fromSize) || fromSize <= index) return invalid;
  const oldKey = parseVerifierKey(oldText, sha256);
  if (isRefusal(oldKey)) return oldKey;
  const newKey = parseVerifierKey(newText, sha256);
  if (isRefusal(newKey)) return newKey;
  const areOfLog = [oldKey, newKey].every(({ type }) => type === KEY_TYPES.log);
  return areOfLog && newKey.name === oldKey.name ? { index, oldKey, newKey, fromSize } : invalid;
}

/** The keys of a log, one after the other, each vouched for by the one before. */
export interface KeyChain {
  readonly origin: string;
  readonly first: VerifierKey;
  /** Changes that have come into force, in their order. */
  readonly changes: readonly KeyChange[];
}

/** What the walk needs to know of the log, whose entries and tree were read before. */
export interface WalkedLog {
  readonly origin: string;
  readonly size: number;
  /** In the order of the log. */
  readonly changes: readonly KeyChange[];
  /** The signed checkpoint of just this size; `null` when there is none. */
  readonly checkpointAt: (size: number) => string | Uint8Array | null;
  /** Root of the first so many leaves. */
  readonly rootAt: (size: number) => Uint8Array | null;
}

/**
 * Walks from the pinned first key to the present one. Each step needs the checkpoint of `fromSize` leaves, signed by the old key
 * and by the new: without the old one's signature nobody can put a key of their own into the chain. A change from a size that the
 * log has not come to is not in force yet.
 */
export function walkKeys(first: VerifierKey, log: WalkedLog, crypto: LogCrypto): KeyChain | Refusal<KeyChainRefusal> {
  const walked: KeyChange[] = [];
  for (const change of log.changes) {
    const fault = stepFault(first, walked, change);
    if (fault !== null) return fault;
    if (change.fromSize > log.size) break;
    const overlap = openOverlap(change, log, crypto);
    if (isRefusal(overlap)) return overlap;
    walked.push(change);
  }
  return { origin: log.origin, first, changes: walked };
}

function stepFault(
  first: VerifierKey,
  walked: readonly KeyChange[],
  { index, oldKey, newKey }: KeyChange,
): Refusal<KeyChainRefusal> | null {
  const before = walked.at(-1);
  if (!sameKey(oldKey, before?.newKey ?? first)) return refuse('keys.not-the-current-key', { index });
  const used = [first, ...walked.map((change) => change.newKey)];
  if (used.some((key) => sameBytes(key.publicKey, newKey.publicKey))) return refuse('keys.used-before', { index });
  return before !== undefined && index < before.fromSize ? refuse('keys.out-of-order', { index }) : null;
}

function openOverlap(
  { oldKey, newKey, fromSize }: KeyChange,
  { origin, checkpointAt, rootAt }: WalkedLog,
  crypto: LogCrypto,
): OpenedCheckpoint | Refusal<KeyChainRefusal> {
  const source = checkpointAt(fromSize);
  if (source === null) return refuse('keys.overlap-missing', { size: fromSize });
  const checkpoint = openCheckpoint(source, { origin, keys: [oldKey, newKey], witnesses: [], quorum: 0 }, crypto);
  if (isRefusal(checkpoint)) return checkpoint;
  const root = rootAt(fromSize);
  const isOurs = checkpoint.size === fromSize && root !== null && sameBytes(root, checkpoint.root);
  return isOurs ? checkpoint : refuse('keys.overlap-of-another-tree', { size: fromSize });
}

/** Who must have signed a checkpoint of so many entries: one key, or two where one takes over from the other. */
export function keysAt({ first, changes }: KeyChain, size: number): readonly VerifierKey[] {
  const overlap = changes.find(({ fromSize }) => fromSize === size);
  if (overlap !== undefined) return [overlap.oldKey, overlap.newKey];
  return [changes.findLast(({ fromSize }) => fromSize < size)?.newKey ?? first];
}

/** Every key that the log has or had: what receipts may be signed with. */
export function allKeys({ first, changes }: KeyChain): readonly VerifierKey[] {
  return [first, ...changes.map(({ newKey }) => newKey)];
}

/** What a checkpoint of any size must carry to be believed, by the chain of keys. */
export function policyOf(chain: KeyChain, witnesses: readonly VerifierKey[], quorum: number): CheckpointPolicy {
  return { origin: chain.origin, keys: (size) => keysAt(chain, size), witnesses, quorum };
}
