import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../conformance/ledger/', import.meta.url));

export const LEDGER_VECTOR_FILES = readdirSync(FOLDER).map((file) => file.replace('.txt', ''));

/** The vectors of one file of `conformance/ledger`, as columns; its first lines explain them. */
export function vectorsOf(file: string): string[][] {
  const lines = readFileSync(`${FOLDER}${file}.txt`, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

/** Hexadecimal as bytes; `-` is none. */
export function bytesOf(column = '-'): Uint8Array {
  return Uint8Array.from(column === '-' ? [] : Buffer.from(column, 'hex'));
}

/** Hashes parted by commas. */
export function listOf(column = '-'): Uint8Array[] {
  return column === '-' ? [] : column.split(',').map(bytesOf);
}
