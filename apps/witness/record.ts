import { isRefusal } from '#engine/flow/refusal.ts';
import { decimal } from '#engine/ledger/bytes.ts';
import { parseCheckpointBody } from '#engine/ledger/checkpoint.ts';
import type { TreeHead } from '#engine/ledger/merkle-verify.ts';
import { parseNote, type SignedNote, writeNote } from '#engine/ledger/note.ts';
import { verifyNote } from '#engine/ledger/note-signature.ts';
import { claims, type VerifierKey } from '#engine/ledger/verifier-key.ts';
import { NODE_LOG_CRYPTO } from '#platform/ledger-store/note-crypto.ts';

/** A checkpoint that was cosigned, as a witness keeps it: with the log's own signature, so that it stands in a dispute. */
export interface Seen {
  /** POSIX seconds of the cosignature. */
  readonly time: number;
  /** The checkpoint's body: what was cosigned. */
  readonly text: string;
  /** The signed note, without signatures of others than the log. */
  readonly note: string;
  readonly head: TreeHead;
}

/** The note with the signatures that claim to be of the log's keys. */
export function ownNote(note: SignedNote, keys: readonly VerifierKey[]): string {
  const signatures = note.signatures.filter((signature) => keys.some((key) => claims(signature, key)));
  const own = writeNote({ text: note.text, signatures });
  if (isRefusal(own)) throw new Error(own.code);
  return own;
}

/** One line of a file, without its newline. */
export function writeRecord({ time, note }: Pick<Seen, 'time' | 'note'>): string {
  return JSON.stringify({ time, note });
}

/** Reads a record back and verifies it anew; `null` when it is not one of this log. */
export function parseRecord(line: string, origin: string, keys: readonly VerifierKey[]): Seen | null {
  const { time, note } = fields(line);
  if (typeof time !== 'number' || decimal(String(time)) === null || typeof note !== 'string') return null;
  const parsed = parseNote(note);
  if (isRefusal(parsed) || isRefusal(verifyNote(parsed, keys, NODE_LOG_CRYPTO))) return null;
  const checkpoint = parseCheckpointBody(parsed.text);
  if (isRefusal(checkpoint) || checkpoint.origin !== origin) return null;
  return { time, text: parsed.text, note, head: { size: checkpoint.size, root: checkpoint.root } };
}

function fields(line: string): { time?: unknown; note?: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
