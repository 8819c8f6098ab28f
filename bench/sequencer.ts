import { once } from 'node:events';
import { figureFolds } from '#apps/verify/figure-folds.ts';
import { createSessions } from '#platform/auth/sessions.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { createSequencer } from '#platform/ledger-store/sequencer.ts';
import { startServer } from '#testkit/process.ts';
import { type BigPark, openBigPark } from './big-park.ts';
import { median, type Rate, residentMb, wrk } from './load.ts';
import { reportLua } from './report-lua.ts';

const HAZARDS = Number(process.argv[2] ?? 200_000);
const SECONDS = Number(process.argv[3] ?? 6);
const ROUNDS = 5;

/** `node bench/sequencer.ts [hazards] [seconds]`: how quickly a backlog enters the log, and what writes cost with and without it. */
const big = await openBigPark(HAZARDS, (line) => process.stderr.write(`${line}\n`));
try {
  await backlog(big);
  await writes(big);
} finally {
  await big.close();
}

async function backlog({ databaseUrl, dataDir }: BigPark): Promise<void> {
  const log = { error: (details: object) => process.stderr.write(`${JSON.stringify(details)}\n`) };
  const sequencer = createSequencer({ databaseUrl, dataDir, folds: figureFolds, log });
  const start = performance.now();
  await sequencer.sequence();
  const seconds = (performance.now() - start) / 1_000;
  await sequencer.stop();
  console.log(`backlog of ${HAZARDS} entries: ${seconds.toFixed(1)} s, ${Math.round(HAZARDS / seconds)} a second`);
}

interface Round extends Rate {
  /** Entries not yet in the log when the load ended. */
  readonly behind: number;
  readonly memory: number;
}

async function writes(park: BigPark): Promise<void> {
  const rounds: { without: Round; with: Round }[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push({ without: await oneRound(park, true), with: await oneRound(park, false) });
  const ratio = median(rounds.map((round) => round.with.perSecond / round.without.perSecond));
  console.log('| | writes /s (p99 ms) | entries behind at the end | server MB |\n|---|---|---|---|');
  for (const name of ['without', 'with'] as const) {
    const of = (figure: (round: Round) => number) => median(rounds.map((round) => figure(round[name])));
    const speed = `${Math.round(of((one) => one.perSecond))} (${of((one) => one.p99 ?? 0).toFixed(0)})`;
    console.log(
      `| ${name} the log | ${speed} | ${of(({ behind }) => behind)} | ${Math.round(of(({ memory }) => memory))} |`,
    );
  }
  console.log(`ratio: ${(ratio * 100).toFixed(0)} %`);
}

async function oneRound({ databaseUrl, dataDir, owner, park }: BigPark, withoutLog: boolean): Promise<Round> {
  const server = await startServer(dataDir, { databaseUrl, withoutLog });
  const sql = openDatabase(databaseUrl);
  const cookie = `gangwan_session=${await createSessions(sql).open('inspector')}`;
  await sql.end();
  await settled(owner, withoutLog);
  const rate = await wrk(
    server.address,
    '/api/hazards/report',
    { cookie, 'x-gangwan': 'bench' },
    SECONDS,
    reportLua(park),
  );
  const behind = await waiting(owner);
  const memory = residentMb(server.child.pid as number);
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  return { ...rate, behind, memory };
}

async function waiting(owner: BigPark['owner']): Promise<number> {
  const [row] = await owner<{ n: number }[]>`
    select ((select count(*) from entry) - (select coalesce(sum(size), 0) from log))::int as n`;
  return row?.n ?? 0;
}

/** What the round without the log has left is no part of the next one. */
async function settled(owner: BigPark['owner'], withoutLog: boolean): Promise<void> {
  if (withoutLog) return;
  while ((await waiting(owner)) > 0) await owner`select pg_sleep(0.1)`;
}
