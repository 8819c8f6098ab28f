import { countFigures, type Hazard } from '#capabilities/hazard/model/index.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { hex } from '#engine/ledger/bytes.ts';
import { openCheckpoint } from '#engine/ledger/checkpoint.ts';
import { compactRange, treeHash } from '#engine/ledger/merkle.ts';
import { parseVerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Sql } from '#platform/db/connect.ts';
import { crypto } from './crypto.ts';

/** A park's log held against its entries, each leaf and each figure counted anew. */
export interface Recount {
  readonly entries: number;
  readonly size: number;
  /** Faults, in words; none in a log that is right. */
  readonly faults: readonly string[];
}

/** Reads with the owner's rights. */
export async function recountLog(owner: Sql, parkId: string): Promise<Recount> {
  const [count] = await owner<{ n: number }[]>`select count(*)::int as n from entry where park_id = ${parkId}`;
  const lines = await owner<{ idx: string; matter: string; seq: number; text: string; leaf_hash: Buffer }[]>`
    select l.idx, l.matter, l.seq, e.text, l.leaf_hash from log_leaf l join entry e using (park_id, matter, seq)
    where park_id = ${parkId} order by l.idx`;
  const faults: string[] = [];
  const entries = count?.n ?? 0;
  if (lines.length !== entries) faults.push(`${lines.length} leaves for ${entries} entries`);
  const hash = treeHash(crypto.sha256);
  const range = compactRange(hash);
  const last = new Map<string, number>();
  for (const [at, { idx, matter, seq, text, leaf_hash }] of lines.entries()) {
    if (Number(idx) !== at) faults.push(`leaf ${at} has the index ${idx}`);
    if (seq !== (last.get(matter) ?? 0) + 1) faults.push(`leaf ${at} is entry ${seq} of ${matter}`);
    last.set(matter, seq);
    const leaf = hash.leaf(Buffer.from(text));
    if (!leaf_hash.equals(leaf)) faults.push(`leaf ${at} has another hash`);
    range.append(leaf);
  }
  faults.push(...(await headFaults(owner, parkId, { size: lines.length, root: range.root() })));
  faults.push(...(await figureFaults(owner, parkId, lines.length)));
  return { entries, size: lines.length, faults };
}

async function headFaults(owner: Sql, parkId: string, head: { size: number; root: Uint8Array }): Promise<string[]> {
  const [log] = await owner<{ origin: string; verifier_key: string; size: string; root: Buffer; note: string }[]>`
    select origin, verifier_key, size, root, note from log join log_checkpoint using (park_id, size) where park_id = ${parkId}`;
  if (log === undefined) return head.size === 0 ? [] : ['no checkpoint of the log as it stands'];
  const key = parseVerifierKey(log.verifier_key, crypto.sha256);
  if (isRefusal(key)) return [key.code];
  const opened = openCheckpoint(log.note, { origin: log.origin, keys: [key], witnesses: [], quorum: 0 }, crypto);
  if (isRefusal(opened)) return [opened.code];
  const roots = new Set([hex(log.root), hex(head.root), hex(opened.root)]);
  const sizes = new Set([Number(log.size), head.size, opened.size]);
  return [...(roots.size > 1 ? ['other roots'] : []), ...(sizes.size > 1 ? ['other sizes'] : [])];
}

type Sums = Record<string, number>;

/** The kept figures against those of the hazards as they stand in their own table. */
async function figureFaults(owner: Sql, parkId: string, size: number): Promise<string[]> {
  const [fold] = await owner<
    { size: string }[]
  >`select size from log_fold where park_id = ${parkId} and fold = 'hazard/v1'`;
  if (Number(fold?.size ?? 0) !== size) return [`figures as of ${fold?.size}, the log as of ${size}`];
  const kept = await owner<{ key: string; counts: string }[]>`
    select key, counts from log_figure where park_id = ${parkId} and fold = 'hazard/v1'`;
  const hazards = await owner<{ folded: string; day: string }[]>`
    select folded, ((folded::jsonb ->> 'foundAt')::timestamptz at time zone time_zone)::date as day
    from hazard join park on park.id = park_id where park_id = ${parkId}`;
  const groups = new Map<string, Hazard[]>();
  for (const { folded, day } of hazards) {
    const hazard = JSON.parse(folded) as Hazard;
    const { enterpriseId, kind, level, state, source, squadId } = hazard;
    const key = JSON.stringify({ day, enterpriseId, kind, level, source, squadId, state });
    groups.set(key, [...(groups.get(key) ?? []), hazard]);
  }
  const faults = kept.length === groups.size ? [] : [`${kept.length} rows of figures for ${groups.size} groups`];
  for (const { key, counts } of kept) {
    const { overdue: _, ...expected } = countFigures(groups.get(key) ?? [], '2026-01-01');
    const sums = JSON.parse(counts) as Sums;
    const wrong = Object.entries({ ...expected, erased: 0 }).filter(([name, sum]) => sums[name] !== sum);
    if (wrong.length > 0) faults.push(`figures of ${key}: ${wrong.map(([name]) => name).join(', ')}`);
  }
  return faults;
}
