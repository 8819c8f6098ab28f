import { createHash } from 'node:crypto';
import { chown, lchown, mkdir, readdir, readFile, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { accountForPostgres } from './account.ts';
import type { ClusterKey } from './cluster-key.ts';
import { makeFolder } from './folders.ts';
import { writePrivate } from './private-file.ts';
import { type Account, run } from './run.ts';
import { DatabaseTrouble } from './trouble.ts';

/** Where root may keep a cluster whose data folder PostgreSQL's account cannot enter. */
export const CLUSTER_PLACES = ['/var/lib/gangwan', '/srv/gangwan'];

/** The folder that holds the cluster, and the account that owns it (none: ourselves). */
export interface Home {
  folder: string;
  cluster: string;
  account: Account | undefined;
  /** Lies outside the data folder. */
  apart: boolean;
}

/**
 * Finds the home of this data folder's cluster, or makes one where PostgreSQL's account was seen to write.
 * @throws DatabaseTrouble postgres-cannot-reach-folder, postgres-no-account
 */
export async function findHome(dataDir: string, key: ClusterKey, places = CLUSTER_PLACES): Promise<Home> {
  const inside = join(dataDir, 'postgres');
  if (key.home) return enter(key.home, true);
  if (await exists(join(inside, 'cluster'))) return enter(inside, false);
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const outside = process.getuid?.() === 0 ? places.map((place) => join(place, name)) : [];
  for (const folder of [inside, ...outside]) {
    const home = await settle(folder, folder !== inside);
    if (home) return home;
  }
  throw cannotReach(inside);
}

/**
 * A home apart belongs to one data folder. A moved folder takes its home along; a copied one may not share it.
 * @throws DatabaseTrouble cluster-of-another-folder
 */
export async function claimHome(home: Home, dataDir: string): Promise<void> {
  const claim = join(home.folder, 'belongs-to');
  const owner = await readFile(claim, 'utf8').catch(() => undefined);
  if (owner === dataDir) return;
  if (owner !== undefined && (await exists(join(owner, 'cluster.json')))) {
    throw new DatabaseTrouble('cluster-of-another-folder', {
      zh: `${dataDir} 中记录的数据库 ${home.folder} 属于数据目录 ${owner}；复制目录并不会复制数据库，请改用导出与导入。`,
      en: `The database ${home.folder} named in ${dataDir} belongs to the data folder ${owner}; copying the folder does not copy the database, export and import instead.`,
    });
  }
  await writePrivate(claim, dataDir);
}

async function enter(folder: string, apart: boolean): Promise<Home> {
  const cluster = join(folder, 'cluster');
  const account = await accountForPostgres(cluster);
  if (account) await takeBack(folder, account);
  if (await canWrite(folder, account)) return { folder, cluster, account, apart };
  throw cannotReach(folder);
}

// A folder that root unpacked from a backup belongs to root; PostgreSQL wants every file for its own account.
async function takeBack(folder: string, { uid, gid }: Account): Promise<void> {
  if ((await stat(folder)).uid === uid && (await stat(join(folder, 'cluster'))).uid === uid) return;
  const entries = await readdir(folder, { recursive: true });
  for (const path of ['.', ...entries]) await lchown(join(folder, path), uid, gid);
}

async function settle(folder: string, apart: boolean): Promise<Home | undefined> {
  const cluster = join(folder, 'cluster');
  const account = await accountForPostgres(cluster);
  try {
    if (apart) await makeFolder(join(folder, '..'), 0o755);
    await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
    if (account) await chown(folder, account.uid, account.gid);
  } catch {
    return undefined;
  }
  if (await canWrite(folder, account)) return { folder, cluster, account, apart };
  await rmdir(folder).catch(() => undefined);
  return undefined;
}

// Asked of the system itself, as that account: modes, ACLs, mounts and confinement all count, and none of them is guessed.
async function canWrite(folder: string, account: Account | undefined): Promise<boolean> {
  const script = 'cd "$1" && : > .reach && rm .reach';
  return (await run('/bin/sh', ['-c', script, 'sh', folder], account)).ok;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function cannotReach(folder: string): DatabaseTrouble {
  return new DatabaseTrouble('postgres-cannot-reach-folder', {
    zh: `运行 PostgreSQL 的系统账户无法写入 ${folder}；请用 GANGWAN_DATA 另选目录（例如 /var/lib/gangwan/data），或设置 DATABASE_URL。`,
    en: `The account that runs PostgreSQL cannot write in ${folder}; choose another folder with GANGWAN_DATA (for example /var/lib/gangwan/data), or set DATABASE_URL.`,
  });
}
