import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell } from './testing/shell.ts';

// No database: the gradings answer on a machine that has none.
const gangwan = openShell({});
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangwan-risk-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const json = async (args: readonly string[], stdin = '') => {
  const { exit, out } = await gangwan(['risk', ...args, '--json'], { stdin, cwd: folder });
  return { exit, said: JSON.parse(out) };
};
const grade = (stdin: string) => json(['gb18218', '-'], stdin);
const code = async (stdin: string) => {
  const { exit, said } = await grade(stdin);
  return [exit, said.error?.code];
};
const unit = (substance: string) => `{"people":60,"substances":[${substance}]}`;

describe('gangwan risk gb18218', () => {
  it('grades what comes on standard input, and the same from a file', async () => {
    const text = unit('{"cas":"7664-41-7","tonnes":"8"},{"cas":"7782-50-5","tonnes":3}');
    const { exit, said } = await grade(text);
    expect(exit).toBe(0);
    expect(said).toMatchObject({ S: '7/5', R: '6', major: true, level: 4, people: 60, alpha: '1.5' });
    expect(said.substances).toMatchObject([
      { row: 1, name: { zh: '氨' }, tonnes: '8', Q: '10', beta: '2', betaBy: 'name', ratio: '4/5', weighted: '8/5' },
      { row: 12, name: { zh: '氯' }, tonnes: '3', Q: '5', beta: '4', betaBy: 'name', ratio: '3/5', weighted: '12/5' },
    ]);
    expect(said.basis[0].document).toBe('GB 18218-2018');
    // As Windows saves it: with a byte order mark.
    await writeFile(join(folder, 'unit.json'), `\ufeff${text}`);
    expect((await json(['gb18218', 'unit.json'])).said).toEqual(said);
  });

  it('has no level where S is below 1, and takes a JSON number as it is written', async () => {
    const { said } = await grade(unit('{"row":24,"tonnes":0.99999999999999999999}'));
    expect(said).toMatchObject({ S: `${'9'.repeat(20)}/1${'0'.repeat(20)}`, major: false, level: null });
  });

  it('prints a table in Chinese, and in English where that is asked for', async () => {
    const stdin = unit('{"cas":"7664-41-7","tonnes":"8"},{"cas":"9004-70-0","classes":["W10"],"tonnes":"0.1"}');
    const { out } = await gangwan(['risk', 'gb18218', '-'], { stdin });
    expect(out).toContain('不构成重大危险源');
    expect(out).toMatch(/1 +8 +10 +4\/5 +2 +表3 +氨 7664-41-7/);
    expect(out).toContain('表4 W1.1（推定）');
    expect(out).toContain('第2项：表1第37–42行共用CAS号9004-70-0');
    expect(out).not.toMatch(/[{}]/);
    const english = await gangwan(['risk', 'gb18218', '-', '--lang', 'en'], { stdin });
    expect(english.out).toContain('S = Σq/Q = 9/10 = 0.9');
    expect(english.out).toContain('Nitrocellulose');
  });

  it('refuses with a code, exit 1 and words that leave no gap', async () => {
    const cases = [
      ['{"people":}', 'risk.not-json'],
      ['{"people":1,"people":2}', 'risk.key-twice'],
      ['[]', 'risk.shape'],
      ['{"people":-1,"substances":[]}', 'risk.people-invalid'],
      ['{"people":1,"substances":[]}', 'risk.no-substances'],
      [unit('{"cas":"7664-41-8","tonnes":"8"}'), 'risk.cas-check-digit'],
      [unit('{"cas":"68-12-2","tonnes":"8"}'), 'risk.cas-unknown'],
      [unit('{"cas":"NH3","tonnes":"8"}'), 'risk.cas-malformed'],
      [unit('{"class":"W5","tonnes":"8"}'), 'risk.class-unknown'],
      [unit('{"row":86,"tonnes":"8"}'), 'risk.row-unknown'],
      [unit('{"row":1,"cas":"7782-50-5","tonnes":"8"}'), 'risk.row-not-of-cas'],
      [unit('{"class":"W2","tonnes":"-8"}'), 'risk.tonnes-invalid'],
      [unit(`{"class":"W2","tonnes":"${'8'.repeat(50)}"}`), 'risk.too-large'],
    ];
    for (const [stdin = '', expected] of cases) {
      const { exit, said } = await grade(stdin);
      expect([exit, said.error.code]).toEqual([1, expected]);
      expect(said.error.message).not.toMatch(/\{\w+\}|undefined|：）/);
    }
    expect((await grade('{"people":60,\n"substances":[}')).said.error).toMatchObject({ line: 2, column: 15 });
    expect((await grade(unit('{"class":"W5","tonnes":"8"}'))).said.error.near).toEqual([
      'W5.1',
      'W5.2',
      'W5.3',
      'W5.4',
    ]);
  });

  it('names no class where none was near, and parts classes by the comma of the language', async () => {
    const { out } = await gangwan(['risk', 'gb18218', '-', '--lang', 'en'], {
      stdin: unit('{"classes":["W5.1","J3"],"tonnes":"8"}'),
    });
    expect(out).toContain(' W5.1, J3\n');
    const { said } = await grade(unit('{"class":"W99","tonnes":"8"}'));
    expect([said.error.near, said.error.message]).toEqual([
      [],
      'GB 18218-2018表2中没有类别“W99”（位置：substances[0].class）。表2的类别有J1至J5、W1.1至W11。',
    ]);
  });

  it('tells apart a file that is not there, one that is not UTF-8 and one beyond all measure', async () => {
    const { exit, said } = await json(['gb18218', 'nowhere.json']);
    expect([exit, said.error.code, said.error.message]).toEqual([
      4,
      'file-trouble',
      '没有文件或目录 nowhere.json，请核对名称和所在位置。',
    ]);
    const { err } = await gangwan(['risk', 'gb18218', 'nowhere.json', '--lang', 'en'], { cwd: folder });
    expect(err).toContain('There is no file or folder nowhere.json');
    expect(err).not.toContain('ENOENT');
    expect((await json(['gb18218', '.'])).said.error.message).toBe('给出的路径是目录，这里要的是文件。');
    await writeFile(join(folder, 'gbk.json'), Buffer.from([0x7b, 0x22, 0xb0, 0xb1, 0x22, 0x7d]));
    expect((await json(['gb18218', 'gbk.json'])).said.error.code).toBe('risk.not-utf8');
    expect(await code(' '.repeat(5_000_000))).toEqual([1, 'risk.too-large']);
    expect(await code(' '.repeat(2_000_000))).toEqual([1, 'risk.too-large']);
    expect((await gangwan(['risk', 'gb18218', '--json'])).exit).toBe(2);
  });
});

describe('gangwan risk lec and ls', () => {
  it('answer with the product, its band, level and colour', async () => {
    const { exit, said } = await json(['lec', '--l', '3', '--e', '6', '--c', '15']);
    expect([exit, said.D, said.band, said.level, said.colour]).toEqual([0, '270', '[160,320]', 'larger', 'orange']);
    const matrix = await json(['ls', '--l', '4', '--s', '5']);
    expect(matrix.said).toMatchObject({ R: '20', band: '[20,25]', level: 'major', colour: 'red' });
  });

  it('say it in Chinese', async () => {
    const { out } = await gangwan(['risk', 'lec', '--l', '3', '--e', '6', '--c', '15']);
    expect(out).toContain('D = 3 × 6 × 15 = 270，在[160,320]：高度危险');
    expect(out).toContain('四色：橙（较大风险）');
  });

  it('refuse a value off its scale and name those that are on it', async () => {
    const { exit, said } = await json(['lec', '--l', '4', '--e', '6', '--c', '15']);
    expect([exit, said.error.code, said.error.factor]).toEqual([1, 'risk.off-scale', 'L']);
    expect(said.error.allowed).toEqual(['10', '6', '3', '1', '0.5', '0.2', '0.1']);
    expect(said.error.message).toBe('L不能取“4”，只能取：10、6、3、1、0.5、0.2、0.1。');
    expect((await json(['ls', '--l', '-1', '--s', '5'])).said.error.code).toBe('risk.off-scale');
    expect((await json(['ls', '--l', '4'])).exit).toBe(2);
  });
});
