import { randomBytes, randomUUID } from 'node:crypto';
import { evolve, type HazardEvent, unreported } from '#capabilities/hazard/model/index.ts';
import { hazardStore } from '#capabilities/hazard/server/store.ts';
import { matterCode } from '#engine/ledger/code.ts';
import { instant } from '#engine/time/instant.ts';
import type { Sql } from '#platform/db/connect.ts';
import { append, type PendingWrite } from '#platform/ledger-store/append.ts';
import { prepareEntries } from '#platform/ledger-store/prepare.ts';
import type { TestPark } from '#testkit/park.ts';
import { sentence } from './words.ts';

const BATCH = 1_000;
const MINUTE = 60_000;

/**
 * Fills a park with hazards, each with its chained and sealed first entry, through the same statement as the server's writes
 * (only in larger batches and without waiting for the disk). Answers the codes of a thousand of them, spread evenly.
 */
export async function fillPark(
  sql: Sql,
  park: TestPark,
  count: number,
  told: (done: number) => void,
): Promise<string[]> {
  const store = hazardStore(sql);
  const codes: string[] = [];
  const start = Date.now() - count * MINUTE;
  await sql`set synchronous_commit = off`;
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    const writes = Array.from({ length: size }, (_, n) =>
      pending(store, park, from + n, new Date(start + (from + n) * MINUTE).toISOString()),
    );
    await append(sql, store.moved, writes);
    if (from % (count / 1_000) < BATCH)
      codes.push(...writes.filter((_, n) => (from + n) % Math.ceil(count / 1_000) === 0).map(({ code }) => code));
    told(from + size);
  }
  return codes;
}

function pending(store: ReturnType<typeof hazardStore>, park: TestPark, n: number, at: string): PendingWrite {
  const moment = instant(at);
  const event: HazardEvent = {
    type: 'recorded',
    by: park.people.inspector as string,
    happenedAt: moment,
    facts: {
      nature: 'condition',
      kind: KINDS[n % KINDS.length] as string,
      enterpriseId: n % 3 === 0 ? park.otherPlant : park.plant,
      teamId: null,
      zoneId: park.zone,
      siteId: null,
      point: null,
      squadId: n % 3 === 0 ? park.otherSquad : park.squad,
      agencyId: park.agency,
      source: 'inspection',
      level: n % 20 === 0 ? 'major' : 'general',
      recurrenceOf: null,
    },
    sealed: { description: sentence(n), placeWords: `${n % 40} 号装置`, photos: [], basis: '' },
  };
  const code = matterCode('HZ', randomBytes(9));
  const { entries, sealed, photos, end } = prepareEntries(
    'hazard',
    { parkId: park.parkId, code, seq: 0, hash: '' },
    moment,
    [{ event, protect: false }],
  );
  const state = evolve(unreported, event);
  const row = store.rowOf({
    parkId: park.parkId,
    code,
    expected: 0,
    version: 1,
    headHash: end.hash,
    recordedAt: moment,
    before: null,
    state,
    events: [event],
  });
  return {
    parkId: park.parkId,
    code,
    row,
    entries,
    sealed,
    photos,
    commandId: randomUUID(),
    digest: '',
    answer: '{}',
    recordedAt: moment,
  };
}

const KINDS = [
  'storage',
  'electrical',
  'fire',
  'staticEarthing',
  'dustExplosion',
  'specialOperation',
  'equipment',
  'management',
  'traffic',
];
