import { type Refusal, refuse } from '../flow/refusal.ts';
import { holds, type LogCrypto, utf8 } from './bytes.ts';
import { openCosignature } from './cosignature.ts';
import type { NoteRefusal, NoteSignature, SignedNote } from './note.ts';
import { claims, KEY_TYPES, type NoteSigner, type VerifierKey } from './verifier-key.ts';

/** A plain Ed25519 signature (type 0x01) over the text. */
export function signText(text: string, signer: NoteSigner): NoteSignature {
  return { name: signer.key.name, id: signer.key.id, signature: signer.sign(utf8(text)) };
}

/** A signature that holds, and under which key. */
export interface Signed {
  readonly key: VerifierKey;
  /** POSIX seconds of a cosignature; `null` for a log's own signature, which carries none. */
  readonly time: number | null;
}

export interface VerifiedNote {
  readonly text: string;
  /** Each key once, in the order of the note. */
  readonly signed: readonly Signed[];
  /** Signatures of keys that were not given. They prove nothing, and are no fault (C2SP signed-note, "Signatures"). */
  readonly unknown: readonly NoteSignature[];
}

/**
 * Verifies a note by the keys that the caller trusts. A signature that claims to be of one of them and does not hold spoils the
 * whole note; so does it when none of them signed.
 */
export function verifyNote(
  note: SignedNote,
  keys: readonly VerifierKey[],
  crypto: LogCrypto,
): VerifiedNote | Refusal<NoteRefusal> {
  const signed = new Map<VerifierKey, Signed>();
  const unknown: NoteSignature[] = [];
  for (const signature of note.signatures) {
    const key = keys.find((known) => claims(signature, known));
    if (key === undefined) {
      unknown.push(signature);
      continue;
    }
    const found = verifyOne(note.text, signature, key, crypto);
    if (found === null) return refuse('note.signature-wrong', { name: key.name });
    if (!signed.has(key)) signed.set(key, found);
  }
  if (signed.size === 0) return refuse('note.unknown-signers', { names: unknown.map(({ name }) => name) });
  return { text: note.text, signed: [...signed.values()], unknown };
}

function verifyOne(text: string, { signature }: NoteSignature, key: VerifierKey, crypto: LogCrypto): Signed | null {
  if (key.type === KEY_TYPES.log)
    return holds(crypto, key.publicKey, utf8(text), signature) ? { key, time: null } : null;
  const cosignature = openCosignature(text, signature, key, crypto);
  return cosignature === null ? null : { key, time: cosignature.time };
}
