import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HEADERS } from './vector-headers.ts';

const FOLDER = fileURLToPath(new URL('../../conformance/draw/', import.meta.url));

/** The fields of every vector of a file of `conformance/draw`. */
export function readVectors(file: keyof typeof HEADERS): readonly (readonly string[])[] {
  const lines = readFileSync(`${FOLDER}${file}.txt`, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
