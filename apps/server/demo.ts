import type { Config } from '#platform/config/config.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { Workshop } from '#platform/workshop/workshop.ts';
import type { Say } from './database.ts';
import { accountsFile, firstAccounts } from './demo-accounts.ts';
import type { DemoOutcome } from './demo-bench.ts';
import type { DemoTask } from './demo-load.ts';
import { demoIsDue } from './demo-park.ts';
import type { Serving } from './serve.ts';

/** The demo park could not be loaded to its end. The server runs all the same, with no park to show. */
export class DemoTrouble extends Error {
  readonly code = 'demo-unfinished';
  readonly words: { readonly zh: string; readonly en: string };

  constructor(why: string) {
    super(`demo park unfinished: ${why}`);
    this.words = {
      zh: `演示园区没有载完，暂不显示；下次启动时从中断处接着载入。原因：${why}`,
      en: `The demo park was not loaded to its end and is not shown; the next start goes on where this one stopped. Reason: ${why}`,
    };
  }
}

/** A very slow machine still gets to the end. */
const PATIENCE_MS = 15 * 60 * 1000;

/**
 * Loads the demo park into a database that has no park, in a child process: the server stays small and quick meanwhile. Broken
 * off half-way, the park stays closed to everybody, and the next start finishes it. Once it is finished, or where there is
 * another park, nothing is done.
 * @returns true when the park was finished now
 * @throws DemoTrouble
 */
export async function loadDemoPark(
  { address, databaseUrl }: Pick<Serving, 'address' | 'databaseUrl'>,
  { dataDir }: Pick<Config, 'dataDir'>,
  say: Say,
): Promise<boolean> {
  if (!(await isDue(databaseUrl))) return false;
  say({ zh: '正在载入演示园区，约需几秒……', en: 'Loading the demo park, a few seconds…' });
  const bench = new URL('./demo-bench.ts', import.meta.url);
  const story = new Workshop<DemoTask, DemoOutcome>(bench, { timeoutMs: PATIENCE_MS });
  try {
    // A child that is lost was ended with the server, or killed.
    const outcome = await story.run({ databaseUrl, dataDir, address }).catch((error: Error) => {
      throw new DemoTrouble(error.message);
    });
    if ('trouble' in outcome) throw new DemoTrouble(outcome.trouble);
    return outcome.loaded;
  } finally {
    await story.close();
  }
}

/** What the start prints: the first accounts, and where the others stand. */
export async function demoAccounts(where: Pick<Config, 'dataDir'>): Promise<{ zh: string; en: string }> {
  const file = accountsFile(where);
  return {
    zh: `\n${await firstAccounts(where)}\n\n在登录页可以不输密码直接进入演示账号；全部账号见 ${file}`,
    en: `The log-in page opens demo accounts without a password; all accounts stand in ${file}`,
  };
}

async function isDue(databaseUrl: string): Promise<boolean> {
  const sql = openDatabase(databaseUrl, { max: 1 });
  try {
    return await demoIsDue(sql);
  } finally {
    await sql.end();
  }
}
