import { SUPERUSER } from './cluster.ts';
import { openDatabase } from './connect.ts';

const DATABASE = 'gangwan';

/** Proves that the server answers to our password; makes the database at the first start. Answers with its URL. */
export async function openOwnDatabase(password: string, port: number): Promise<string> {
  const url = (name: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  const own = openDatabase(url(DATABASE), { role: 'none', max: 1 });
  try {
    await own`select 1`;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    const first = openDatabase(url('postgres'), { role: 'none', max: 1 });
    await first.unsafe(`create database ${DATABASE}`).finally(() => first.end());
  } finally {
    await own.end();
  }
  return url(DATABASE);
}
