import { cp, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './connect.ts';
import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { readPidFile } from './postmaster.ts';
import { type Installed, Neighbour } from './testing/child-process.ts';
import { install, isRoot, ORDINARY, ordinaryFolder, place } from './testing/places.ts';

type Place = Awaited<ReturnType<typeof place>>;

async function ask(url: string, statement: string): Promise<unknown> {
  const sql = openDatabase(url, { role: 'none', max: 1 });
  const [row] = await sql.unsafe(statement).values();
  await sql.end();
  return row?.[0];
}

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

describe('a PostgreSQL of our own', () => {
  let open: Place;
  let closed: Place;
  let installed: Installed;
  let staged: Place;

  beforeAll(async () => {
    [open, closed, staged] = await Promise.all([place(0o755), place(0o700), place(0o755)]);
    installed = await install(open.folder);
  });
  afterAll(() => Promise.all([open, closed, staged].map((one) => one.remove())));

  it('starts for an ordinary user', async () => {
    const dataDir = await ordinaryFolder(open.folder);
    const neighbour = new Neighbour({ dataDir }, 'hold', { ...installed, ...(ORDINARY && { identity: ORDINARY }) });
    const { url, uid } = await neighbour.says();
    expect(uid).not.toBe(0);
    expect(await ask(url ?? '', 'select 6 * 7')).toBe(42);
    expect((await stat(join(dataDir, 'postgres/cluster'))).uid).toBe(uid);
    expect(await neighbour.leaves()).toEqual({ stopped: true });
  });

  it('starts where only we can go, programs and data: another place is found and remembered', async () => {
    const shut = join(closed.folder, 'checkout');
    await cp(open.folder, shut, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('/data') });
    const here = { node: join(shut, 'node'), script: join(shut, 'platform/db/testing/child.ts') };
    const places = { programs: [join(staged.folder, 'programs')], clusters: [join(staged.folder, 'clusters')] };
    const options = { dataDir: join(closed.folder, 'data'), places };
    for (const statement of ['create table kept as select 7 as n returning 1', 'select n from kept']) {
      const neighbour = new Neighbour(options, 'hold', here);
      const { url } = await neighbour.says();
      await ask(url ?? '', statement.replace(' returning 1', ''));
      await neighbour.leaves();
    }
    const { home } = JSON.parse(await readFile(join(options.dataDir, 'cluster.json'), 'utf8')) as { home?: string };
    expect(home?.startsWith(places.clusters[0] ?? '')).toBe(isRoot ? true : undefined);
  });

  it.runIf(isRoot)('says so plainly when there is no place at all', async () => {
    const places = { programs: [], clusters: [] };
    const refused = startEmbedded({ dataDir: join(closed.folder, 'nowhere'), places });
    await expect(refused).rejects.toMatchObject({ code: 'postgres-cannot-reach-folder' });
    await expect(refused).rejects.toThrow(/GANGWAN_DATA[\s\S]*GANGWAN_DATA/);
  });

  it.runIf(isRoot)(
    'does not share a cluster that lies apart with a copy of the data folder, but moves with it',
    async () => {
      const places = { programs: [staged.folder], clusters: [join(staged.folder, 'clusters')] };
      const start = async (name: string) =>
        (await startEmbedded({ dataDir: join(closed.folder, name), places })).stop();
      await start('one');
      await cp(join(closed.folder, 'one'), join(closed.folder, 'two'), { recursive: true });
      await expect(start('two')).rejects.toMatchObject({ code: 'cluster-of-another-folder' });
      await rename(join(closed.folder, 'one'), join(closed.folder, 'three'));
      await start('three');
    },
  );
});

describe('the started server', () => {
  let home: Place;
  const running: { stop(): Promise<void> }[] = [];

  async function start(options: Partial<EmbeddedOptions> = {}) {
    const embedded = await startEmbedded({ dataDir: join(home.folder, 'data'), ...options });
    running.push(embedded);
    return embedded;
  }

  beforeAll(async () => {
    home = await place(0o755);
  });
  afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));
  afterAll(() => home.remove());

  it('waits for the disk, listens on this machine only, sorts the same everywhere, keeps passwords to itself', async () => {
    const { url } = await start();
    const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'unix_socket_directories'];
    const found = await Promise.all(settings.map((name) => ask(url, `show ${name}`)));
    expect(found).toEqual(['on', 'on', 'on', '127.0.0.1', '']);
    expect(await ask(url, `select datlocprovider::text || datlocale from pg_database where datname = 'gangwan'`)).toBe(
      'bC.UTF-8',
    );
    const hba = await ask(url, `select string_agg(distinct auth_method, ' ') from pg_hba_file_rules`);
    expect(hba).toBe('scram-sha-256');
    const secrets = ['cluster.json', 'postgres.json', 'postgres.log'];
    expect(await Promise.all(secrets.map((name) => modeOf(join(home.folder, 'data', name))))).toEqual([
      0o600, 0o600, 0o600,
    ]);
  });

  it('refuses a wrong password', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'password';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('keeps port and password over a restart, and takes another port when the old one is in use', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect(second.url).toBe(first.url);
    await second.stop();
    const squatter = createServer().listen(second.port, '127.0.0.1');
    const third = await start();
    expect(third.port).not.toBe(second.port);
    expect(await ask(third.url, 'select 1')).toBe(1);
    await new Promise((done) => squatter.close(done));
  });

  it('lives in a session of its own, so that Ctrl-C reaches our stop first, and is gone after it', async () => {
    const embedded = await start();
    const cluster = join(home.folder, 'data/postgres/cluster');
    const pid = (await readPidFile(cluster))[0];
    const session = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3];
    expect(session).toBe(pid);
    await embedded.stop();
    await embedded.ended;
    await expect(stat(`/proc/${pid}`)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('writes no value of a failed statement to its log', async () => {
    const { url } = await start();
    await ask(url, `create table if not exists person (name text primary key)`);
    await ask(url, `insert into person values ('张三丰') on conflict do nothing`);
    await expect(ask(url, `insert into person values ('张三丰')`)).rejects.toMatchObject({ code: '23505' });
    const log = await readFile(join(home.folder, 'data/postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('张三丰');
  });
});
