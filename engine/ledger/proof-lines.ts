import { base64, fromBase64, textOf } from './bytes.ts';
import { HASH_BYTES } from './merkle.ts';
import { LONGEST_NOTE } from './note.ts';

/** A tree of 2⁶³ leaves needs no longer proof (C2SP tlog-witness, "add-checkpoint"). */
export const MOST_PROOF_LINES = 63;

/** What stands before a checkpoint, in lines, and the checkpoint itself, unread. */
export interface ProofText {
  readonly lines: readonly string[];
  readonly checkpoint: string;
}

/** Lines, an empty line, a checkpoint: the shape that C2SP tlog-witness and tlog-proof share; `null` when it is not that. */
export function splitProofText(source: string | Uint8Array): ProofText | null {
  if (source.length > 2 * LONGEST_NOTE) return null;
  const text = typeof source === 'string' ? source : textOf(source);
  const end = text?.indexOf('\n\n') ?? -1;
  if (text === null || end < 0) return null;
  return { lines: text.slice(0, end).split('\n'), checkpoint: text.slice(end + 2) };
}

/** One hash of 32 bytes a line; `null` when one of them is none or they are too many. */
export function parseHashLines(lines: readonly string[]): readonly Uint8Array[] | null {
  if (lines.length > MOST_PROOF_LINES) return null;
  const hashes = lines.map(fromBase64).filter((hash) => hash?.length === HASH_BYTES);
  return hashes.length === lines.length ? (hashes as Uint8Array[]) : null;
}

export function writeHashLines(hashes: readonly Uint8Array[]): string {
  return hashes.map((hash) => `${base64(hash)}\n`).join('');
}
