import type { Refusal } from '../flow/refusal.ts';
import type { LogCrypto } from './bytes.ts';

/** One wrong thing in an exported log, named so that a person finds it. */
export interface LogFault {
  /** `entry 1234 (HZ-… seq 3)`, `tile/1/x000/…`, `checkpoint`, `checkpoints/700`, `cosignature of <name>`, `figure hazard/v1 {…}`, `draw RU-…`. */
  readonly where: string;
  /** Stable for ever. */
  readonly code: string;
  readonly details?: Refusal['details'];
  /** The first entry that the wrong thing stands for, from 0; what comes first in the log is told first. */
  readonly at: number;
}

export function logFault(where: string, refusal: Refusal, at: number): LogFault {
  const { code, details } = refusal;
  return details === undefined ? { where, code, at } : { where, code, details, at };
}

/** In the order of the log; of those at one place the one found first. */
export function firstFirst(faults: readonly LogFault[]): readonly LogFault[] {
  return faults.toSorted((one, other) => one.at - other.at);
}

/** What a verifier needs from outside. The three that are called for every entry are asked for in the form that costs least. */
export interface VerifierTools extends LogCrypto {
  /** SHA-256 in 64 lower-case hexadecimal digits. */
  readonly hex: (bytes: Uint8Array) => string;
  /** Writes the 32 bytes of SHA-256 into `target` from `at` on. */
  readonly digestInto: (bytes: Uint8Array, target: Uint8Array, at: number) => void;
  /** The text of UTF-8 bytes, a byte order mark kept; `null` when they are not UTF-8. */
  readonly text: (bytes: Uint8Array) => string | null;
}

/** What a folder holds under a path: its bytes, `null` for nothing, a refusal for what is not to be read (a link, a folder, too long). */
export type FolderAnswer = Uint8Array | Refusal | null;

/** Work that asks for files by path as it goes: a program answers from the disk, a page from what was dropped on it. */
export type Reading<Result> = Generator<string, Result, FolderAnswer>;

/** Why a file's bytes are not there. */
export function unread(answer: Refusal | null): Refusal {
  return answer ?? { refused: true, code: 'export.file-missing' };
}
