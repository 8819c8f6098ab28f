import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, type Plant, refused } from './floors.plants.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const house = realpathSync(mkdtempSync(join(tmpdir(), 'floors-')));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');

/** Rules that spoke, by file of the planted house. */
const spoke = new Map<string, string[]>();

/** Lints a house that holds our configuration and nothing but plants, so that nobody's work is touched. */
beforeAll(() => {
  for (const part of ['biome.json', 'package.json', '.gitignore', 'tools/lint']) {
    cpSync(join(root, part), join(house, part), { recursive: true });
  }
  for (const plant of [...refused, ...accepted]) {
    for (const [file, source] of Object.entries({ [plant.file]: plant.source, ...plant.beside })) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `${source}\n`);
    }
  }
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  for (const [, rule = '', path = ''] of stdout.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)) {
    const file = path.replace(`${house}/`, '');
    spoke.set(file, [...(spoke.get(file) ?? []), rule]);
  }
}, 30_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rulesAt = ({ file }: Plant) => spoke.get(file) ?? [];

describe('the floors refuse', () => {
  it.each(refused)('$file ($rule)', (plant) => {
    expect(rulesAt(plant).map((rule) => rule.split('/').at(-1))).toContain(plant.rule);
  });
});

describe('the floors accept', () => {
  it.each(accepted)('$file', (plant) => {
    expect(rulesAt(plant)).toEqual([]);
  });
});

it('every plant stands in a file of its own', () => {
  const files = [...refused, ...accepted].map((plant) => plant.file);
  expect(new Set(files).size).toBe(files.length);
});

it('the planted house fails as a whole, as CI would see it', () => {
  expect(() => execFileSync(process.execPath, [biome, 'ci', '.'], { cwd: house, stdio: 'ignore' })).toThrow();
});
