import type { Sql } from '#platform/db/connect.ts';
import { PARK } from '#stories/shuangfeng/park.ts';

/** The park's name until all is told. By it a later start knows that it must go on; nobody can log in before. */
export const UNFINISHED = `${PARK.nameZh}（正在载入）`;

/** Has this database no park, or only the demo park that an earlier start did not finish? */
export async function demoIsDue(sql: Sql): Promise<boolean> {
  const parks = await sql<{ id: string; name_zh: string }[]>`select id, name_zh from park limit 2`;
  return parks.every(({ id, name_zh }) => parks.length === 1 && id === PARK.id && name_zh === UNFINISHED);
}
