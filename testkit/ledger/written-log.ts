import { isRefusal } from '#engine/flow/refusal.ts';
import type { CheckpointPolicy } from '#engine/ledger/checkpoint.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { parseVerifierKey } from '#engine/ledger/verifier-key.ts';
import { openTestHouse, type TestHouse } from '../house.ts';
import { insertTestPark, type TestPark } from '../park.ts';
import { crypto } from './crypto.ts';
import { startWriters } from './writers.ts';

export const hash = treeHash(crypto.sha256);

interface Leaf {
  readonly idx: string;
  readonly matter: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly leaf: string;
}

export interface WrittenLog {
  readonly kit: TestHouse;
  readonly park: TestPark;
  /** Asks for the log's own signature. */
  readonly policy: CheckpointPolicy;
  /** In the order of the log. */
  leaves(): Promise<readonly Leaf[]>;
}

/** A park whose log was taken in while people wrote: at least so many entries. Another, `otherpark`, has written nothing. */
export async function openWrittenLog(entries: number): Promise<WrittenLog> {
  const kit = await openTestHouse();
  const park = await insertTestPark(kit.owner);
  await insertTestPark(kit.owner, 'otherpark', 'other-');
  kit.house.sequencer.start();
  const writers = await startWriters(kit, [{ park, prefix: '' }], 4);
  await writers.reach(entries);
  await kit.sequence();
  const [log] = await kit.owner<{ origin: string; key: string }[]>`select origin, verifier_key as key from log`;
  const key = parseVerifierKey(log?.key ?? '', crypto.sha256);
  if (isRefusal(key)) throw new Error(key.code);
  const policy = { origin: log?.origin ?? '', keys: [key], witnesses: [], quorum: 0 };
  const leaves = () =>
    kit.owner<Leaf[]>`select idx, matter, seq, encode(leaf_hash, 'hex') as leaf from log_leaf order by idx`;
  return { kit, park, policy, leaves };
}
