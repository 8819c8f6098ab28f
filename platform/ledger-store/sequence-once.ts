import { isRefusal } from '#engine/flow/refusal.ts';
import { sameBytes } from '#engine/ledger/bytes.ts';
import { signCheckpoint } from '#engine/ledger/checkpoint.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import type { FigureFold } from '#engine/ledger/figure-fold.ts';
import { HASH_BYTES, treeHash } from '#engine/ledger/merkle.ts';
import { EMPTY_EDGE, growTiles, rangeOf, type TreeEdge } from '#engine/ledger/tiles.ts';
import { type NoteSigner, writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Sql, Transaction } from '#platform/db/connect.ts';
import { foldEntries, foldSizes } from './log-figures.ts';
import {
  BEGINNING,
  findLog,
  type Growth,
  readLogged,
  readStoredEdge,
  readWaiting,
  type StoredLog,
  takeTurn,
  type WaitingEntry,
  writeGrowth,
} from './log-store.ts';
import { NODE_LOG_CRYPTO } from './note-crypto.ts';

export interface SequenceWish {
  readonly parkId: string;
  readonly origin: string;
  /** How the park's figures follow from its entries. */
  readonly folds: readonly FigureFold[];
  /** The log's key; asked for when there is something to sign. `null`: this process does not hold it. */
  readonly signer: (log: StoredLog | null) => Promise<NoteSigner | null>;
  /** Entries taken in at once; 2,000 unless told. */
  readonly most?: number;
}

/**
 * `turn-taken`: another sequencer is at this park's log. `not-our-key`: the log is signed with a key that this process does not
 * hold. `edge-changed`: what the log keeps of its tree does not give its root; somebody has changed it. `uncounted`: folds that
 * threw; their figures stay behind while the log goes on, and are tried again.
 */
export type Sequenced =
  | { readonly done: number; readonly more: boolean; readonly uncounted: readonly string[] }
  | { readonly trouble: 'turn-taken' | 'not-our-key' | 'edge-changed' };

const MOST = 2_000;
const hash = treeHash(NODE_LOG_CRYPTO.sha256);

/**
 * Takes the next entries into a park's log: leaves, tiles, figures and a signed checkpoint in one transaction, so all of it or
 * nothing. One at a time for each park, whoever calls.
 */
export function sequenceOnce(sql: Sql, wish: SequenceWish): Promise<Sequenced> {
  return sql.begin(async (tx): Promise<Sequenced> => {
    if (!(await takeTurn(tx, wish.parkId))) return { trouble: 'turn-taken' };
    const log = await findLog(tx, wish.parkId);
    const most = wish.most ?? MOST;
    const before = await catchUp(tx, wish, log?.size ?? 0, most);
    if (before.done > 0) return { ...before, more: true };
    const { uncounted } = before;
    const waiting = await readWaiting(tx, wish.parkId, log?.last ?? BEGINNING, most);
    if (waiting.length === 0) return { done: 0, more: false, uncounted };
    const signer = await wish.signer(log);
    if (signer === null || (log !== null && log.verifierKey !== writeVerifierKey(signer.key)))
      return { trouble: 'not-our-key' };
    const edge = log === null ? EMPTY_EDGE : await readStoredEdge(tx, wish.parkId, log.size);
    if (log !== null && !givesRoot(edge, log.root)) return { trouble: 'edge-changed' };
    const growth = grown(wish, signer, edge, waiting);
    await writeGrowth(tx, growth);
    const entries = waiting.map(({ text }) => JSON.parse(text) as LedgerEntry);
    for (const fold of wish.folds.filter(({ version }) => !uncounted.includes(version)))
      if (!(await hasFolded(tx, wish.parkId, fold, entries, growth.edge.size))) uncounted.push(fold.version);
    return { done: waiting.length, more: waiting.length === most, uncounted };
  });
}

/** Folds that the log has not known so far, or not so far, first count what is in the log; answers how many entries they took. */
async function catchUp(
  tx: Transaction,
  { parkId, folds }: SequenceWish,
  size: number,
  most: number,
): Promise<{ done: number; uncounted: string[] }> {
  const sizes = size === 0 ? new Map<string, number>() : await foldSizes(tx, parkId);
  const caught = { done: 0, uncounted: [] as string[] };
  for (const fold of folds) {
    const from = sizes.get(fold.version) ?? 0;
    if (from >= size) continue;
    const texts = await readLogged(tx, parkId, from, most);
    const entries = texts.map((text) => JSON.parse(text) as LedgerEntry);
    if (await hasFolded(tx, parkId, fold, entries, from + texts.length)) caught.done += texts.length;
    else caught.uncounted.push(fold.version);
  }
  return caught;
}

/** False when the fold threw on these entries: nothing of it is kept, and whatever else the transaction does stands. */
async function hasFolded(
  tx: Transaction,
  parkId: string,
  fold: FigureFold,
  entries: readonly LedgerEntry[],
  size: number,
): Promise<boolean> {
  return tx
    .savepoint((inner) => foldEntries(inner, parkId, fold, entries, size))
    .then(
      () => true,
      () => false,
    );
}

function givesRoot(edge: TreeEdge, root: Uint8Array): boolean {
  const range = rangeOf(edge, hash);
  return !isRefusal(range) && sameBytes(range.root(), root);
}

function grown(
  { parkId, origin }: SequenceWish,
  signer: NoteSigner,
  before: TreeEdge,
  waiting: readonly WaitingEntry[],
): Growth {
  const leaves = new Uint8Array(waiting.length * HASH_BYTES);
  for (const [at, { text }] of waiting.entries()) leaves.set(hash.leaf(Buffer.from(text)), at * HASH_BYTES);
  const { edge, written } = growTiles(before, leaves, hash);
  const range = rangeOf(edge, hash);
  if (isRefusal(range)) throw new Error(range.code);
  const root = range.root();
  const note = signCheckpoint({ origin, size: edge.size, root, extensions: [] }, signer);
  if (isRefusal(note)) throw new Error(note.code);
  const verifierKey = writeVerifierKey(signer.key);
  return { parkId, origin, verifierKey, from: before.size, places: waiting, leaves, edge, tiles: written, root, note };
}
