import { type Refusal, refuse } from '../flow/refusal.ts';
import { base64, fromBase64, joinBytes, textOf, utf8 } from './bytes.ts';

export type NoteRefusal =
  | 'note.too-long'
  | 'note.not-utf8'
  | 'note.control-character'
  | 'note.no-signatures'
  | 'note.signature-line'
  | 'note.too-many-signatures'
  | 'note.text-invalid'
  | 'note.signature-wrong'
  | 'note.unknown-signers';

/** A verifier must take at least 16 signatures, and should have a limit (C2SP signed-note, "Format"). */
export const MOST_SIGNATURES = 100;
export const LONGEST_NOTE = 1_000_000;

/** One line under a note. Whose it is, the name and the id say together. */
export interface NoteSignature {
  readonly name: string;
  /** The key's id: the first four bytes as a big-endian number. */
  readonly id: number;
  /** What follows the id; its form belongs to the key's type. */
  readonly signature: Uint8Array;
}

/** A text and who signed it, not yet verified: nothing in it may be believed before `verifyNote`. */
export interface SignedNote {
  /** With its final newline; this is what is signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Text, blank line, one or more signature lines (C2SP signed-note, "Format"). */
export function parseNote(source: string | Uint8Array): SignedNote | Refusal<NoteRefusal> {
  if (source.length > LONGEST_NOTE) return refuse('note.too-long', { most: LONGEST_NOTE });
  const note = typeof source === 'string' ? source : textOf(source);
  if (note === null || !note.isWellFormed()) return refuse('note.not-utf8');
  if (hasControl(note)) return refuse('note.control-character');
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || end + 2 === note.length || !note.endsWith('\n')) return refuse('note.no-signatures');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return refuse('note.too-many-signatures', { most: MOST_SIGNATURES });
  const signatures = lines.map(parseSignatureLine);
  const wrong = signatures.indexOf(null);
  if (wrong >= 0) return refuse('note.signature-line', { line: wrong + 1 });
  return { text: note.slice(0, end + 1), signatures: signatures.filter((signature) => signature !== null) };
}

/** The note as it is stored and sent; reads back as it was. */
export function writeNote({ text, signatures }: SignedNote): string | Refusal<NoteRefusal> {
  if (!isNoteText(text)) return refuse('note.text-invalid');
  if (signatures.length === 0) return refuse('note.no-signatures');
  return `${text}\n${signatures.map(writeSignatureLine).join('')}`;
}

/** Whether a text can be signed: UTF-8, newline at its end, no other control character. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !hasControl(text) && utf8(text).length < LONGEST_NOTE;
}

/** `— name base64`, with the newline. */
export function writeSignatureLine({ name, id, signature }: NoteSignature): string {
  return `— ${name} ${base64(joinBytes(idBytes(id), signature))}\n`;
}

/** One line without its newline; `null` when it is none. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [dash, name = '', code = '', ...more] = line.split(' ');
  const bytes = fromBase64(code);
  if (dash !== '—' || more.length > 0 || !isKeyName(name) || bytes === null || bytes.length < 5) return null;
  return { name, id: idOf(bytes), signature: bytes.subarray(4) };
}

/** Not empty, neither a Unicode space nor a plus in it. */
export function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !hasControl(name) && !/[\p{White_Space}+\n]/u.test(name);
}

export function idBytes(id: number): Uint8Array {
  return Uint8Array.of(id >>> 24, (id >>> 16) & 255, (id >>> 8) & 255, id & 255);
}

/** The first four bytes as a big-endian number. */
export function idOf(bytes: Uint8Array): number {
  return bytes.subarray(0, 4).reduce((id, byte) => id * 256 + byte, 0);
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 && unit !== 0x0a) return true;
  }
  return false;
}
