import type { Sha256 } from '../ledger/seal.ts';

/** HMAC-SHA256 (RFC 2104, FIPS 180-4): 32 bytes. */
export type Hmac = (key: Uint8Array, bytes: Uint8Array) => Uint8Array;

/** MD5 (RFC 1321): 16 bytes. Asked for by RFC 3797 alone. */
export type Md5 = (bytes: Uint8Array) => Uint8Array;

/** What a draw needs of cryptography. Comes in from outside: floor 0 does no crypto. */
export interface DrawCrypto {
  readonly sha256: Sha256;
  readonly hmac: Hmac;
  readonly md5: Md5;
}
