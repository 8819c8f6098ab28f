import { openDatabase } from '#platform/db/connect.ts';

/**
 * Begins a new era of the log's order when the database has come from another PostgreSQL cluster (a dump restored here), where
 * transactions are numbered anew. To be called before anything is written.
 *
 * @param ownerUrl a user that owns the tables
 * @returns whether an era began
 */
export async function followCluster(ownerUrl: string): Promise<boolean> {
  const sql = openDatabase(ownerUrl, { role: 'none', max: 1 });
  try {
    const [row] = await sql<{ began: boolean }[]>`select log_follows_its_cluster() as began`;
    return row?.began === true;
  } finally {
    await sql.end();
  }
}
