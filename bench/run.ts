import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessions } from '#platform/auth/sessions.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { insertTestPark, type TestPark } from '#testkit/park.ts';
import { migrationFolders } from '#testkit/test-cluster.ts';
import { fillPark } from './fill.ts';
import { median, pgbench, type Rate, residentMb, wrk } from './load.ts';
import { searchTimes } from './search.ts';
import { BARE_TABLE, bareInsert, listStatement, oneStatement } from './statements.ts';

const HAZARDS = Number(process.argv[2] ?? 1_000_000);
const SECONDS = Number(process.argv[3] ?? 6);
const ROUNDS = 3;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** `node bench/run.ts [hazards] [seconds]`: fills a park, then measures server and pgbench in turn, and prints their ratios. */
const dataDir = await mkdtemp(join(tmpdir(), 'gangwan-bench-data-'));
const database = await startEmbedded({ dataDir });
await migrate(database.url, await migrationFolders());
const owner = openDatabase(database.url, { role: 'none', max: 1 });
const park = await insertTestPark(owner);

const filled = Date.now();
await owner`drop index hazard_words`;
const codes = await fillPark(
  owner,
  park,
  HAZARDS,
  (done) => done % 100_000 === 0 && say(`filled ${done} in ${Math.round((Date.now() - filled) / 1000)} s`),
);
await owner`create index hazard_words on hazard using gin (bigrams(search))`;
await owner`set synchronous_commit = on`;
for (const statement of ['vacuum analyze hazard', 'vacuum analyze entry', 'vacuum analyze sealed', 'checkpoint'])
  await owner.unsafe(statement);
say(`filled and indexed ${HAZARDS} in ${Math.round((Date.now() - filled) / 1000)} s`);

const server = spawn(
  process.execPath,
  [...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), join(import.meta.dirname, '../testkit/serve.ts')],
  {
    env: { ...process.env, DATABASE_URL: database.url, GANGWAN_DATA: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
try {
  const address = await addressOf(server);
  await measure(owner, address, park, codes);
  say(`\nword search in the engine (ms, the server's own statements)`);
  for (const line of await searchTimes(openDatabase(database.url), park)) console.log(line);
} finally {
  server.kill('SIGTERM');
  await owner.end();
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);

async function addressOf(child: ChildProcess): Promise<string> {
  for await (const chunk of child.stdout ?? []) {
    const line = String(chunk)
      .split('\n')
      .find((text) => text.startsWith('http'));
    if (line) return line;
  }
  throw new Error('the server did not start');
}

async function measure(sql: Sql, address: string, testPark: TestPark, some: readonly string[]): Promise<void> {
  const token = await createSessions(sql).open('dispatcher');
  const inspector = await createSessions(sql).open('inspector');
  const headers = { cookie: `gangwan_session=${token}`, 'x-gangwan': 'bench' };
  const [sample] = await sql`select * from hazard limit 1`;
  await sql.unsafe(BARE_TABLE);
  const { parkId } = testPark;
  const pairs: [string, () => Promise<Rate>, () => Promise<Rate>][] = [
    [
      'list page of 50',
      () => wrk(address, '/api/hazards', headers, SECONDS),
      () => pgbench(database.url, listStatement(parkId), SECONDS),
    ],
    [
      'one hazard',
      () => wrk(address, '', headers, SECONDS, oneOf(some)),
      () => pgbench(database.url, oneStatement(parkId, some[0] as string), SECONDS),
    ],
    [
      'report',
      () =>
        wrk(
          address,
          '/api/hazards/record',
          { ...headers, cookie: `gangwan_session=${inspector}` },
          SECONDS,
          reportLua(testPark),
        ),
      () => pgbench(database.url, bareInsert(sample as Record<string, unknown>), SECONDS),
    ],
  ];
  console.log('| what | server /s (p99 ms) | pgbench /s | ratio | errors |\n|---|---|---|---|---|');
  for (const [name, ours, bare] of pairs) {
    const rounds: { ours: Rate; bare: Rate }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push({ bare: await bare(), ours: await ours() });
    const ratio = median(rounds.map((round) => round.ours.perSecond / round.bare.perSecond));
    const [server_, engine] = [
      median(rounds.map((r) => r.ours.perSecond)),
      median(rounds.map((r) => r.bare.perSecond)),
    ];
    const p99 = median(rounds.map((r) => r.ours.p99 ?? 0));
    console.log(
      `| ${name} | ${Math.round(server_)} (${p99.toFixed(1)}) | ${Math.round(engine)} | ${(ratio * 100).toFixed(0)} % | ${rounds.reduce((sum, r) => sum + r.ours.errors, 0)} |`,
    );
  }
  const [{ n } = { n: 0 }] = await sql<{ n: number }[]>`select count(*)::int as n from command_answer`;
  console.log(
    `\ncommands answered in the database: ${n - HAZARDS}; server memory after the load: ${residentMb(server.pid as number).toFixed(0)} MB`,
  );
}

function oneOf(some: readonly string[]): string {
  return `local codes = {${some.map((code) => `"${code}"`).join(',')}}
local n = 0
request = function() n = n + 1; return wrk.format("GET", "/api/hazards/" .. codes[(n % #codes) + 1]) end`;
}

function reportLua(testPark: TestPark): string {
  const body = {
    kind: 'fire',
    description: '消防通道被杂物占用，须立即清理并保持畅通',
    enterpriseId: testPark.plant,
    zoneId: testPark.zone,
    placeWords: '一车间东侧',
    level: 'general',
    happenedAt: '2026-11-22T04:00:00Z',
  };
  return `math.randomseed(os.time() + os.clock() * 1000000)
local hex = "0123456789abcdef"
local function digits(n) local t = {} for i = 1, n do local d = math.random(16); t[i] = hex:sub(d, d) end return table.concat(t) end
wrk.method = "POST"
wrk.headers["content-type"] = "application/json"
local rest = [==[${JSON.stringify(body).slice(1)}]==]
request = function()
  local id = digits(8) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-8" .. digits(3) .. "-" .. digits(12)
  return wrk.format(nil, nil, nil, '{"commandId":"' .. id .. '",' .. rest)
end`;
}
