import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HAZARD_REFUSALS } from '#capabilities/hazard/model/index.ts';
import { wordsFor } from '#platform/http/refusal-words.ts';
import { allRefusals } from './capabilities.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every code that a `refuse('…')` in the server's rooms names. */
async function codesInSource(): Promise<Set<string>> {
  const codes = new Set<string>();
  for await (const path of glob('{platform,capabilities}/**/*.ts', { cwd: ROOT })) {
    if (path.endsWith('.test.ts')) continue;
    const text = await readFile(`${ROOT}/${path}`, 'utf8');
    for (const [, code] of text.matchAll(/\brefuse\(\s*'([a-z.-]+)'/g)) codes.add(code as string);
  }
  return codes;
}

describe('every refusal', () => {
  it('has a status below 500 and words in both languages, wherever it is given', async () => {
    const codes = await codesInSource();
    expect(codes.size).toBeGreaterThan(20);
    for (const code of [...codes, ...HAZARD_REFUSALS]) {
      expect(Object.keys(allRefusals), code).toContain(code);
      for (const locale of ['zh', 'en'] as const) {
        const { status, message } = wordsFor(allRefusals, code, locale);
        expect([code, status >= 400 && status < 500, message.length > 3]).toEqual([code, true, true]);
      }
    }
  });
});
