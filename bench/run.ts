import { createSessions } from '#platform/auth/sessions.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { type ServerProcess, startServer } from '#testkit/process.ts';
import { type BigPark, openBigPark } from './big-park.ts';
import { median, pgbench, type Rate, residentMb, wrk } from './load.ts';
import { reportLua } from './report-lua.ts';
import { searchTimes } from './search.ts';
import { BARE_TABLE, bareInsert, listStatement, oneStatement } from './statements.ts';

const HAZARDS = Number(process.argv[2] ?? 1_000_000);
const SECONDS = Number(process.argv[3] ?? 6);
/** Only the loads whose name begins so; all when left out. */
const ONLY = process.argv[4] ?? '';
const ROUNDS = 3;

/** `node bench/run.ts [hazards] [seconds] [name]`: fills a park, measures server and pgbench in turn, prints their ratios. */
const big = await openBigPark(HAZARDS, (line) => process.stderr.write(`${line}\n`));
const server = await startServer(big.dataDir, { databaseUrl: big.databaseUrl });
try {
  await measure(big, server);
  for (const line of await searchTimes(openDatabase(big.databaseUrl), big.park)) console.log(line);
} finally {
  server.child.kill('SIGTERM');
  await big.close();
}

async function measure(
  { owner: sql, databaseUrl, park: testPark, codes: some }: BigPark,
  { address, child }: ServerProcess,
): Promise<void> {
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
      () => pgbench(databaseUrl, listStatement(parkId), SECONDS),
    ],
    [
      'one hazard',
      () => wrk(address, '', headers, SECONDS, oneOf(some)),
      () => pgbench(databaseUrl, oneStatement(parkId, some[0] as string), SECONDS),
    ],
    [
      'report',
      () =>
        wrk(
          address,
          '/api/hazards/report',
          { ...headers, cookie: `gangwan_session=${inspector}` },
          SECONDS,
          reportLua(testPark),
        ),
      () => pgbench(databaseUrl, bareInsert(sample as Record<string, unknown>), SECONDS),
    ],
  ];
  console.log('| what | server /s (p99 ms) | pgbench /s | ratio | errors |\n|---|---|---|---|---|');
  for (const [name, ours, bare] of pairs.filter(([each]) => each.startsWith(ONLY))) {
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
    `\ncommands answered in the database: ${n - HAZARDS}; server memory after the load: ${residentMb(child.pid as number).toFixed(0)} MB`,
  );
}

function oneOf(some: readonly string[]): string {
  return `local codes = {${some.map((code) => `"${code}"`).join(',')}}
local n = 0
request = function() n = n + 1; return wrk.format("GET", "/api/hazards/" .. codes[(n % #codes) + 1]) end`;
}
