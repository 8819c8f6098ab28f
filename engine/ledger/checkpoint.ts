import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { base64, decimal, fromBase64, type LogCrypto, sameBytes } from './bytes.ts';
import { HASH_BYTES } from './merkle.ts';
import type { TreeHead } from './merkle-verify.ts';
import { isNoteText, type NoteRefusal, parseNote, type SignedNote, writeNote } from './note.ts';
import { type Signed, signText, verifyNote } from './note-signature.ts';
import { KEY_TYPES, type NoteSigner, type VerifierKey } from './verifier-key.ts';

export type CheckpointRefusal =
  | NoteRefusal
  | 'checkpoint.body-invalid'
  | 'checkpoint.foreign-log'
  | 'checkpoint.not-signed-by-log'
  | 'checkpoint.too-few-witnesses';

/** The head of a log at one size (C2SP tlog-checkpoint, "Note text"). */
export interface Checkpoint extends TreeHead {
  /** The log's identity, e.g. `gangwan.example/park-07`. */
  readonly origin: string;
  /** Lines after the third; opaque, and usually none. */
  readonly extensions: readonly string[];
}

/** The body: what is signed. Throws a `RangeError` on what cannot be written: writing that is a bug. */
export function writeCheckpointBody({ origin, size, root, extensions }: Checkpoint): string {
  const body = `${[origin, size, base64(root), ...extensions].join('\n')}\n`;
  if (isRefusal(parseCheckpointBody(body))) throw new RangeError(`no checkpoint: ${body}`);
  return body;
}

/** Three lines or more, none empty; the second a decimal up to 2⁵³ − 1, the third the base64 of 32 bytes. */
export function parseCheckpointBody(body: string): Checkpoint | Refusal<'checkpoint.body-invalid'> {
  const [origin = '', count = '', code = '', ...rest] = body.split('\n');
  const size = decimal(count);
  const root = fromBase64(code);
  const extensions = rest.slice(0, -1);
  if (!isNoteText(body) || origin === '' || rest.at(-1) !== '' || extensions.includes(''))
    return refuse('checkpoint.body-invalid');
  if (size === null || root?.length !== HASH_BYTES) return refuse('checkpoint.body-invalid');
  return { origin, size, root, extensions };
}

/** The signed note; at a change of keys, by both. */
export function signCheckpoint(
  checkpoint: Checkpoint,
  ...signers: readonly NoteSigner[]
): string | Refusal<NoteRefusal> {
  const text = writeCheckpointBody(checkpoint);
  return writeNote({ text, signatures: signers.map((signer) => signText(text, signer)) });
}

/** What a reader asks of a checkpoint before believing it. */
export interface CheckpointPolicy {
  readonly origin: string;
  /** The log's keys, for each size where they change (`policyOf` in keys.ts); all of them must have signed. */
  readonly keys: readonly VerifierKey[] | ((size: number) => readonly VerifierKey[]);
  readonly witnesses: readonly VerifierKey[];
  /** How many of `witnesses` must have cosigned; 0 asks for none. */
  readonly quorum: number;
}

export interface OpenedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
  /** The witnesses that cosigned, each once, with the second at which they say they did. */
  readonly cosigned: readonly { readonly key: VerifierKey; readonly time: number }[];
  /** Names of signers that the policy does not know. */
  readonly unknown: readonly string[];
}

/** Reads and verifies a checkpoint. */
export function openCheckpoint(
  source: string | Uint8Array,
  policy: CheckpointPolicy,
  crypto: LogCrypto,
): OpenedCheckpoint | Refusal<CheckpointRefusal> {
  const note = parseNote(source);
  if (isRefusal(note)) return note;
  const checkpoint = parseCheckpointBody(note.text);
  if (isRefusal(checkpoint)) return checkpoint;
  if (checkpoint.origin !== policy.origin)
    return refuse('checkpoint.foreign-log', { origin: checkpoint.origin, expected: policy.origin });
  const keys = typeof policy.keys === 'function' ? policy.keys(checkpoint.size) : policy.keys;
  const verified = verifyNote(note, [...keys, ...policy.witnesses], crypto);
  if (isRefusal(verified)) return verified;
  const missing = keys.filter((key) => !verified.signed.some((signed) => signed.key === key));
  if (keys.length === 0 || missing.length > 0)
    return refuse('checkpoint.not-signed-by-log', { missing: missing.map(({ name }) => name) });
  const cosigned = witnessesAmong(verified.signed);
  if (cosigned.length < policy.quorum)
    return refuse('checkpoint.too-few-witnesses', { cosigned: cosigned.length, quorum: policy.quorum });
  return { ...checkpoint, note, cosigned, unknown: verified.unknown.map(({ name }) => name) };
}

/** One voice for one public key, under however many names it stands in the policy. */
function witnessesAmong(signed: readonly Signed[]): OpenedCheckpoint['cosigned'] {
  const voices: { key: VerifierKey; time: number }[] = [];
  for (const { key, time } of signed) {
    const isNew = !voices.some((voice) => sameBytes(voice.key.publicKey, key.publicKey));
    if (key.type === KEY_TYPES.witness && time !== null && isNew) voices.push({ key, time });
  }
  return voices;
}
