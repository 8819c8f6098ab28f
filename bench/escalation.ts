import { setTimeout as wait } from 'node:timers/promises';
import { envelope, findingIn } from '#capabilities/hazard/testing/api.ts';
import { createSessions } from '#platform/auth/sessions.ts';
import { type ServerProcess, startServer } from '#testkit/process.ts';
import { type BigPark, openBigPark } from './big-park.ts';
import { residentMb } from './load.ts';
import { type Asking, type Latency, pacedLoad } from './paced-load.ts';

const MATTERS = Number(process.argv[2] ?? 100_000);
const CALM_SECONDS = 10;
/** Time for the jobs to be written before they fall due, seconds. */
const AHEAD = 40;

/** `node bench/escalation.ts [matters]`: all fall overdue at one instant; how long the pass takes, and what requests wait meanwhile. */
const big = await openBigPark(MATTERS, (line) => process.stderr.write(`${line}\n`));
const server = await startServer(big.dataDir, { databaseUrl: big.databaseUrl });
try {
  await measure(big, server);
} finally {
  server.child.kill('SIGTERM');
  await big.close();
}

async function measure(park: BigPark, { address, child }: ServerProcess): Promise<void> {
  const { owner: sql } = park;
  const asking = await bothKinds(park, address);
  const load = () => asking.map((each) => pacedLoad(each));
  const calm = load();
  await wait(CALM_SECONDS * 1_000);
  const before = await Promise.all(calm.map((end) => end()));
  const instant = new Date(Date.now() + AHEAD * 1_000);
  await sql`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    select park_id, code, 'rectify', current_date - 1, false, 1, ${instant} from hazard limit ${MATTERS}`;
  await sql.unsafe('vacuum analyze matter_clock');
  await wait(instant.getTime() - Date.now());
  const busy = load();
  while ((await reminders(park)) < MATTERS) await wait(500);
  const seconds = (Date.now() - instant.getTime()) / 1_000;
  const during = await Promise.all(busy.map((end) => end()));
  const rate = `${seconds.toFixed(1)} s, ${Math.round(MATTERS / seconds)} a second`;
  console.log(
    `${MATTERS} overdue matters, all at one instant: ${rate}; server process ${Math.round(residentMb(child.pid as number))} MB\n`,
  );
  console.log('| what | before, p50 / p99 ms | during, p50 / p99 (slowest) ms | ratio p50 / p99 | not answered |');
  console.log('|---|---|---|---|---|');
  for (const [at, { name }] of asking.entries()) console.log(line(name, before[at] as Latency, during[at] as Latency));
}

async function reminders({ owner: sql }: BigPark): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from reminder`;
  return row?.n ?? 0;
}

function line(name: string, before: Latency, during: Latency): string {
  const pair = ({ p50, p99 }: Latency) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`;
  const ratio = `${(during.p50 / before.p50).toFixed(1)} / ${(during.p99 / before.p99).toFixed(1)}`;
  const failed = `${before.failed + during.failed} of ${before.count + during.count}`;
  return `| ${name} | ${pair(before)} | ${pair(during)} (${during.most.toFixed(0)}) | ${ratio} | ${failed} |`;
}

async function bothKinds({ owner, park }: BigPark, address: string): Promise<Asking[]> {
  const sessions = createSessions(owner);
  const of = async (login: string) => ({
    'x-gangwan': 'bench',
    cookie: `gangwan_session=${await sessions.open(login)}`,
  });
  const [reads, writes] = [await of('dispatcher'), await of('inspector')];
  const body = () => JSON.stringify({ ...envelope(), ...findingIn(park, { level: 'general' }) });
  return [
    { name: 'list page of 50', perSecond: 50, ask: () => fetch(`${address}/api/hazards`, { headers: reads }) },
    {
      name: 'a hazard recorded',
      perSecond: 10,
      ask: () => {
        const headers = { ...writes, 'content-type': 'application/json' };
        return fetch(`${address}/api/hazards/record`, { method: 'POST', headers, body: body() });
      },
    },
  ];
}
