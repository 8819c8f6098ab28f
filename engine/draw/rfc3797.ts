import { joined, utf8 } from './bytes.ts';
import type { Md5 } from './crypto.ts';

/** The key of RFC 3797 §4: of each source its numbers, ascending, each followed by a point, and a slash after the source. */
export function rfc3797Key(sources: readonly (readonly number[])[]): string {
  return sources.map((numbers) => `${[...numbers].sort((a, b) => a - b).join('.')}./`).join('');
}

/**
 * The whole pool (1 to 65,535) in the order of RFC 3797 §4, places from 0: the i-th is MD5(i ‖ key ‖ i), i in two bytes with the highest first,
 * as a number of 128 bits modulo those that remain. Kept for draws that were announced by that RFC; its modulo is the RFC's own.
 */
export function rfc3797Order(key: string, pool: number, md5: Md5): Uint32Array {
  const remaining = Array.from({ length: pool }, (_, at) => at);
  return Uint32Array.from({ length: pool }, (_, at) => {
    const number = Uint8Array.of(at >> 8, at & 255);
    const left = pool - at;
    const chosen = md5(joined(number, utf8(key), number)).reduce((rest, byte) => (rest * 256 + byte) % left, 0);
    return remaining.splice(chosen, 1)[0] as number;
  });
}
