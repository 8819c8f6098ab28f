import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of the end record without its comment (APPNOTE 4.3.16), and of the fixed part of the others (4.3.12, 4.3.7). */
const SIZE = { end: 22, entry: 46, local: 30 } as const;
const MAX_COMMENT = 65_535;

/**
 * Unfolds every entry of a zip archive once, to know what it truly weighs: sizes written in an archive are the sender's
 * word. Stops at the limit, so that a bomb costs no more than that.
 * @returns the names of the entries; `'broken'` when it is no sound zip (ZIP64 and encryption included, which no
 *   spreadsheet of a few megabytes has); `'too-large'` when it unfolds to more than `maxBytes`
 */
export function weighZip(archive: Buffer, maxBytes: number): string[] | 'broken' | 'too-large' {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + SIZE.end > archive.length || archive.length - end > SIZE.end + MAX_COMMENT) return 'broken';
  let at = archive.readUInt32LE(end + 16);
  // Other readers guess when the directory is not where it is said to be; then they would read another one than this.
  if (archive.readUInt32LE(end) !== END || at + archive.readUInt32LE(end + 12) !== end) return 'broken';
  const names: string[] = [];
  let left = maxBytes;
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (at + SIZE.entry > end || archive.readUInt32LE(at) !== ENTRY) return 'broken';
    const weight = weighEntry(archive, at, left);
    if (typeof weight === 'string') return weight;
    left -= weight;
    const nameLength = archive.readUInt16LE(at + 28);
    names.push(archive.toString('utf8', at + SIZE.entry, at + SIZE.entry + nameLength));
    at += SIZE.entry + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}

function weighEntry(archive: Buffer, at: number, left: number): number | 'broken' | 'too-large' {
  const encrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
  const method = archive.readUInt16LE(at + 10);
  const packed = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  if (encrypted || local + SIZE.local > archive.length || archive.readUInt32LE(local) !== LOCAL) return 'broken';
  const start = local + SIZE.local + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) return 'broken';
  if (method === 0) return packed > left ? 'too-large' : packed;
  if (method !== 8) return 'broken';
  try {
    // The longest output is at least 1: zlib takes 0 for "no limit given".
    return inflateRawSync(archive.subarray(start, start + packed), { maxOutputLength: Math.max(1, left) }).length;
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'broken';
  }
}
