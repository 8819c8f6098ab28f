import { type Refusal, refuse } from '../flow/refusal.ts';
import { base64, fromBase64, joinBytes, type Sha256Bytes, sameBytes, utf8 } from './bytes.ts';
import { idOf, isKeyName, type NoteSignature } from './note.ts';

export type KeyRefusal = 'key.name-invalid' | 'key.length' | 'key.text-invalid' | 'key.type-unknown' | 'key.id-wrong';

/** Signature types of C2SP signed-note: Ed25519 of a log, timestamped Ed25519 of a witness (`cosignature/v1`). */
export const KEY_TYPES = { log: 0x01, witness: 0x04 } as const;
export type KeyType = (typeof KEY_TYPES)[keyof typeof KEY_TYPES];

/** A public key that notes can be verified by. */
export interface VerifierKey {
  readonly name: string;
  readonly type: KeyType;
  /** SHA-256(name ‖ 0x0A ‖ type ‖ public key), its first four bytes as a big-endian number. */
  readonly id: number;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

export function verifierKey(
  name: string,
  type: KeyType,
  publicKey: Uint8Array,
  sha256: Sha256Bytes,
): VerifierKey | Refusal<KeyRefusal> {
  if (!isKeyName(name)) return refuse('key.name-invalid', { name });
  if (publicKey.length !== 32) return refuse('key.length', { bytes: publicKey.length });
  const id = idOf(sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey)));
  return { name, type, id, publicKey };
}

/** `name+1a2b3c4d+base64(type ‖ public key)`, as Go's note package and C2SP write it. */
export function writeVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id.toString(16).padStart(8, '0')}+${base64(joinBytes(Uint8Array.of(type), publicKey))}`;
}

/** Reads a key's text; the id in it must be the key's own. */
export function parseVerifierKey(text: string, sha256: Sha256Bytes): VerifierKey | Refusal<KeyRefusal> {
  const [, name = '', id = '', code = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = fromBase64(code);
  if (bytes === null || bytes.length === 0) return refuse('key.text-invalid');
  const type = Object.values(KEY_TYPES).find((known) => known === bytes[0]);
  if (type === undefined) return refuse('key.type-unknown', { type: bytes[0] ?? 0 });
  const key = verifierKey(name, type, bytes.slice(1), sha256);
  return 'refused' in key || Number.parseInt(id, 16) === key.id ? key : refuse('key.id-wrong', { name, id });
}

/** Whether a signature claims to be this key's; name and id must both be the same. */
export function claims({ name, id }: NoteSignature, key: VerifierKey): boolean {
  return name === key.name && id === key.id;
}

/** The same name, type and public key. */
export function sameKey(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && one.type === other.type && sameBytes(one.publicKey, other.publicKey);
}

/** A key that can sign; the secret stays with whoever made it. */
export interface NoteSigner {
  readonly key: VerifierKey;
  /** The 64 bytes of an Ed25519 signature (RFC 8032). */
  readonly sign: (message: Uint8Array) => Uint8Array;
}
