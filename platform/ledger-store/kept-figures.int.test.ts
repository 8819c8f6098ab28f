import { afterAll, beforeAll, expect, it } from 'vitest';
import { figureFolds } from '#apps/verify/figure-folds.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { countRow, type FigureSums, figureRows, foldOf } from '#engine/ledger/figure-fold.ts';
import { recountLog } from '#testkit/ledger/recount.ts';
import { startWriters } from '#testkit/ledger/writers.ts';
import { openWrittenLog, type WrittenLog } from '#testkit/ledger/written-log.ts';
import { readKeptFigures } from './kept-figures.ts';
import { createSequencer } from './sequencer.ts';

let log: WrittenLog;

beforeAll(async () => {
  log = await openWrittenLog(200);
});
afterAll(() => log.kit.close());

/** By the folds alone, entry by entry, as somebody does who has nothing but the entries. */
async function foldedAnew() {
  const folds = figureFolds('Asia/Shanghai');
  const states = new Map<string, unknown>();
  const rows = await log.kit.owner<{ text: string }[]>`
    select text from log_leaf join entry using (park_id, matter, seq) order by idx`;
  for (const { text } of rows) {
    const entry = JSON.parse(text) as LedgerEntry;
    const fold = foldOf(folds, entry.type);
    if (fold !== undefined) states.set(entry.matter, fold.apply(states.get(entry.matter) ?? fold.initial, entry));
  }
  const sums: FigureSums = new Map();
  for (const state of states.values()) countRow(sums, folds[0]?.row(state) ?? null, 1);
  return { asOf: rows.length, kinds: { 'hazard/v1': figureRows(sums) } };
}

it('the figures of a checkpoint are those that its entries give to anybody', async () => {
  expect(await readKeptFigures(log.kit.house.sql, log.park.parkId)).toEqual(await foldedAnew());
  expect(await readKeptFigures(log.kit.house.sql, 'otherpark')).toBeNull();
});

it('a way of counting that the log has not known counts from its first entry, and is left out until it is through', async () => {
  const { owner } = log.kit;
  for (const table of ['log_fold', 'log_matter', 'log_figure']) await owner.unsafe(`delete from ${table}`);
  expect((await readKeptFigures(log.kit.house.sql, log.park.parkId))?.kinds).toEqual({});
  await log.kit.sequence();
  expect(await readKeptFigures(log.kit.house.sql, log.park.parkId)).toEqual(await foldedAnew());
  expect((await recountLog(owner, log.park.parkId)).faults).toEqual([]);
});

it('a way of counting that breaks holds up neither the log nor the other ways, and is reported once', async () => {
  const { databaseUrl, dataDir, house, owner } = log.kit;
  const troubles: object[] = [];
  const report = { error: (details: object) => troubles.push(details) };
  const broken = (): never => {
    throw new Error('broken');
  };
  const breaking = (timeZone: string) =>
    figureFolds(timeZone).flatMap((fold) => [{ ...fold, version: 'hazard/v0', apply: broken }, fold]);
  await house.sequencer.stop();
  const writers = await startWriters(log.kit, [{ park: log.park, prefix: '' }], 2);
  await writers.reach(20);
  for (const folds of [breaking, figureFolds]) {
    const sequencer = createSequencer({ databaseUrl, dataDir, folds, log: report });
    await sequencer.sequence();
    await sequencer.stop();
    expect((await recountLog(owner, log.park.parkId)).faults).toEqual([]);
    expect(await readKeptFigures(house.sql, log.park.parkId)).toEqual(await foldedAnew());
  }
  expect(troubles).toEqual([{ where: 'figures of testpark', cause: 'uncounted: hazard/v0' }]);
});
