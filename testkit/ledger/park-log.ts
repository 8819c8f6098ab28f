import { isRefusal } from '#engine/flow/refusal.ts';
import { writeAddCheckpoint } from '#engine/ledger/add-checkpoint.ts';
import { hex, joinBytes, utf8 } from '#engine/ledger/bytes.ts';
import { signCheckpoint } from '#engine/ledger/checkpoint.ts';
import { chain, type LedgerEntry } from '#engine/ledger/entry.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { consistencyProof, inclusionProof, leafReader, rootOf } from '#engine/ledger/merkle-proof.ts';
import type { TreeHead } from '#engine/ledger/merkle-verify.ts';
import type { NoteSigner } from '#engine/ledger/verifier-key.ts';
import type { Instant } from '#engine/time/instant.ts';
import { sha256 } from './crypto.ts';

/** What was answered, when it is no refusal. */
export function given<T>(answer: T): Exclude<T, { refused: true }> {
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as Exclude<T, { refused: true }>;
}

const hash = treeHash(sha256);

/** The canonical text of an entry, as bytes. */
export function entryBytes(matter: string, seq: number, at: Instant): Uint8Array {
  const entry: LedgerEntry = {
    v: 1,
    park: 'p',
    matter,
    seq,
    prev: '',
    type: 'hazard.noted',
    actor: null,
    happenedAt: at,
    recordedAt: at,
    facts: { n: seq },
    sealed: {},
  };
  return utf8(chain(entry, (text) => hex(sha256(utf8(text)))).text);
}

/** A log in memory, with everything that it can say at any of its sizes. */
export function logOf(entries: readonly Uint8Array[], signer: NoteSigner) {
  const leafHashes = entries.map((entry) => hash.leaf(entry));
  const read = leafReader(joinBytes(...leafHashes), hash);
  const head = (size: number): TreeHead => ({ size, root: Uint8Array.from(given(rootOf(size, read, hash))) });
  const consistency = (old: number, size: number) => given(consistencyProof(old, size, read, hash));
  const inclusion = (index: number, size: number) => given(inclusionProof(index, size, read, hash));
  const checkpoint = (size: number, ...signers: readonly NoteSigner[]) =>
    given(
      signCheckpoint(
        { origin: signer.key.name, ...head(size), extensions: [] },
        ...(signers.length > 0 ? signers : [signer]),
      ),
    );
  /** What it sends a witness that saw `old` entries last. */
  const request = (old: number, size: number) => writeAddCheckpoint(old, consistency(old, size), checkpoint(size));
  return { leafHashes, head, consistency, inclusion, checkpoint, request };
}
