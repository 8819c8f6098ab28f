import { chown, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { run } from './run.ts';
import { DatabaseTrouble } from './trouble.ts';

export const SUPERUSER = 'gangwan';

/** The major version that made the cluster; undefined when there is none yet. */
export async function clusterVersion(home: Home): Promise<string | undefined> {
  try {
    return (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Makes an empty cluster: UTF-8, the built-in C.UTF-8 locale (the same order of texts on every machine), passwords by
 * scram only. An interrupted making leaves no half cluster: the folder gets its name when it is whole.
 * @throws DatabaseTrouble postgres-did-not-start
 */
export async function createCluster(home: Home, binaries: Binaries, password: string): Promise<void> {
  await removeDrafts(home.folder);
  const draft = join(home.folder, `draft.${process.pid}`);
  const secret = `${draft}.secret`;
  await writeFile(secret, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (home.account) await chown(secret, home.account.uid, home.account.gid);
  const made = await run(
    binaries.initdb,
    [
      ...['--pgdata', draft, '--username', SUPERUSER, '--pwfile', secret, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      '--no-instructions',
    ],
    home.account,
  );
  await rm(secret);
  if (!made.ok) {
    throw new DatabaseTrouble('postgres-did-not-start', {
      zh: `无法在 ${home.folder} 建立数据库：${made.output}`,
      en: `The database could not be made in ${home.folder}: ${made.output}`,
    });
  }
  await rename(draft, home.cluster);
  await syncFolder(home.folder);
}

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith('draft.')) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
