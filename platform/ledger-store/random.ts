import { randomFillSync } from 'node:crypto';

/** Drawn at once and handed out piece by piece: each call into OpenSSL costs as much as a hash. No byte is given twice. */
const pool = Buffer.alloc(8_192);
let given = pool.length;

/** So many bytes (at most 8,192) of the operating system's cryptographic randomness; the caller may keep them. */
export function drawRandom(bytes: number): Buffer {
  if (given + bytes > pool.length) {
    randomFillSync(pool);
    given = 0;
  }
  const drawn = Buffer.from(pool.subarray(given, given + bytes));
  // What was handed out must not be found here later.
  pool.fill(0, given, given + bytes);
  given += bytes;
  return drawn;
}
