import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingIn, TestHazard } from '#capabilities/hazard/testing/api.ts';
import { readSheet } from '#platform/documents/sheet.ts';
import { writeExamples } from '#testkit/command-examples.ts';
import { openTestHouse, type TestHouse } from '#testkit/house.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { CATALOGUE } from './catalogue.ts';
import { createCli } from './cli.ts';
import { openShell, type Shell, words } from './testing/shell.ts';

let kit: TestHouse;
let park: TestPark;
let folder: string;
let gangwan: Shell;

beforeAll(async () => {
  kit = await openTestHouse();
  park = await insertTestPark(kit.owner, 'shuangfeng');
  await insertTestPark(kit.owner, 'beipo', 'b-');
  folder = await mkdtemp(join(tmpdir(), 'gangwan-cli-'));
  gangwan = openShell({ DATABASE_URL: kit.databaseUrl, GANGWAN_DATA: join(folder, 'data') });
  const inspector = await kit.as('inspector');
  await TestHazard.open(inspector, 'record', findingIn(park, { level: 'general' }));
  await TestHazard.open(inspector, 'record', findingIn(park, { level: 'major', description: '消防通道被占用' }));
  await TestHazard.open(await kit.as('worker'), 'report', findingIn(park, { description: '灭火器过期' }));
});
afterAll(async () => {
  await kit.close();
  await rm(folder, { recursive: true, force: true });
});

const json = async (args: readonly string[], more = {}) => {
  const { exit, out } = await gangwan([...args, '--json'], more);
  return { exit, said: JSON.parse(out) };
};
const codes = async (args: readonly string[], more = {}) => {
  const { exit, said } = await json(args, more);
  return [exit, said.error?.code];
};

/** Every command by the words that call it. */
const COMMANDS = CATALOGUE.flatMap((entry) =>
  'leaves' in entry ? entry.leaves.map(({ name }) => [entry.name, name]) : [[entry.name]],
);

describe('help', () => {
  it('is there in Chinese and in English, with every command and the exit codes', async () => {
    const { exit, out } = await gangwan(['--help']);
    expect(exit).toBe(0);
    expect(out).toContain('退出码');
    for (const { name, words: both } of CATALOGUE) expect(out).toMatch(new RegExp(`${name} +${both.zh}`));
    expect((await gangwan(['--lang', 'en', '--help'])).out).toContain('Exit codes');
    expect((await gangwan(['--help'], { env: { LANG: 'en_US.UTF-8' } })).out).toContain('Exit codes');
    expect((await gangwan(['help', 'user', 'add'])).out).toContain('gangwan user add [options] <login>');
  });

  it.each(COMMANDS.map((names) => [names.join(' '), names] as const))(
    '%s has an example in both languages',
    async (_, names) => {
      // Built in this process: `start` and `seed` have their help without what they would load.
      const entry = CATALOGUE.find(({ name }) => name === names[0]);
      if (entry === undefined) throw new Error(names[0]);
      const leaf = 'leaves' in entry ? entry.leaves.find(({ name }) => name === names[1]) : entry;
      for (const [locale, title] of [
        ['zh', '示例：'],
        ['en', 'Examples:'],
      ] as const) {
        let help = '';
        const command = (await leaf?.load())?.(createCli(locale, false), leaf?.words ?? { zh: '', en: '' });
        command?.configureOutput({ writeOut: (text) => (help += text) });
        command?.outputHelp();
        expect(help).toContain(title);
        expect(help).toContain(`$ npx gangwan ${names.join(' ')}`);
      }
    },
  );

  it('every example line runs as it stands', async () => {
    // These keep running, or tell a whole story; they are run elsewhere.
    const quick = COMMANDS.filter((names) => !['start', 'seed', 'park add', 'witness run'].includes(names.join(' ')));
    const helps = await Promise.all([[], ...quick].map((names) => gangwan([...names, '--help'])));
    const lines = helps.flatMap(({ out }) => [...out.matchAll(/\$ npx gangwan (.+)$/gm)].map(([, line]) => line ?? ''));
    expect(lines.length).toBeGreaterThan(quick.length);
    await gangwan(
      ['export', 'registers', '--park', 'shuangfeng', '--register', 'enterprise', '--out', 'enterprises.xlsx'],
      { cwd: folder },
    );
    writeExamples(folder);
    for (const line of lines) {
      const [typed = '', file] = line.split(' > ');
      const { exit, out, err } = await gangwan(
        [...words(typed), ...(takesPark(typed) ? ['--park', 'shuangfeng'] : [])],
        {
          cwd: folder,
        },
      );
      // The code of the example is a sound one that no park has.
      expect({ line, exit, err }).toMatchObject({ line, exit: typed.startsWith('why') ? 3 : 0 });
      if (file !== undefined) expect(out.slice(0, 2)).toBe('PK');
    }
  }, 90_000);
});

const takesPark = (line: string) =>
  !/^(migrate|flow|arithmetic|clock|draw|receipt|risk|user password|verify|witness)/.test(line);

describe('wrong usage', () => {
  it.each([
    [[], 'usage'],
    [['user'], 'usage'],
    [['figurs'], 'usage'],
    [['figures', '--parc', 'x'], 'usage'],
    [['figures', 'extra'], 'usage'],
    [['figures', '--park'], 'usage'],
    [['--lang', 'fr', 'figures'], 'usage'],
    [['park', 'add', 'newpark', '--name-zh', '新园区'], 'usage'],
    [['park', 'add', 'Not An Id', '--name-zh', '新', '--name-en', 'New'], 'usage'],
    [['user', 'add', 'li', '--name', '李', '--role', 'king', '--generate'], 'usage'],
    [['user', 'add', 'li', '--name', '李', '--role', 'union'], 'usage'],
    [['user', 'add', 'li', '--name', '李', '--role', 'union', '--generate', '--password-stdin'], 'usage'],
    [['import', 'x.xlsx'], 'usage'],
    [['import', 'x.xlsx', '--register', 'stars'], 'usage'],
    [['export', 'hazards', '--park', 'shuangfeng', '--state', '没有的状态'], 'usage'],
    [['export', 'hazards', '--park', 'shuangfeng', '--due', 'tomorrow'], 'usage'],
    [['export', 'hazards', '--out', '-'], 'usage'],
  ])('%j ends with 2, one JSON and a plain sentence', async (args, code) => {
    const { exit, out, err } = await gangwan([...args, '--json']);
    expect([exit, JSON.parse(out).error.code]).toEqual([2, code]);
    expect(err).toMatch(/[。：]/);
    expect(err).not.toMatch(/\bat \S+:\d+/);
  });
});

describe('several parks', () => {
  it('must be told apart: the sentence lists them', async () => {
    const { exit, said } = await json(['figures']);
    expect([exit, said.error.code, said.error.parks]).toEqual([2, 'park-needed', ['beipo', 'shuangfeng']]);
    expect(said.error.message).toContain('shuangfeng（测试园区）');
    expect(await codes(['figures', '--park', 'nowhere'])).toEqual([3, 'park-unknown']);
    expect(await codes(['why', 'HZ-7K3M9-QX4D8'])).toEqual([2, 'park-needed']);
  });

  it('have figures of their own', async () => {
    expect((await json(['figures', '--park', 'shuangfeng'])).said.figures).toMatchObject({
      found: 2,
      major: 1,
      awaiting: 1,
      struckOff: 0,
    });
    expect((await json(['figures', '--park', 'beipo'])).said.figures).toMatchObject({ found: 0 });
    const { out } = await gangwan(['figures', '--park', 'shuangfeng']);
    for (const words of ['查出隐患', '不安全行为（另计）', '重新打开', '并案', '移送执法'])
      expect(out).toContain(words);
  });
});

describe('parks and accounts', () => {
  const account = (login: string) =>
    kit.owner<{ password_hash: string }[]>`select password_hash from account where login = ${login}`;
  const add = (login: string, ...more: string[]) => [
    'user',
    'add',
    login,
    '--park',
    'shuangfeng',
    '--name',
    '周洁',
    '--role',
    'administrator',
    ...more,
  ];

  it('a park is opened once', async () => {
    const args = ['park', 'add', 'nanwan', '--name-zh', '南湾园区', '--name-en', 'Nanwan Park'];
    expect((await json(args)).said).toEqual({ id: 'nanwan', nameZh: '南湾园区', nameEn: 'Nanwan Park' });
    expect(await codes(args)).toEqual([1, 'park-taken']);
    const [park] = await kit.owner`select demo from park where id = 'nanwan'`;
    expect(park?.demo).toBe(false);
  });

  it('a password comes from standard input, is long enough, and opens the account', async () => {
    expect(await codes(add('zhou', '--password-stdin'), { stdin: 'too-short\n' })).toEqual([1, 'password-length']);
    expect(await account('zhou')).toEqual([]);
    const { exit, out, err } = await gangwan(add('zhou', '--password-stdin'), {
      stdin: '这是一个足够长的密码 2026\r\n',
    });
    expect([exit, err]).toEqual([0, '']);
    expect(out).not.toContain('足够长');
    const login = await kit.stranger.post('/session', { login: 'zhou', password: '这是一个足够长的密码 2026' });
    expect(login.status).toBe(200);
    expect(await codes(add('zhou', '--password-stdin'), { stdin: '这是一个足够长的密码 2026\n' })).toEqual([
      1,
      'login-taken',
    ]);
  });

  it('a generated password is shown once and opens the account; a new one ends the sessions', async () => {
    const { said } = await json(add('qian', '--generate'));
    expect(said.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const log = (password: string) => kit.stranger.post('/session', { login: 'qian', password });
    expect((await log(said.password)).status).toBe(200);
    const renewed = await json(['user', 'password', 'qian', '--generate']);
    expect([(await log(said.password)).status, (await log(renewed.said.password)).status]).toEqual([401, 200]);
    const [trace] =
      await kit.owner`select r.occasion from identity_read r join account a using (park_id, person_id) where a.login = 'qian'`;
    expect(trace?.occasion).toBe('password');
    expect(await codes(['user', 'password', 'nobody', '--generate'])).toEqual([3, 'login-unknown']);
  });

  it('a role with a place is given in the registers', async () => {
    expect(await codes(['user', 'add', 'sun', '--name', '孙', '--role', 'inspector', '--generate'])).toEqual([
      1,
      'role-with-place',
    ]);
  });
});

describe('export and import', () => {
  const columns = [
    { key: 'code', title: '隐患编号' },
    { key: 'level', title: '等级' },
    { key: 'description', title: '隐患描述' },
  ];

  it('the whole ledger, to a file and to standard output', async () => {
    const file = join(folder, 'ledger.xlsx');
    const { exit, said } = await json(['export', 'hazards', '--park', 'shuangfeng', '--out', file]);
    expect([exit, said]).toEqual([0, { park: 'shuangfeng', hazards: 3, file, bytes: (await readFile(file)).length }]);
    expect(await readSheet(await readFile(file), columns)).toHaveLength(3);
    const named = await json(['export', 'hazards', '--park', 'shuangfeng'], { cwd: folder });
    expect(named.said.file).toMatch(/hazards-shuangfeng-\d{4}-\d\d-\d\d\.xlsx$/);
    expect((await gangwan(['export', 'hazards', '--park', 'shuangfeng', '--out', '-'])).out.slice(0, 2)).toBe('PK');
  });

  it('what the filters leave of it, by words of either language', async () => {
    const count = async (...filters: string[]) =>
      (await json(['export', 'hazards', '--park', 'shuangfeng', '--out', join(folder, 'some.xlsx'), ...filters])).said
        .hazards;
    expect(await count('--level', '重大')).toBe(1);
    for (const mark of [',', '，', '、'])
      expect(await count('--level', 'major', '--state', `待处置${mark}待登记`)).toBe(1);
    expect(await count('--words', '灭火器')).toBe(1);
    expect(await count('--enterprise', '云岭精细化工', '--source', 'worker')).toBe(1);
    expect(await count('--due', 'overdue')).toBe(0);
    expect(await codes(['export', 'hazards', '--park', 'shuangfeng', '--zone', '没有的片区'])).toEqual([
      3,
      'line-unknown',
    ]);
  });

  it('a register goes out, comes back unchanged, and a bad row loads nothing', async () => {
    const file = join(folder, 'zones.xlsx');
    const out = ['export', 'registers', '--park', 'shuangfeng', '--register', '片区', '--out', file];
    expect((await json(out)).said).toMatchObject({ park: 'shuangfeng', registers: ['zone'], file });
    const back = ['import', file, '--park', 'shuangfeng', '--register', 'zone'];
    expect((await json(back)).said).toMatchObject({
      loaded: true,
      faultCount: 0,
      counts: { created: 0, changed: 0, unchanged: 1 },
    });
    const other = ['import', file, '--park', 'nanwan', '--register', 'zone'];
    expect((await json([...other, '--dry-run'])).said).toMatchObject({
      loaded: false,
      dryRun: true,
      counts: { created: 1 },
    });
    expect((await json(other)).said).toMatchObject({ loaded: true, counts: { created: 1 } });
  });

  it('wrong rows are listed with row and column, and end with 1', async () => {
    const file = join(folder, 'sites.xlsx');
    await gangwan(['export', 'registers', '--park', 'shuangfeng', '--register', 'site', '--out', file]);
    const args = ['import', file, '--park', 'beipo', '--register', 'site'];
    await kit.owner`update enterprise set name = '改了名' where park_id = 'beipo' and name = '云岭精细化工'`;
    const { exit, said } = await json(args);
    expect([exit, said.loaded, said.faults[0].row]).toEqual([1, false, 2]);
    const table = await gangwan(args);
    expect(table.exit).toBe(1);
    expect(table.out).toMatch(/行 +列 +问题/);
    expect(table.out).toContain('什么都没有写入');
  });

  it('a file that is none, or not there, is told plainly', async () => {
    await writeFile(join(folder, 'not.xlsx'), 'no workbook');
    expect(await codes(['import', join(folder, 'not.xlsx'), '--park', 'beipo', '--register', 'zone'])).toEqual([
      1,
      'sheet.not-xlsx',
    ]);
    expect(await codes(['import', join(folder, 'gone.xlsx'), '--register', 'zone'])).toEqual([3, 'file-unknown']);
    expect(await codes(['export', 'hazards', '--park', 'beipo', '--out', join(folder, 'no', 'way.xlsx')])).toEqual([
      4,
      'file-trouble',
    ]);
  });
});

describe('flow print', () => {
  it('prints a table, a picture or data, without a database', async () => {
    const nowhere = { env: { DATABASE_URL: 'postgres://127.0.0.1:1/none' } };
    expect((await gangwan(['flow', 'print', 'hazard'], nowhere)).out).toMatch(
      /待销账 +销账 +已销账 +检查员、综治中心主任/,
    );
    expect((await gangwan(['flow', 'print', 'hazard', '--mermaid'], nowhere)).out).toMatch(/^stateDiagram-v2\n/);
    const { said } = await json(['flow', 'print', 'hazard'], nowhere);
    expect(said).toMatchObject({ name: 'hazard', start: 'unreported' });
    expect(said.arrows).toContainEqual({
      from: 'rechecked',
      command: 'strikeOff',
      to: 'struckOff',
      roles: ['inspector', 'centreHead'],
    });
    expect(await codes(['flow', 'print', 'weather'], nowhere)).toEqual([3, 'flow-unknown']);
    expect(await codes(['flow', 'print', 'hazard', '--mermaid'], nowhere)).toEqual([2, 'usage']);
  });
});
