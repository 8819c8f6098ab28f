import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '#engine/flow/refusal.ts';
import { ARITHMETIC, findArithmetic } from './book.ts';

const FOLDER = fileURLToPath(new URL('../../conformance/arithmetic/', import.meta.url));

const VECTORS = readdirSync(FOLDER).flatMap((file) =>
  readFileSync(`${FOLDER}${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [shows = '', id = '', input = '', expected = ''] = line.split('\t');
      return { file, shows, id, input, expected };
    }),
);

describe('the conformance vectors', () => {
  it('are many, and leave no arithmetic out', () => {
    expect(VECTORS.length).toBeGreaterThanOrEqual(130);
    expect([...new Set(VECTORS.map(({ id }) => id))].sort()).toEqual(ARITHMETIC.map(({ id }) => id).sort());
  });

  it.each(VECTORS)('$file: $shows', ({ id, input, expected }) => {
    const row = findArithmetic(id);
    if (isRefusal(row)) throw new Error(id);
    const answer = row.compute(JSON.parse(input));
    if (isRefusal(answer)) return expect(`refused ${answer.code}`).toBe(expected);
    return expect(answer.result).toEqual(JSON.parse(expected));
  });
});
