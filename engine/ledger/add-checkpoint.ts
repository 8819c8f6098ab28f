import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { decimal, type LogCrypto } from './bytes.ts';
import { type Checkpoint, type CheckpointRefusal, parseCheckpointBody } from './checkpoint.ts';
import {
  type NoteRefusal,
  type NoteSignature,
  parseNote,
  parseSignatureLine,
  type SignedNote,
  writeNote,
} from './note.ts';
import { verifyNote } from './note-signature.ts';
import { parseHashLines, splitProofText, writeHashLines } from './proof-lines.ts';
import type { VerifierKey } from './verifier-key.ts';

export type RequestRefusal = CheckpointRefusal | 'witness.request-invalid';

/** What a log asks a witness: to cosign this checkpoint, which begins with the tree of `oldSize` leaves that the witness saw last. */
export interface AddCheckpoint {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly checkpoint: Checkpoint;
  /** Not yet verified. */
  readonly note: SignedNote;
}

/** Body of `POST <prefix>/add-checkpoint` (C2SP tlog-witness). */
export function writeAddCheckpoint(oldSize: number, proof: readonly Uint8Array[], checkpoint: string): string {
  return `old ${oldSize}\n${writeHashLines(proof)}\n${checkpoint}`;
}

export function parseAddCheckpoint(body: string | Uint8Array): AddCheckpoint | Refusal<RequestRefusal> {
  const { lines: [first = '', ...rest] = [], checkpoint: source = '' } = splitProofText(body) ?? {};
  const oldSize = first.startsWith('old ') ? decimal(first.slice(4)) : null;
  const proof = parseHashLines(rest);
  if (oldSize === null || proof === null) return refuse('witness.request-invalid');
  const note = parseNote(source);
  if (isRefusal(note)) return note;
  const checkpoint = parseCheckpointBody(note.text);
  return isRefusal(checkpoint) ? checkpoint : { oldSize, proof, checkpoint, note };
}

/**
 * The note with the cosignatures of a witness's answer that hold under the keys of `witnesses`; others are left out. Refused
 * when none holds, or when one claims to be of such a key and does not.
 */
export function addCosignatures(
  checkpoint: string,
  response: string,
  witnesses: readonly VerifierKey[],
  crypto: LogCrypto,
): string | Refusal<NoteRefusal | 'witness.answer-invalid'> {
  const note = parseNote(checkpoint);
  if (isRefusal(note)) return note;
  const answer = parseCosignatures(response);
  if (isRefusal(answer)) return answer;
  const verified = verifyNote({ text: note.text, signatures: answer }, witnesses, crypto);
  if (isRefusal(verified)) return verified;
  const known = answer.filter((one) => !verified.unknown.includes(one));
  const fresh = known.filter((one) => !note.signatures.some(({ name, id }) => name === one.name && id === one.id));
  return writeNote({ text: note.text, signatures: [...note.signatures, ...fresh] });
}

/** One or more signature lines, as a witness answers with. */
function parseCosignatures(response: string): readonly NoteSignature[] | Refusal<'witness.answer-invalid'> {
  const lines = response.endsWith('\n') ? response.slice(0, -1).split('\n') : [''];
  const signatures = lines.map(parseSignatureLine).filter((signature) => signature !== null);
  return signatures.length === lines.length && lines.length <= 16 ? signatures : refuse('witness.answer-invalid');
}
