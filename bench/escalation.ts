import { setTimeout as wait } from 'node:timers/promises';
import { createSessions } from '#platform/auth/sessions.ts';
import type { Sql } from '#platform/db/connect.ts';
import { startServer } from '#testkit/process.ts';
import { openBigPark } from './big-park.ts';
import { residentMb } from './load.ts';

const MATTERS = Number(process.argv[2] ?? 100_000);
/** Requests of one list page that are sent each second, whether or not those before are answered. */
const PER_SECOND = 50;
const CALM_SECONDS = 10;
/** Time for the jobs to be written before they fall due, seconds. */
const AHEAD = 40;

/** `node bench/escalation.ts [matters]`: all fall overdue at one instant; how long the pass takes, and what a list page waits. */
const big = await openBigPark(MATTERS, (line) => process.stderr.write(`${line}\n`));
const server = await startServer(big.dataDir, { databaseUrl: big.databaseUrl });
try {
  await measure(big.owner, server.address, server.child.pid as number);
} finally {
  server.child.kill('SIGTERM');
  await big.close();
}

async function measure(sql: Sql, address: string, pid: number): Promise<void> {
  const cookie = `gangwan_session=${await createSessions(sql).open('dispatcher')}`;
  const calm = listLoad(address, cookie);
  await wait(CALM_SECONDS * 1_000);
  const before = await calm();
  const instant = new Date(Date.now() + AHEAD * 1_000);
  await sql`
    insert into matter_clock (park_id, matter, clock, due_on, provisional, run, next_at)
    select park_id, code, 'rectify', current_date - 1, false, 1, ${instant} from hazard`;
  await sql.unsafe('vacuum analyze matter_clock');
  await wait(instant.getTime() - Date.now());
  const busy = listLoad(address, cookie);
  while ((await reminders(sql)) < MATTERS) await wait(500);
  const seconds = (Date.now() - instant.getTime()) / 1_000;
  const during = await busy();
  console.log('| what | measured |\n|---|---|');
  console.log(
    `| ${MATTERS} overdue matters, all at one instant | ${seconds.toFixed(1)} s, ${Math.round(MATTERS / seconds)} a second |`,
  );
  console.log(
    `| list page of 50 before, p50 / p99 | ${before.p50.toFixed(1)} / ${before.p99.toFixed(1)} ms (${before.count} answered, ${before.failed} not) |`,
  );
  console.log(
    `| the same during the pass | ${during.p50.toFixed(1)} / ${during.p99.toFixed(1)} ms, slowest ${during.most.toFixed(0)} ms (${during.count} answered, ${during.failed} not) |`,
  );
  console.log(
    `| ratio during : before | p50 ${(during.p50 / before.p50).toFixed(1)}, p99 ${(during.p99 / before.p99).toFixed(1)} |`,
  );
  console.log(`| server process after the pass | ${residentMb(pid).toFixed(0)} MB |`);
}

async function reminders(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from reminder`;
  return row?.n ?? 0;
}

interface Latency {
  readonly count: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** Asks for the list at an even pace until the answer is called for. */
function listLoad(address: string, cookie: string): () => Promise<Latency> {
  const times: number[] = [];
  const open = new Set<Promise<void>>();
  let failed = 0;
  const ask = async () => {
    const start = performance.now();
    const reply = await fetch(`${address}/api/hazards`, { headers: { cookie, 'x-gangwan': 'bench' } }).catch(
      () => null,
    );
    await reply?.arrayBuffer();
    if (reply?.ok) times.push(performance.now() - start);
    else failed += 1;
  };
  const pace = setInterval(() => {
    const asked: Promise<void> = ask().finally(() => open.delete(asked));
    open.add(asked);
  }, 1_000 / PER_SECOND);
  return async () => {
    clearInterval(pace);
    await Promise.all(open);
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { count: sorted.length, failed, p50: at(0.5), p99: at(0.99), most: at(1) };
  };
}
