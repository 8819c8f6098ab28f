import type { Sql } from './connect.ts';
import { openDatabase } from './connect.ts';
import { type Migration, readMigrations } from './migration-files.ts';
import { DatabaseTrouble } from './trouble.ts';

/** Advisory lock of this database that one migrator at a time holds. */
const TURN = 0x67616e67;

/**
 * Brings the database up to date: every dated `.sql` file of the folders that is not recorded in table `migration`, in
 * order of file names, each in its own transaction, one process at a time.
 *
 * @param ownerUrl a user that may make tables and roles
 * @returns the names applied now
 * @throws DatabaseTrouble migration-changed, migration-unknown (the database is newer than this program),
 *   migration-twice, migration-failed (that file left no trace, those before it stay)
 */
export async function migrate(ownerUrl: string, folders: string[]): Promise<string[]> {
  const migrations = await readMigrations(folders);
  const sql = openDatabase(ownerUrl, { role: 'none', max: 1 });
  try {
    // The session's end gives the turn back, whatever happens.
    await sql`select pg_advisory_lock(${TURN})`;
    const applied = await readApplied(sql);
    refuseDivergence(migrations, applied);
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) await apply(sql, migration);
    return pending.map(({ name }) => name);
  } finally {
    await sql.end();
  }
}

async function readApplied(sql: Sql): Promise<Map<string, string>> {
  await sql`
    create table if not exists migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz(3) not null default now()
    )`;
  const rows = await sql<{ name: string; sha256: string }[]>`select name, sha256 from migration`;
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]));
}

function refuseDivergence(migrations: Migration[], applied: Map<string, string>): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length > 0) {
    throw new DatabaseTrouble('migration-unknown', {
      zh: `数据库比本程序新：它已应用本程序没有的 ${unknown.join('、')}；请使用更新的程序版本。`,
      en: `The database is newer than this program: it has ${unknown.join(', ')}, which the program does not know; use the newer program.`,
    });
  }
  const changed = migrations.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256);
  if (changed) {
    throw new DatabaseTrouble('migration-changed', {
      zh: `数据库升级文件 ${changed.name} 在应用之后被改动；请恢复原文件，改动另写新文件。`,
      en: `The migration ${changed.name} was changed after it had been applied; restore the file and write the change as a new one.`,
    });
  }
}

async function apply(sql: Sql, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text).simple();
      await tx`insert into migration (name, sha256) values (${name}, ${sha256})`;
    });
  } catch (error) {
    throw new DatabaseTrouble(
      'migration-failed',
      {
        zh: `数据库升级文件 ${name} 执行失败，未留下任何改动：${(error as Error).message}`,
        en: `The migration ${name} failed and left no change: ${(error as Error).message}`,
      },
      { cause: error },
    );
  }
}
