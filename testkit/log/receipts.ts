import { hex, utf8 } from '#engine/ledger/bytes.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { signReceipt } from '#engine/ledger/receipt.ts';
import { sha256 } from '#testkit/ledger/crypto.ts';
import { LOG_KEY, ORIGIN } from './make-export.ts';

const hash = treeHash(sha256);

/** Leaf hash of an entry's text. */
export const leafOf = (text: string) => Uint8Array.from(hash.leaf(utf8(text)));

/** The receipt that the park's log gave for an entry. */
export function receiptOf(text: string): string {
  const { matter, seq, recordedAt } = JSON.parse(text);
  const entryHash = hex(sha256(utf8(text)));
  const signed = signReceipt({ origin: ORIGIN, matter, seq, entryHash, leafHash: leafOf(text), recordedAt }, LOG_KEY);
  if (typeof signed !== 'string') throw new Error(signed.code);
  return signed;
}
