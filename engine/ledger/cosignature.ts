import { decimal, holds, joinBytes, type LogCrypto, utf8 } from './bytes.ts';
import type { NoteSignature } from './note.ts';
import type { NoteSigner, VerifierKey } from './verifier-key.ts';

/**
 * A witness's statement: at `time`, the largest consistent tree it had seen of this log is the one of this checkpoint
 * (C2SP tlog-cosignature, Ed25519, `cosignature/v1`).
 */
export interface Cosignature {
  /** POSIX seconds. */
  readonly time: number;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

const TIME_BYTES = 8;

/** What a witness signs: two header lines and the checkpoint's whole body. */
export function cosignedMessage(body: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${body}`);
}

/** 8 bytes of big-endian time and 64 of signature; `null` for anything else, and for a time beyond 2⁵³ − 1. */
export function parseCosignature(bytes: Uint8Array): Cosignature | null {
  if (bytes.length !== TIME_BYTES + 64) return null;
  const time = bytes.subarray(0, TIME_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(time) ? { time, signature: bytes.subarray(TIME_BYTES) } : null;
}

export function writeCosignature({ time, signature }: Cosignature): Uint8Array {
  const bytes = new Uint8Array(TIME_BYTES);
  for (let [at, rest] = [TIME_BYTES - 1, time]; at >= 0; at -= 1, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return joinBytes(bytes, signature);
}

/** Cosigns a checkpoint's body. Only after `decideCosign` said so, and with what it decided on disk. */
export function cosign(body: string, signer: NoteSigner, time: number): NoteSignature {
  if (decimal(String(time)) === null) throw new RangeError(`not POSIX seconds: ${time}`);
  const signature = writeCosignature({ time, signature: signer.sign(cosignedMessage(body, time)) });
  return { name: signer.key.name, id: signer.key.id, signature };
}

/** The cosignature when it holds under the key, else `null`. */
export function openCosignature(
  body: string,
  bytes: Uint8Array,
  key: VerifierKey,
  crypto: LogCrypto,
): Cosignature | null {
  const cosignature = parseCosignature(bytes);
  if (cosignature === null) return null;
  const message = cosignedMessage(body, cosignature.time);
  return holds(crypto, key.publicKey, message, cosignature.signature) ? cosignature : null;
}
