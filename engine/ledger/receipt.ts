import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { type Instant, parseInstant } from '../time/instant.ts';
import { base64, decimal, fromBase64, hex, type LogCrypto, sameBytes, textOf, utf8 } from './bytes.ts';
import type { CheckpointPolicy, OpenedCheckpoint } from './checkpoint.ts';
import { type LogProofRefusal, openLogProof, parseLogProof, writeLogProof } from './log-proof.ts';
import { HASH_BYTES, treeHash } from './merkle.ts';
import { type NoteRefusal, parseNote, writeNote } from './note.ts';
import { signText, verifyNote } from './note-signature.ts';
import { KEY_TYPES, type NoteSigner, type VerifierKey } from './verifier-key.ts';

export type ReceiptRefusal =
  | LogProofRefusal
  | 'receipt.text-invalid'
  | 'receipt.foreign-log'
  | 'receipt.without-receipt'
  | 'receipt.other-entry'
  | 'receipt.not-in-log';

/** The log's word that it will take this entry in: given with the answer to a write, before the entry has its place. */
export interface Receipt {
  /** Of the log that promises. */
  readonly origin: string;
  /** The matter's code (一案一码). */
  readonly matter: string;
  readonly seq: number;
  /** SHA-256 of the entry's canonical text: 64 lower-case hexadecimal digits. */
  readonly entryHash: string;
  /** SHA-256(0x00 ‖ text): what stands in the tree. */
  readonly leafHash: Uint8Array;
  readonly recordedAt: Instant;
}

const HEADER = 'gangwan receipt/v1';

/** The body that the log signs: seven lines, the first of which no checkpoint and no cosignature begins with. */
export function writeReceiptBody({ origin, matter, seq, entryHash, leafHash, recordedAt }: Receipt): string {
  return `${[HEADER, origin, matter, seq, entryHash, base64(leafHash), recordedAt].join('\n')}\n`;
}

export function parseReceiptBody(body: string): Receipt | Refusal<'receipt.text-invalid'> {
  const [header, origin = '', matter = '', number = '', entryHash = '', code = '', moment = '', ...end] =
    body.split('\n');
  const seq = decimal(number);
  const leafHash = fromBase64(code);
  const recordedAt = parseInstant(moment);
  const isForm = header === HEADER && origin !== '' && end.length === 1 && end[0] === '';
  if (!isForm || !/^[!-~]{1,64}$/.test(matter) || !/^[0-9a-f]{64}$/.test(entryHash))
    return refuse('receipt.text-invalid');
  if (seq === null || seq === 0 || leafHash?.length !== HASH_BYTES || recordedAt !== moment)
    return refuse('receipt.text-invalid');
  return { origin, matter, seq, entryHash, leafHash, recordedAt };
}

/** The signed receipt, a note (C2SP signed-note). */
export function signReceipt(receipt: Receipt, signer: NoteSigner): string | Refusal<NoteRefusal> {
  const text = writeReceiptBody(receipt);
  return writeNote({ text, signatures: [signText(text, signer)] });
}

/** Whose receipts are believed: of this log, signed with one of the keys that it has or had. */
export interface ReceiptPolicy {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/** The receipt when the log signed it. It proves a promise; that it was kept, a proof or the log shows. */
export function openReceipt(
  source: string | Uint8Array,
  { origin, keys }: ReceiptPolicy,
  crypto: LogCrypto,
): Receipt | Refusal<ReceiptRefusal> {
  const note = parseNote(source);
  if (isRefusal(note)) return note;
  const receipt = parseReceiptBody(note.text);
  if (isRefusal(receipt)) return receipt;
  if (receipt.origin !== origin) return refuse('receipt.foreign-log', { origin: receipt.origin, expected: origin });
  const ofLog = keys.filter(({ type }) => type === KEY_TYPES.log);
  const verified = verifyNote(note, ofLog, crypto);
  return isRefusal(verified) ? verified : receipt;
}

/** Receipt and proof in one text: a C2SP tlog-proof whose extra bytes are the signed receipt. */
export function proveReceipt(
  receipt: string,
  { index, hashes, checkpoint }: { index: number; hashes: readonly Uint8Array[]; checkpoint: string },
): string {
  return writeLogProof({ extra: utf8(receipt), index, hashes, checkpoint });
}

export interface ProvedReceipt {
  readonly receipt: Receipt;
  /** The entry's place in the log, from 0. */
  readonly index: number;
  readonly checkpoint: OpenedCheckpoint;
}

/** Checks offline that the receipt is the log's and that its leaf stands in a checkpoint that the policy believes. */
export function openProvedReceipt(
  source: string | Uint8Array,
  policy: CheckpointPolicy,
  receiptKeys: readonly VerifierKey[],
  crypto: LogCrypto,
): ProvedReceipt | Refusal<ReceiptRefusal> {
  const proof = parseLogProof(source);
  if (isRefusal(proof)) return proof;
  const text = proof.extra === null ? null : textOf(proof.extra);
  if (text === null) return refuse('receipt.without-receipt');
  const receipt = openReceipt(text, { origin: policy.origin, keys: receiptKeys }, crypto);
  if (isRefusal(receipt)) return receipt;
  const checkpoint = openLogProof(proof, receipt.leafHash, policy, crypto);
  return isRefusal(checkpoint) ? checkpoint : { receipt, index: proof.index, checkpoint };
}

/** Whether this is the entry that the receipt speaks of, by its bytes and by what stands in them. `null` when it is. */
export function receiptFault(
  receipt: Receipt,
  entry: Uint8Array,
  crypto: LogCrypto,
): Refusal<'receipt.other-entry'> | null {
  const other = refuse('receipt.other-entry', { matter: receipt.matter, seq: receipt.seq });
  if (hex(crypto.sha256(entry)) !== receipt.entryHash) return other;
  if (!sameBytes(treeHash(crypto.sha256).leaf(entry), receipt.leafHash)) return other;
  return saysTheSame(receipt, textOf(entry) ?? '') ? null : other;
}

function saysTheSame({ matter, seq, recordedAt }: Receipt, text: string): boolean {
  try {
    const entry: unknown = JSON.parse(text);
    if (typeof entry !== 'object' || entry === null) return false;
    const said = entry as Record<string, unknown>;
    return said.matter === matter && said.seq === seq && said.recordedAt === recordedAt;
  } catch {
    return false;
  }
}

/**
 * Looks an old receipt up in a log that came later. `indexOfLeaf` knows every leaf hash of a log that was verified up to its
 * checkpoint; a leaf that is not there was promised and left out, or taken out.
 */
export function receiptInLog(
  { matter, seq, leafHash }: Receipt,
  indexOfLeaf: (leafHash: Uint8Array) => number | null,
): number | Refusal<'receipt.not-in-log'> {
  return indexOfLeaf(leafHash) ?? refuse('receipt.not-in-log', { matter, seq });
}
