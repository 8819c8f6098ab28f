import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase } from '#platform/db/connect.ts';
import { databaseUrl, TEMPLATE } from './test-cluster.ts';

export interface FreshDatabase {
  /** The owner's URL. */
  url: string;
  drop(): Promise<void>;
}

/**
 * A database of this test file's own, with all migrations applied and no rows; drop it in `afterAll`.
 * @param from `empty` for one without migrations
 */
export async function freshDatabase({
  from = 'migrated',
}: {
  from?: 'migrated' | 'empty';
} = {}): Promise<FreshDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = from === 'migrated' ? TEMPLATE : 'template0';
  await asOwner(`create database ${name} template ${template}`);
  const drop = () => asOwner(`drop database ${name} with (force)`);
  return { url: databaseUrl(inject('databaseUrl'), name), drop };
}

async function asOwner(statement: string): Promise<void> {
  const sql = openDatabase(inject('databaseUrl'), { role: 'none', max: 1 });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
