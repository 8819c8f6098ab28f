import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openShell } from '#apps/cli/testing/shell.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { writeFiles } from '#testkit/log/example.ts';
import { LOG_KEY, makeExport, WITNESSES } from '#testkit/log/make-export.ts';
import { verifyFolder } from './verify-folder.ts';

const SIZE = 700;
const honest = makeExport(3, SIZE, [256, 300]);
const gangwan = openShell({});
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-verify-test-'));
  writeFiles(folder, honest);
  return () => rm(folder, { recursive: true, force: true });
});
const at = (path: string) => join(folder, path);

/** Where and what the first fault is, in one thread and in several. */
async function firstFault() {
  const told = [];
  for (const threadsFrom of [0, SIZE + 1]) {
    const report = await verifyFolder(folder, { threadsFrom });
    told.push(isRefusal(report) ? report.code : report.first && [report.first.where, report.first.code]);
  }
  expect(told[1]).toEqual(told[0]);
  return told[0];
}

const TILE = 'tile/0/001';

describe('an exported folder', () => {
  it('holds, whether one thread reads it or several', async () => {
    expect(await firstFault()).toBeNull();
  });

  it('is found out where an entry in the second half was changed', async () => {
    const bytes = await readFile(at('tile/entries/002.p/188'));
    await writeFile(at('tile/entries/002.p/188'), bytes.toString('latin1').replace('HZ-', 'HX-'), 'latin1');
    expect(await firstFault()).toEqual([expect.stringMatching(/^entry 512 \(HX-/), expect.anything()]);
  });

  it.each<[name: string, spoil: () => Promise<unknown>, first: unknown]>([
    [
      'a link instead of a tile',
      async () => [await unlink(at(TILE)), await symlink('/dev/zero', at(TILE))],
      [TILE, 'export.link'],
    ],
    ['a folder that links to itself', () => symlink('.', at('tile/5')), ['tile/5', 'export.link']],
    [
      'a folder instead of a file',
      async () => [await unlink(at(TILE)), await mkdir(at(TILE))],
      [TILE, 'export.not-a-file'],
    ],
    ['a huge tile', () => truncate(at(TILE), 10_000_000_000), [TILE, 'export.file-too-long']],
    ['a huge log.json', () => truncate(at('log.json'), 10_000_000_000), 'export.file-too-long'],
    ['a tile beyond the log', () => copyFile(at(TILE), at('tile/0/007')), ['tile/0/007', 'export.foreign-file']],
    [
      'a checkpoint nobody speaks of',
      () => copyFile(at('checkpoint'), at('checkpoints/9')),
      ['checkpoints/9', 'export.foreign-file'],
    ],
    ['a checkpoint less', () => unlink(at('checkpoints/256')), ['checkpoints/256', 'export.file-missing']],
    ['an empty checkpoint', () => writeFile(at('checkpoint'), ''), ['checkpoint', 'note.no-signatures']],
    ['no tiles at all', () => rm(at('tile'), { recursive: true }), ['tile/entries/000', 'export.file-missing']],
    ['another encoding', () => writeFile(at('log.json'), Buffer.from('\ufeff{}', 'utf16le')), 'export.not-an-export'],
    ['what a file manager leaves', () => writeFile(at('tile/.DS_Store'), 'x'), null],
  ])('with %s is answered, not crashed on', async (_, spoil, first) => {
    await spoil();
    expect(await firstFault()).toEqual(first);
  });
});

describe('gangwan verify', () => {
  it('ends with 0 where all holds, 1 where something is wrong, 4 where there is no export', async () => {
    const whole = await gangwan(['verify', folder]);
    expect(whole).toMatchObject({ exit: 0, out: expect.stringContaining('全部相符。') });
    await truncate(at('figures.json'), 100);
    const wrong = await gangwan(['verify', folder, '--json']);
    expect([wrong.exit, JSON.parse(wrong.out).first]).toMatchObject([1, { where: 'figures.json' }]);
    const none = await gangwan(['verify', join(folder, 'checkpoints'), '--json']);
    expect([none.exit, JSON.parse(none.out).error.code]).toEqual([4, 'export.file-missing']);
  });

  it('believes the keys that the reader brings, not those in the folder', async () => {
    const [stranger] = WITNESSES.map(({ key }) => writeVerifierKey(key));
    expect(
      (await gangwan(['verify', folder, '--key', writeVerifierKey(LOG_KEY.key), '--witness', stranger ?? ''])).exit,
    ).toBe(0);
    const few = await gangwan(['verify', folder, '--quorum', '3', '--json']);
    expect([few.exit, JSON.parse(few.out).first.code]).toEqual([1, 'cosignature.too-few']);
    expect((await gangwan(['verify', folder, '--key', stranger ?? ''])).exit).toBe(2);
  });
});
