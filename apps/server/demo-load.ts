import type { Instant } from '#engine/time/instant.ts';
import { addAccount, openPark, setPassword } from '#platform/auth/parks.ts';
import { createLog } from '#platform/config/log.ts';
import { openDatabase, type Sql } from '#platform/db/connect.ts';
import { storyClock } from '#stories/shuangfeng/clock.ts';
import { PARK } from '#stories/shuangfeng/park.ts';
import { ADMIN, type Login, people } from '#stories/shuangfeng/people.ts';
import { replay } from '#stories/shuangfeng/replay.ts';
import { randomPassword, writeAccounts } from './demo-accounts.ts';
import { demoIsDue, UNFINISHED } from './demo-park.ts';
import { openHouse } from './house.ts';

export interface DemoTask {
  /** The owner's address. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Where a browser finds the server, for the list of accounts. */
  readonly address: string;
}

/** Advisory lock of the one process that loads the demo park. */
const TURN = 0x64656d6f;

/** Loads the demo park, or finishes it; `false` where another process does or has done so. */
export async function loadDemo({ databaseUrl, dataDir, address }: DemoTask): Promise<boolean> {
  // One connection: the turn belongs to it, and its end gives the turn back, however this process ends.
  const owner = openDatabase(databaseUrl, { role: 'none', max: 1 });
  try {
    const [turn] = await owner<{ mine: boolean }[]>`select pg_try_advisory_lock(${TURN}) as mine`;
    if (turn?.mine !== true || !(await demoIsDue(owner))) return false;
    const passwords = new Map<Login, Promise<string>>();
    const passwordOf = (login: Login) => {
      const known = passwords.get(login) ?? newPassword(owner, login);
      passwords.set(login, known);
      return known;
    };
    await tellStory(databaseUrl, dataDir, await openOrFind(owner), passwordOf);
    const logins = Object.keys(people) as Login[];
    const accounts = await Promise.all(logins.map(async (login) => [login, await passwordOf(login)] as const));
    await writeAccounts({ dataDir }, address, accounts);
    // The last write: from here on the park is shown, and its demo log-in works.
    await owner`update park set name_zh = ${PARK.nameZh}, demo = true where id = ${PARK.id}`;
    return true;
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** The moment the park was opened: the story ends there, also when it is finished at a later start. */
async function openOrFind(owner: Sql): Promise<Instant> {
  const find = () => owner<{ created_at: Instant }[]>`select created_at from park where id = ${PARK.id}`;
  if ((await find()).length === 0) await openPark(owner, { ...PARK, nameZh: UNFINISHED, demo: false });
  const [administrator] = await owner`select 1 from account where login = ${ADMIN}`;
  if (administrator === undefined) {
    const { name, title } = people[ADMIN];
    const account = { parkId: PARK.id, login: ADMIN, name, title, role: 'administrator' } as const;
    await addAccount(owner, { ...account, password: randomPassword() });
  }
  const [park] = await find();
  if (park === undefined) throw new Error('the park was there a moment ago');
  return park.created_at;
}

/** In a house of its own beside the listening one: over the same database and photos, but on the story's clock. */
async function tellStory(
  databaseUrl: string,
  dataDir: string,
  now: Instant,
  passwordOf: (login: Login) => Promise<string>,
): Promise<void> {
  const clock = storyClock();
  const house = await openHouse({ databaseUrl, dataDir, log: createLog('silent'), desk: null, clock: clock.now });
  try {
    await replay({ app: house.app, clock, now, passwordOf, onStep: progress() });
  } finally {
    await house.stop();
  }
}

async function newPassword(owner: Sql, login: Login): Promise<string> {
  const password = randomPassword();
  await setPassword(owner, login, password);
  return password;
}

/** One line that counts up, where a person watches. */
function progress(): (done: number, of: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done, of) => {
    const line = done === of ? '\u001b[K' : `${Math.floor((done * 100) / of)} %`;
    process.stderr.write(`\r${line}`);
  };
}
