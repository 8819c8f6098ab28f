import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARITHMETIC } from '#rulebook/arithmetic/book.ts';
import { EXAMPLES } from './arithmetic/examples.ts';
import { openShell, words } from './testing/shell.ts';

/** No database is named: the arithmetic needs none. */
const gangwan = openShell({});
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-arithmetic-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const json = async (line: string, stdin = '') => {
  const { exit, out } = await gangwan([...words(`arithmetic ${line}`), '--json'], { stdin, cwd: folder });
  return { exit, said: JSON.parse(out) };
};
const code = async (line: string, stdin?: string) => {
  const { exit, said } = await json(line, stdin);
  return [exit, said.error?.code];
};

describe('gangwan arithmetic', () => {
  it('lists every arithmetic with its numbers, inputs and basis', async () => {
    const { exit, said } = await json('list');
    expect(exit).toBe(0);
    expect(said.arithmetic.map(({ id }: { id: string }) => id)).toEqual(ARITHMETIC.map(({ id }) => id));
    expect(said.arithmetic[0]).toMatchObject({
      id: 'penalty.late-fee',
      numbers: { dailyPercent: { value: 3 } },
      inputs: { fine: { kind: 'money', required: true } },
      validFrom: '2021-07-15',
      verified: true,
    });
    expect((await gangwan(['arithmetic', 'list'])).out).toContain('《中华人民共和国行政处罚法》第五十一条');
  });

  it('answers with result, steps and basis', async () => {
    const { exit, said } = await json('penalty.late-fee --fine 10000 --due 2026-03-02 --on 2026-04-01');
    expect(exit).toBe(0);
    expect(said).toMatchObject({
      id: 'penalty.late-fee',
      result: { daysLate: 30, suspendedDays: 0, fee: '9000.00', capped: false, total: '19000.00' },
    });
    expect(said.steps[0].text.zh).toContain('2026-03-03');
    expect(said.basis[1].article).toBe('第七十二条第一款第一项');
  });

  it('takes entries one by one, kinds by their Chinese names too, and says the steps in the language asked for', async () => {
    const line =
      'arbitration.final-award --minimum-wage 2200 --item overtime=18000 --item 经济补偿=25000 --item injury-medical=26400';
    expect((await json(line)).said.result.oneDocument).toBe('final');
    const { out } = await gangwan(['--lang', 'en', 'arithmetic', ...words(line)]);
    expect(out).toContain('Item 3 (medical cost of a work injury): ¥26400.00 does not exceed ¥26400.00: final');
    expect(out).toContain('Basis:');
  });

  it('takes the inputs as one JSON object from a file or from standard input', async () => {
    const given = JSON.stringify({ amount: '18000', percent: 75 });
    await writeFile(join(folder, 'given.json'), `\uFEFF${given}`);
    for (const { said } of [await json('wage.extra --input given.json'), await json('wage.extra --input -', given)])
      expect(said.result).toMatchObject({ extra: '13500.00', total: '31500.00' });
    expect(await code('wage.extra --input nowhere.json')).toEqual([3, 'file-unknown']);
    expect(await code('wage.extra --input -', '[1]')).toEqual([1, 'arithmetic.input-not-json']);
    expect(await code('wage.extra --input -', '{')).toEqual([1, 'arithmetic.input-not-json']);
    expect(await code('wage.extra --input - --amount 5', given)).toEqual([2, 'usage']);
  });

  it('finds no unknown id, and says which may have been meant', async () => {
    const { exit, said } = await json('penalty.latefee --fine 10000');
    expect([exit, said.error.code, said.error.near]).toEqual([3, 'arithmetic.unknown', ['penalty.late-fee']]);
    expect(said.error.message).toContain('是不是 penalty.late-fee？');
    expect(await code('')).toEqual([2, 'usage']);
  });

  it.each([
    ['penalty.late-fee --fine -1 --due 2026-03-02 --on 2026-04-01', 1, 'arithmetic.negative'],
    ['penalty.late-fee --fine 10000 --due 2026-02-30 --on 2026-04-01', 1, 'arithmetic.date-invalid'],
    ['penalty.late-fee --fine 10000 --due 2026-03-02', 1, 'arithmetic.missing-input'],
    ['penalty.late-fee --fine 10000 --due 2021-07-14 --on 2026-04-01', 1, 'arithmetic.not-in-force'],
    ['wage.extra --amount 18000 --percent 49', 1, 'arithmetic.percent-outside'],
    [
      'wage.crime-threshold --ordered yes --workers 10 --total 50000 --region CN-32',
      1,
      'arithmetic.region-without-list',
    ],
    ['wage.crime-threshold --ordered yes --workers 10 --total 50000 --region XX', 1, 'arithmetic.region-unknown'],
    [
      'wage.crime-threshold --ordered yes --workers 10 --total 50000 --many-workers-floor 20000',
      1,
      'arithmetic.floor-outside-range',
    ],
    ['wage.extra --amuont 18000', 2, 'usage'],
  ])('refuses %s', async (line, exit, refused) => expect(await code(line)).toEqual([exit, refused]));

  it('says in the refusal how the amounts of a province are given, and takes them so', async () => {
    const line = 'wage.crime-threshold --ordered yes --workers 10 --total 50000 --region CN-44';
    const refused = await gangwan(['arithmetic', ...words(line)]);
    expect([refused.exit, refused.err]).toEqual([1, expect.stringContaining('--many-workers-floor')]);
    const { exit, said } = await json(`${line} --many-workers-floor 60000 --floor-basis 某高院文件`);
    expect([exit, said.result.threshold, said.result.region]).toEqual([0, 'not-reached', 'CN-44']);
    expect(said.steps[0].text.zh).toContain('按“某高院文件”给出');
  });

  it('has a help for each with an example that runs as it stands', async () => {
    for (const { id, inputs } of ARITHMETIC) {
      const { out } = await gangwan(['arithmetic', id, '--help']);
      const line = `arithmetic ${id} ${EXAMPLES[id]}`;
      expect(out).toContain(`$ npx gangwan ${line}`);
      expect(out.match(/^ {2}--/gm)?.length).toBeGreaterThan(Object.keys(inputs).length);
      expect(await gangwan(words(line))).toMatchObject({ exit: 0, err: '' });
    }
  });
});
