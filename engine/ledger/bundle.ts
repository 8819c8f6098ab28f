import { type Refusal, refuse } from '../flow/refusal.ts';
import { TILE_WIDTH } from './tile-path.ts';

/** Bytes of the longest entry that a bundle can hold: its length stands in two bytes. */
export const LONGEST_ENTRY = 65_535;

export type BundleRefusal = 'bundle.entry-too-long' | 'bundle.width-invalid' | 'bundle.truncated' | 'bundle.bytes-left';

/** 1 to 256 entries, each after its length as a big-endian uint16 (C2SP tlog-tiles, "Log entries"). */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array | Refusal<BundleRefusal> {
  if (!isWidth(entries.length)) return refuse('bundle.width-invalid', { width: entries.length });
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > LONGEST_ENTRY) return refuse('bundle.entry-too-long', { bytes: entry.length });
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 255;
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** The `width` entries of a bundle, as views into its bytes: just so many, and nothing after them. */
export function parseBundle(bundle: Uint8Array, width: number): Uint8Array[] | Refusal<BundleRefusal> {
  if (!isWidth(width)) return refuse('bundle.width-invalid', { width });
  const entries: Uint8Array[] = [];
  let at = 0;
  while (entries.length < width) {
    const [high, low] = [bundle[at], bundle[at + 1]];
    const end = high === undefined || low === undefined ? Number.POSITIVE_INFINITY : at + 2 + high * 256 + low;
    if (end > bundle.length) return refuse('bundle.truncated', { entry: entries.length, width });
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return at === bundle.length ? entries : refuse('bundle.bytes-left', { bytes: bundle.length - at });
}

function isWidth(width: number): boolean {
  return Number.isInteger(width) && width >= 1 && width <= TILE_WIDTH;
}
