import { canonical, type Json } from './canonical.ts';

/** SHA-256 of the text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Comes in from outside: floor 0 does no crypto. */
export type Sha256 = (text: string) => string;

/**
 * A personal field kept beside the ledger: words, a name, a photo. Only its salted hash stands in the entry, so that erasing
 * `value` and `salt` leaves the chain provable and the words beyond guessing (个人信息保护法 第47条).
 */
export interface SealedField {
  readonly value: Json;
  /** 128 random bits as hexadecimal; without them a short text could be guessed from its hash. */
  readonly salt: string;
}

/** The hash that stands in the entry for a sealed field: SHA-256 over the canonical text of `[salt, value]`. */
export function sealHash(field: SealedField, sha256: Sha256): string {
  return sha256(canonical([field.salt, field.value]));
}

/** True when the field is the one that was sealed. An erased field (`null`) cannot be checked, and is no fault. */
export function sealMatches(hash: string, field: SealedField | null, sha256: Sha256): boolean {
  return field === null || sealHash(field, sha256) === hash;
}
