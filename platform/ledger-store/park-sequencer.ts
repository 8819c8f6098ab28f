import type { FigureFold } from '#engine/ledger/figure-fold.ts';
import { type NoteSigner, writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Sql } from '#platform/db/connect.ts';
import { openLogKey, originOf } from './log-key.ts';
import type { StoredLog } from './log-store.ts';
import { type Sequenced, sequenceOnce } from './sequence-once.ts';

export interface ParkSequencerWish {
  readonly keyFolder: string;
  /** Every way of counting, for a park in this time zone. */
  readonly folds: (timeZone: string) => readonly FigureFold[];
  /** Entries taken in at once. */
  readonly most?: number;
}

/** `sequenceOnce` for any park, with its key and its ways of counting kept at hand. */
export function parkSequencer(
  sql: Sql,
  { keyFolder, folds, ...rest }: ParkSequencerWish,
): (parkId: string) => Promise<Sequenced> {
  const counting = new Map<string, readonly FigureFold[]>();
  const signers = new Map<string, NoteSigner>();

  const signerOf = async (parkId: string, log: StoredLog | null): Promise<NoteSigner | null> => {
    const known = signers.get(parkId);
    if (known !== undefined && log?.verifierKey === writeVerifierKey(known.key)) return known;
    const opened = await openLogKey(keyFolder, parkId, log === null);
    if (opened !== null) signers.set(parkId, opened);
    return opened;
  };

  return async (parkId) => {
    const known = counting.get(parkId) ?? folds(await zoneOf(sql, parkId));
    counting.set(parkId, known);
    const signer = (log: StoredLog | null) => signerOf(parkId, log);
    return sequenceOnce(sql, { ...rest, parkId, origin: originOf(parkId), folds: known, signer });
  };
}

async function zoneOf(sql: Sql, parkId: string): Promise<string> {
  const [row] = await sql<{ time_zone: string }[]>`select time_zone from park where id = ${parkId}`;
  if (row === undefined) throw new Error(`park ${parkId} is not there`);
  return row.time_zone;
}
