import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SPOT_CHECK } from '#testkit/draw/plans.ts';
import { openShell } from '../testing/shell.ts';

/** No database is named: a draw needs none. */
const gangwan = openShell({});
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-draw-'));
  await put('draw.json', SPOT_CHECK);
  await json('commit', 'draw.json', '--out', 'draw', '--at', '2026-11-23T08:00:00+08:00');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const put = (file: string, content: object) => writeFile(join(folder, file), JSON.stringify(content));
const get = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
const draw = (...args: readonly string[]) => gangwan(['draw', ...args], { cwd: folder });
const json = async (...args: readonly string[]) => {
  const { exit, out } = await draw(...args, '--json');
  return { exit, said: JSON.parse(out) };
};

/** Each seat enters its number, hands in the hash, and tells both in time; then the beacon comes out. */
async function values(file: string): Promise<void> {
  const seats = [];
  for (const [seat, number, out] of [
    ['工会', '4711', `${file}-union`],
    ['企业代表', '0', `${file}-plant`],
  ] as const) {
    const typed = ['--source', 'numbers', '--seat', seat, '--number', number, '--out', out];
    const { commitment } = (await json('commit', 'draw/commitment.json', ...typed)).said;
    const { said } = await json('reveal', `${out}/number.json`, '--handed-in', commitment);
    const moments = { committedAt: '2026-11-23T08:50:00+08:00', revealedAt: '2026-11-23T09:10:00+08:00' };
    seats.push({ seat, commitment, number: said.number, nonce: said.nonce, ...moments });
  }
  const beacon = { id: 'beacon', kind: 'drand', round: 34_198_612, randomness: 'b'.repeat(64) };
  await put(file, [{ id: 'numbers', kind: 'people', seats }, beacon]);
}

const run = (out: string, ...more: readonly string[]) =>
  draw(
    'run',
    'draw/secret.json',
    '--commitment',
    'draw/commitment.json',
    '--values',
    'values.json',
    '--out',
    out,
    ...more,
  );

describe('gangwan draw', () => {
  it('commits in the open, keeps the secret to its owner, and never writes over either', async () => {
    const commitment = await get('draw/commitment.json');
    expect(commitment).toMatchObject({ rule: 'gangwan-draw/1', at: '2026-11-23T00:00:00.000Z', logSize: null });
    expect(JSON.stringify(commitment)).not.toContain('企业-01');
    expect((await stat(join(folder, 'draw/secret.json'))).mode & 0o777).toBe(0o600);
    const again = await json('commit', 'draw.json', '--out', 'draw', '--at', '2026-11-23T08:00:00+08:00');
    expect([again.exit, again.said.error.code]).toEqual([1, 'draw.file-exists']);
    expect(await get('draw/commitment.json')).toEqual(commitment);
  });

  it('goes from commitment to numbers, draw, notice, redraw and proof', async () => {
    await values('values.json');
    const { exit, out } = await run('record.json', '--notice', 'notice.json');
    expect(exit).toBe(0);
    expect(out).toContain('第 1 次抽取');
    expect(await readFile(join(folder, 'notice.json'), 'utf8')).not.toMatch(/企业|检-/);
    const proof = ['--commitment', 'draw/commitment.json', '--notice', 'notice.json'];
    const verdict = await draw('verify', 'record.json', ...proof);
    expect([verdict.exit, verdict.out]).toEqual([0, expect.stringContaining('没有发现问题：1 次抽取')]);

    const redraw = await draw(
      'run',
      'record.json',
      '--redraw',
      '检查人员生病',
      '--without',
      '检-01',
      '--out',
      'record-2.json',
    );
    expect(redraw.out).toContain('第 2 次抽取\n重抽理由：检查人员生病');
    expect((await json('verify', 'record-2.json', ...proof)).said).toMatchObject({ holds: true, draws: 2 });
  });

  it('names what was bent, and ends with 1', async () => {
    const record = await get('record-2.json');
    record.draws[1].selection[0].target = '企业-99';
    record.draws[0].skips.pop();
    await put('bent.json', record);
    const { exit, said } = await json('verify', 'bent.json');
    expect(exit).toBe(1);
    expect(said.faults.map(({ at }: { at: string }) => at)).toEqual([
      `draws[0].skips[${record.draws[0].skips.length}]`,
      'draws[1].selection[0]',
    ]);
    const more = await json('run', 'bent.json', '--redraw', '再抽', '--out', 'more.json');
    expect([more.exit, more.said.error.code]).toEqual([1, 'draw.record-wrong']);
    expect((await draw('verify', 'bent.json', '--lang', 'en')).out).toContain(
      '“draws[1].selection[0]” is not what comes out',
    );
    await draw('commit', 'draw.json', '--out', 'other', '--at', '2026-11-23T08:00:00+08:00');
    const other = await json('verify', 'record.json', '--commitment', 'other/commitment.json');
    expect([other.exit, other.said.faults[0].at]).toEqual([1, 'commitment']);
  });

  it('reveals the plan only where it is the one committed to', async () => {
    const reveal = (file: string) => json('reveal', file, '--commitment', 'draw/commitment.json');
    expect((await reveal('draw/secret.json')).said.plan.purpose).toBe('2026年12月双随机抽查');
    const secret = await get('draw/secret.json');
    await put('bent-secret.json', { ...secret, plan: { ...secret.plan, targets: secret.plan.targets.toReversed() } });
    const bent = await reveal('bent-secret.json');
    expect([bent.exit, bent.said.error.code, bent.said.error.parts]).toEqual([
      1,
      'draw.reveal-mismatch',
      ['roster', 'weights', 'history'],
    ]);
    const number = await json('reveal', 'values.json-union/number.json', '--handed-in', 'f'.repeat(64));
    expect([number.exit, number.said.error.code]).toEqual([1, 'draw.seat-mismatch']);
  });

  it('records a draw that is void, and says why', async () => {
    const sources = [{ ...SPOT_CHECK.sources[1] }];
    await put('wide.json', { ...SPOT_CHECK, sources, wanted: { targets: 6, team: 2, agencies: 2 } });
    await draw('commit', 'wide.json', '--out', 'wide', '--at', '2026-11-23T08:00:00+08:00');
    await put('beacon.json', [{ id: 'beacon', kind: 'drand', round: 34_198_612, randomness: 'c'.repeat(64) }]);
    const files = ['--commitment', 'wide/commitment.json', '--values', 'beacon.json', '--out', 'void.json'];
    const { exit, out } = await draw('run', 'wide/secret.json', ...files);
    expect(exit).toBe(1);
    expect(out).toContain('作废：要 6 个，只有');
    expect((await draw('verify', 'void.json')).exit).toBe(0);
  });

  it('answers what is not there, not JSON, misused or too early with its exit code', async () => {
    await writeFile(join(folder, 'broken.json'), '{');
    const ends = async (...args: readonly string[]) => {
      const { exit, said } = await json(...args);
      return [exit, said.error.code];
    };
    expect(await ends('verify', 'nowhere.json')).toEqual([3, 'file-unknown']);
    expect(await ends('verify', 'broken.json')).toEqual([1, 'draw.not-json']);
    expect(await ends('verify', 'draw.json')).toEqual([1, 'draw.not-valid']);
    expect(await ends('run', 'draw/secret.json', '--out', 'x.json')).toEqual([2, 'usage']);
    expect(await ends('reveal', 'draw/secret.json')).toEqual([1, 'draw.not-valid']);
    expect(await ends('commit', 'draw.json', '--out', 'x', '--at', 'tomorrow')).toEqual([2, 'usage']);
    expect(await ends('commit', 'draw.json', '--out', 'x', '--at', '2026-11-24T00:00:00Z')).toEqual([
      1,
      'draw.known-before',
    ]);
    expect(await ends('commit', 'draw/commitment.json', '--out', 'x', '--seat', '路人', '--number', '1')).toEqual([
      2,
      'usage',
    ]);
    const typed = ['--source', 'numbers', '--seat', '工会', '--number', '007'];
    expect(await ends('commit', 'draw/commitment.json', '--out', 'x', ...typed)).toEqual([2, 'usage']);
  });
});
