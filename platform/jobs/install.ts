import { runMigrations } from 'graphile-worker';
import { migrate } from '#platform/db/migrate.ts';
import { DatabaseTrouble } from '#platform/db/trouble.ts';
import { openQueuePool, queueLogger, SILENT } from './queue.ts';

/**
 * Brings a database up to date: first the queue's own tables (schema `graphile_worker`, owned by the owner), then ours, which
 * grant what server and worker may do with it.
 *
 * @returns the names of our migrations applied now
 * @throws DatabaseTrouble as `migrate` does; migration-failed where the queue's tables cannot be made
 */
export async function migrateWithQueue(ownerUrl: string, folders: string[]): Promise<string[]> {
  const { pool, close } = openQueuePool(ownerUrl, SILENT);
  try {
    await runMigrations({ pgPool: pool, logger: queueLogger(SILENT) });
  } catch (error) {
    const reason = (error as Error).message;
    throw new DatabaseTrouble(
      'migration-failed',
      {
        zh: `无法建立或升级任务队列（graphile_worker）：${reason}`,
        en: `The tables of the job queue (graphile_worker) could not be made or brought up to date: ${reason}`,
      },
      { cause: error },
    );
  } finally {
    await close();
  }
  return migrate(ownerUrl, folders);
}
