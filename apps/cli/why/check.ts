import { hash } from 'node:crypto';
import { evolve, type Hazard, type HazardEvent, unreported } from '#capabilities/hazard/model/index.ts';
import { fold } from '#engine/flow/decider.ts';
import { canonical, type Json } from '#engine/ledger/canonical.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import { sealMatches } from '#engine/ledger/seal.ts';
import { type ChainFault, verifyChain } from '#engine/ledger/verify.ts';
import type { StoredEntry, StoredHazard } from './views.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** `erased`: the field was taken away, as the law allows; nothing can be said of it and the chain stands. */
export type SealState = 'matches' | 'erased' | 'differs';

/** One entry, read, with what became of each of its sealed fields. */
export interface CheckedEntry extends Pick<StoredEntry, 'seq' | 'hash' | 'name' | 'title'> {
  readonly entry: LedgerEntry;
  readonly words: Readonly<Record<string, string | readonly string[]>>;
  readonly seals: Readonly<Record<string, SealState>>;
}

export interface Verdict {
  readonly holds: boolean;
  readonly fault: ChainFault | null;
  /** The hazard's row names the chain's last entry and its number. */
  readonly headMatches: boolean;
  /** Folding the entries gives the stored state; `null` where erased fields leave it open. */
  readonly stateMatches: boolean | null;
  readonly seals: Readonly<Record<SealState, number>>;
}

/** Reads every entry and what is sealed beside it. One that is no entry at all ends the list, and the verdict is against it. */
export function checkEntries(chain: readonly StoredEntry[]): CheckedEntry[] {
  const checked: CheckedEntry[] = [];
  for (const stored of chain) {
    const entry = parsed<LedgerEntry>(stored.text);
    if (entry === null || !isEntry(entry)) break;
    const words = parsed<CheckedEntry['words']>(stored.words) ?? {};
    const { seq, hash: own, name, title } = stored;
    checked.push({ seq, hash: own, name, title, entry, words, seals: sealsOf(entry, words, stored) });
  }
  return checked;
}

function isEntry(entry: LedgerEntry): boolean {
  const { type, happenedAt, recordedAt, facts, sealed } = entry;
  const times = [happenedAt, recordedAt].every((time) => typeof time === 'string' && !Number.isNaN(Date.parse(time)));
  const objects = [facts, sealed].every((each) => typeof each === 'object' && each !== null);
  return typeof type === 'string' && times && objects;
}

function sealsOf(entry: LedgerEntry, words: CheckedEntry['words'], stored: StoredEntry): Record<string, SealState> {
  const salts = parsed<Record<string, string>>(stored.salts) ?? {};
  const values: Record<string, Json> = { ...words };
  if (entry.actor === null && stored.protectedActor !== null) values.actor = stored.protectedActor;
  const names = new Set([...Object.keys(entry.sealed), ...Object.keys(words)]);
  return Object.fromEntries([...names].map((name) => [name, sealState(entry.sealed[name], values[name], salts[name])]));
}

function sealState(sealed: string | undefined, value: Json | undefined, salt: string | undefined): SealState {
  if (sealed === undefined) return 'differs';
  if (value === undefined || value === null || salt === undefined) return 'erased';
  return sealMatches(sealed, { value, salt }, sha256) ? 'matches' : 'differs';
}

export function judge(chain: readonly StoredEntry[], checked: readonly CheckedEntry[], hazard: StoredHazard): Verdict {
  const fault = verifyChain(chain, sha256);
  const readable = checked.length === chain.length;
  const last = chain.at(-1);
  const headMatches = last !== undefined && last.hash === hazard.headHash && last.seq === hazard.version;
  const seals = { matches: 0, erased: 0, differs: 0 };
  for (const state of checked.flatMap((each) => Object.values(each.seals))) seals[state] += 1;
  const stateMatches = !readable || fault !== null || seals.erased > 0 ? null : sameState(chain, checked, hazard);
  const holds = readable && fault === null && headMatches && seals.differs === 0 && stateMatches !== false;
  return { holds, fault, headMatches, stateMatches, seals };
}

function sameState(chain: readonly StoredEntry[], checked: readonly CheckedEntry[], hazard: StoredHazard): boolean {
  const events = checked.map(({ entry, words }, at) => ({
    type: entry.type.slice(entry.type.indexOf('.') + 1),
    by: entry.actor ?? chain[at]?.protectedActor ?? null,
    happenedAt: entry.happenedAt,
    facts: entry.facts,
    sealed: words,
  }));
  try {
    const folded = fold<Hazard, HazardEvent>(evolve, unreported, events as unknown as HazardEvent[]);
    return canonical(folded as unknown as Json) === canonical(JSON.parse(hazard.folded) as Json);
  } catch {
    // An event that this program does not know cannot have led to the state that it shows.
    return false;
  }
}

function parsed<T extends object>(text: string | null): T | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
