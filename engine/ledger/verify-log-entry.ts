import { type Refusal, refuse } from '../flow/refusal.ts';
import { parseInstant } from '../time/instant.ts';
import { canonical, type Json } from './canonical.ts';
import type { LedgerEntry } from './entry.ts';

export type EntryRefusal =
  | 'entry.not-utf8'
  | 'entry.not-json'
  | 'entry.not-canonical'
  | 'entry.version'
  | 'entry.shape'
  | 'entry.foreign-park';

/** Members of an entry of version 1: each is asked for by name, so their number says that there is none beside them. */
const MEMBERS = 11;
const TYPE = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;

/** Reads one entry's text as strictly as it was written: canonical JSON of the one shape, of this park. */
export function readEntry(text: string | null, park: string): LedgerEntry | Refusal<EntryRefusal> {
  if (text === null) return refuse('entry.not-utf8');
  const value = parsed(text);
  if (value === undefined) return refuse('entry.not-json');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('entry.shape', { member: '' });
  if (!isCanonical(value as Json, text)) return refuse('entry.not-canonical');
  const entry = value as unknown as LedgerEntry;
  if (entry.v !== 1) return refuse('entry.version');
  const member = wrongMember(entry);
  if (member !== null) return refuse('entry.shape', { member });
  return entry.park === park ? entry : refuse('entry.foreign-park');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `text` is what `canonical(value)` would write. */
export function isCanonical(value: Json, text: string): boolean {
  try {
    // ECMAScript writes just so where every object's keys come sorted; half of a surrogate pair it writes as an escape, which RFC 8785 forbids.
    return (!text.includes('\\ud') && isSorted(value) ? JSON.stringify(value) : canonical(value)) === text;
  } catch {
    // Half a surrogate pair, or thousands of brackets in one another: nothing that `canonical` wrote.
    return false;
  }
}

function isSorted(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let before: string | null = null;
  for (const key in value) {
    if (before !== null && key <= before) return false;
    const below = (value as Record<string, Json>)[key] as Json;
    if (typeof below === 'object' && !isSorted(below)) return false;
    before = key;
  }
  return true;
}

/** The first member that is not as version 1 has it; `null` when all are. */
function wrongMember(entry: LedgerEntry): string | null {
  const { actor, facts, happenedAt, matter, park, prev, recordedAt, sealed, seq, type } = entry;
  if (Object.keys(entry).length !== MEMBERS) return '';
  if (actor !== null && (typeof actor !== 'string' || actor === '')) return 'actor';
  if (!isRecord(facts)) return 'facts';
  if (!isMoment(happenedAt)) return 'happenedAt';
  if (!isMatter(matter)) return 'matter';
  if (typeof park !== 'string') return 'park';
  if (!Number.isSafeInteger(seq) || seq < 1) return 'seq';
  if (typeof prev !== 'string' || (seq === 1 ? prev !== '' : !isHash(prev))) return 'prev';
  if (!isMoment(recordedAt)) return 'recordedAt';
  if (!isRecord(sealed) || !Object.values(sealed).every(isHash)) return 'sealed';
  return typeof type === 'string' && TYPE.test(type) ? null : 'type';
}

/** 64 lower-case hexadecimal digits; by hand, as every entry has some and a pattern takes three times as long. */
function isHash(value: unknown): boolean {
  if (typeof value !== 'string' || value.length !== 64) return false;
  for (let at = 0; at < 64; at += 1) {
    const digit = value.charCodeAt(at);
    if (!((digit >= 0x30 && digit <= 0x39) || (digit >= 0x61 && digit <= 0x66))) return false;
  }
  return true;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && parseInstant(value) === value;
}

/** What a matter's code may look like in a log of any age: printable, so that it can be shown. */
export function isMatter(value: unknown): value is string {
  return typeof value === 'string' && /^[!-~]{1,64}$/.test(value);
}

/** How an entry is called in what a verifier says; the text may be foreign bytes. */
export function entryName(index: number, text: string | null): string {
  const value = text === null ? undefined : parsed(text);
  if (typeof value !== 'object' || value === null) return `entry ${index}`;
  const { matter, seq } = value as Record<string, unknown>;
  return isMatter(matter) && Number.isSafeInteger(seq) ? `entry ${index} (${matter} seq ${seq})` : `entry ${index}`;
}
