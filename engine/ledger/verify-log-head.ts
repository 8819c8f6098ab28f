import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import type { Sha256Bytes } from './bytes.ts';
import { isKeyName } from './note.ts';
import { KEY_TYPES, parseVerifierKey, type VerifierKey } from './verifier-key.ts';
import { isMatter } from './verify-log-entry.ts';

export const EXPORT_FORMAT = 'gangwan-export/v1';
/** Longest `log.json` and longest checkpoint that are read, in bytes. */
export const LONGEST_HEAD = 1_000_000;
export const LONGEST_CHECKPOINT = 32_768;
/** Most earlier checkpoints, and most draws, in one export. */
export const MOST_KEPT = 10_000;

/** What an export says of itself in `log.json`. It is signed by nobody: what matters of it is proved by the rest. */
export interface LogHead {
  readonly park: { readonly id: string; readonly nameZh: string; readonly nameEn: string; readonly timeZone: string };
  /** `gangwan/<park id>`. */
  readonly origin: string;
  readonly firstKey: VerifierKey;
  readonly witnesses: readonly VerifierKey[];
  readonly size: number;
  /** Names of the witnesses whose cosignatures stand in the checkpoint: without the list nobody would miss one. */
  readonly cosigned: readonly string[];
  /** The earlier checkpoints that are kept, ascending by size. */
  readonly checkpoints: readonly KeptCheckpoint[];
  /** Codes of the draws, sorted. */
  readonly draws: readonly string[];
}

export interface KeptCheckpoint {
  readonly size: number;
  readonly cosigned: readonly string[];
}

export type HeadRefusal = 'export.not-an-export' | 'export.format-unknown' | 'export.head-member';

/** What the reader knows beforehand and does not take from the folder. */
export interface Pins {
  /** The log's first key, as a receipt holder or a newspaper has it; `null` to believe the folder. */
  readonly firstKey: VerifierKey | null;
  /** Witnesses that the reader trusts; `null` to believe the folder. */
  readonly witnesses: readonly VerifierKey[] | null;
  /** How many of the witnesses must have cosigned; `null` for more than half of them. */
  readonly quorum: number | null;
}

export const NO_PINS: Pins = { firstKey: null, witnesses: null, quorum: null };

export function readLogHead(text: string | null, sha256: Sha256Bytes): LogHead | Refusal<HeadRefusal> {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return refuse('export.not-an-export');
  const said = value as { readonly [Member in keyof LogHead | 'format']?: unknown };
  if (typeof said.format !== 'string') return refuse('export.not-an-export');
  if (said.format !== EXPORT_FORMAT) return refuse('export.format-unknown', { format: said.format.slice(0, 80) });
  const park = parkOf(said.park);
  if (park === null) return wrong('park');
  if (said.origin !== `gangwan/${park.id}`) return wrong('origin');
  const firstKey = keyOf(said.firstKey, KEY_TYPES.log, sha256);
  if (firstKey === null || firstKey.name !== said.origin) return wrong('firstKey');
  const witnesses = listOf(said.witnesses, 100, (text) => keyOf(text, KEY_TYPES.witness, sha256));
  if (witnesses === null) return wrong('witnesses');
  if (!isSize(said.size)) return wrong('size');
  const { size } = said;
  const cosigned = namesOf(said.cosigned);
  if (cosigned === null) return wrong('cosigned');
  const checkpoints = listOf(said.checkpoints, MOST_KEPT, (kept) => keptOf(kept, size));
  if (checkpoints === null || !isAscending(checkpoints.map((kept) => kept.size))) return wrong('checkpoints');
  const draws = listOf(said.draws, MOST_KEPT, (code) => (isDrawCode(code) ? code : null));
  if (draws === null || !isAscending(draws)) return wrong('draws');
  return { park, origin: said.origin, firstKey, witnesses, size, cosigned, checkpoints, draws };
}

const wrong = (member: string) => refuse('export.head-member', { member });

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function parkOf(value: unknown): LogHead['park'] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, nameZh, nameEn, timeZone } = value as Record<string, unknown>;
  if (!isMatter(id) || typeof nameZh !== 'string' || typeof nameEn !== 'string' || typeof timeZone !== 'string')
    return null;
  return { id, nameZh, nameEn, timeZone };
}

function keptOf(value: unknown, below: number): KeptCheckpoint | null {
  if (typeof value !== 'object' || value === null) return null;
  const { size, cosigned } = value as Record<string, unknown>;
  const names = namesOf(cosigned);
  return isSize(size) && size < below && names !== null ? { size, cosigned: names } : null;
}

const namesOf = (value: unknown) =>
  listOf(value, 100, (name) => (typeof name === 'string' && isKeyName(name) ? name : null));

function keyOf(text: unknown, type: number, sha256: Sha256Bytes): VerifierKey | null {
  const key = typeof text === 'string' ? parseVerifierKey(text, sha256) : null;
  return key === null || isRefusal(key) || key.type !== type ? null : key;
}

function listOf<T>(value: unknown, most: number, read: (one: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const list = value.map(read).filter((one) => one !== null);
  return list.length === value.length ? list : null;
}

/** A log may have no entry yet; beyond 2⁴⁰ a size is not one that a folder can hold. */
function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 2 ** 40;
}

function isDrawCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z]{2}-[0-9A-Z-]{1,40}$/.test(value);
}

function isAscending<T extends number | string>(list: readonly T[]): boolean {
  return list.every((one, at) => at === 0 || (list[at - 1] as T) < one);
}
