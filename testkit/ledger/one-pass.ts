import { figureFolds } from '#apps/verify/figure-folds.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { keyFolder } from '#platform/ledger-store/log-key.ts';
import { parkSequencer } from '#platform/ledger-store/park-sequencer.ts';
import type { Sequenced } from '#platform/ledger-store/sequence-once.ts';
import { SEQUENCER_ROLE } from '#platform/ledger-store/sequencer.ts';
import type { TestHouse } from '../house.ts';

/** One batch of the park's log and no more, whatever waits. */
export async function onePass({ databaseUrl, dataDir }: TestHouse, parkId: string): Promise<Sequenced> {
  const sql = openDatabase(databaseUrl, { role: SEQUENCER_ROLE, max: 1 });
  try {
    return await parkSequencer(sql, { keyFolder: keyFolder(dataDir), folds: figureFolds })(parkId);
  } finally {
    await sql.end();
  }
}
