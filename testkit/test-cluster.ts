import { chmod, glob, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '#platform/db/connect.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { findHolder } from '#platform/db/lock.ts';
import { stopOrphan } from '#platform/db/orphan.ts';
import { migrateWithQueue } from '#platform/jobs/install.ts';

/** The migrated database that every fresh one is a copy of. */
export const TEMPLATE = 'gangwan_template';

const PREFIX = 'gangwan-test-';
/** No living test run is this long without holding its folder, milliseconds. */
const SETTLED = 60_000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every folder of migrations in the repository: the platform's and each capability's. */
export async function migrationFolders(): Promise<string[]> {
  const folders = [join(ROOT, 'platform/db/migrations')];
  for await (const folder of glob('capabilities/*/server/migrations', { cwd: ROOT })) folders.push(join(ROOT, folder));
  return folders;
}

/** A real cluster in a temporary folder, with the migrated template; `stop` removes it. */
export async function startTestCluster(): Promise<{ url: string; stop(): Promise<void> }> {
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // Temporary folders are 0700; as root, PostgreSQL's account must pass through.
  await chmod(dataDir, 0o711);
  const embedded = await startEmbedded({ dataDir });
  const sql = openDatabase(embedded.url, { role: 'none', max: 1 });
  await sql.unsafe(`create database ${TEMPLATE}`);
  await sql.end();
  await migrateWithQueue(databaseUrl(embedded.url, TEMPLATE), await migrationFolders());
  const stop = async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, stop };
}

// A test run that was killed leaves its database running in a folder that nobody opens again.
async function sweep(): Promise<void> {
  for await (const name of glob(`${PREFIX}*`, { cwd: tmpdir() })) {
    // Another run may sweep beside us, and another user's leavings are not ours to remove.
    await removeLeft(join(tmpdir(), name)).catch(() => undefined);
  }
}

async function removeLeft(folder: string): Promise<void> {
  const { mtimeMs } = await stat(folder);
  if (Date.now() - mtimeMs < SETTLED || (await findHolder(folder)) !== undefined) return;
  await stopOrphan(join(folder, 'postgres', 'cluster'));
  await rm(folder, { recursive: true, force: true });
}

/** The same server and user, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
