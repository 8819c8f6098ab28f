import { hex, joinBytes, utf8 } from '#engine/ledger/bytes.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { inclusionProof, leafReader } from '#engine/ledger/merkle-proof.ts';
import { proveReceipt, signReceipt } from '#engine/ledger/receipt.ts';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { LOG_KEY, ORIGIN } from './make-export.ts';

const hash = treeHash(sha256);

const leafOf = (text: string) => Uint8Array.from(hash.leaf(utf8(text)));

/** The receipt that the park's log gave for an entry. */
export function receiptOf(text: string): string {
  const { matter, seq, recordedAt } = JSON.parse(text);
  const entryHash = hex(sha256(utf8(text)));
  const signed = signReceipt({ origin: ORIGIN, matter, seq, entryHash, leafHash: leafOf(text), recordedAt }, LOG_KEY);
  if (typeof signed !== 'string') throw new Error(signed.code);
  return signed;
}

/** The receipt of the entry at `index` with its proof in the log of just these entries. */
export function provedReceipt(entries: readonly string[], index: number, checkpoint: string): string {
  const hashes = inclusionProof(index, entries.length, leafReader(joinBytes(...entries.map(leafOf)), hash), hash);
  if ('refused' in hashes) throw new Error(hashes.code);
  return proveReceipt(receiptOf(entries[index] as string), { index, hashes, checkpoint });
}
