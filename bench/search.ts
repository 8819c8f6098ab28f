import { createWordSearch } from '#capabilities/hazard/server/search.ts';
import { boardPage } from '#capabilities/hazard/server/views.ts';
import type { Actor } from '#engine/access/access.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { TestPark } from '#testkit/park.ts';
import { median } from './load.ts';
import { FREQUENT, RARE } from './words.ts';

const TIMES = 15;

/** First page of words of several lengths and frequencies: median milliseconds through the server's own view. */
export async function searchTimes(sql: Sql, park: TestPark): Promise<string[]> {
  const words = createWordSearch(sql);
  const actor: Actor = {
    personId: park.people.dispatcher as string,
    parkId: park.parkId,
    appointments: [{ role: 'dispatcher' }],
  };
  const asked: [string, string][] = [
    ['rare, 2 characters', RARE[3] as string],
    ['rare, 3 characters', `${RARE[3]}池`],
    ['rare, 5 characters', `靠近${RARE[3]}池`],
    ['absent, 2 characters', '鲸鱼'],
    ['absent, 6 characters', '鲸鱼池边漏油'],
    ['frequent, 2 characters', FREQUENT.slice(0, 2)],
    ['frequent, 4 characters', FREQUENT],
    ['frequent, 6 characters', '消防通道被杂'],
    ['frequent pieces, absent word', '道被责任'],
  ];
  const lines = ['| word | first page, median ms | slowest of 15 |', '|---|---|---|'];
  for (const [name, q] of asked) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const start = performance.now();
      await boardPage({ sql, words }, actor, { q, sort: 'newest', limit: 50 }, null, plainDate('2026-11-22'));
      times.push(performance.now() - start);
    }
    lines.push(`| ${name} (${q}) | ${median(times).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`);
  }
  await sql.end();
  return lines;
}
