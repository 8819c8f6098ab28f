import { isRefusal } from '#engine/flow/refusal.ts';
import { parseBundle, writeBundle } from '#engine/ledger/bundle.ts';
import { canonical, type Json } from '#engine/ledger/canonical.ts';
import type { LedgerEntry } from '#engine/ledger/entry.ts';
import type { FigureRow } from '#engine/ledger/figure-fold.ts';
import { parseTilePath, TILE_WIDTH } from '#engine/ledger/tile-path.ts';
import type { LogFault } from '#engine/ledger/verify-log-fault.ts';
import type { Chance } from '#testkit/clocks/chance.ts';
import type { Files } from './make-export.ts';

/** One thing done to an export by somebody who has the files and no key. */
export interface Attack {
  readonly what: string;
  /** Whether the verifier's first fault names the thing. */
  readonly isNamed: (first: LogFault) => boolean;
}

export type Attacker = (files: Files, luck: Chance) => Attack | null;

const pathsOf = (files: Files) => [...files.keys()].filter((path) => path !== 'log.json');

/** Whether a fault names the file, or what stands in it. */
function namesFile(path: string): Attack['isNamed'] {
  const tile = parseTilePath(path);
  if (!isRefusal(tile) && tile.level === 'entries') {
    const [from, to] = [tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width];
    return ({ where, at }) => where === path || (where.startsWith('entry ') && at >= from && at < to);
  }
  if (path.startsWith('checkpoint'))
    return ({ where, details }) => where === path || (where.startsWith('cosignature of ') && details?.path === path);
  if (path === 'figures.json') return ({ where }) => where === path || where.startsWith('figure ');
  return ({ where }) => where === path;
}

function changed(files: Files, path: string, bytes: Uint8Array, what: string): Attack | null {
  const before = files.get(path);
  if (before === undefined || Buffer.compare(before, bytes) === 0) return null;
  files.set(path, bytes);
  return { what: `${path}: ${what}`, isNamed: namesFile(path) };
}

/** Any file: a bit, a byte, its end, the whole of it. */
export const spoilFile: Attacker = (files, luck) => {
  const path = luck.pick(pathsOf(files));
  const bytes = Uint8Array.from(files.get(path) ?? []);
  const at = luck.whole(0, bytes.length - 1);
  const how = luck.whole(0, 6);
  if (how <= 2) {
    const bit = luck.whole(0, 7);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return changed(files, path, bytes, `bit ${bit} of byte ${at}`);
  }
  if (how === 3) {
    bytes[at] = luck.whole(0, 255);
    return changed(files, path, bytes, `byte ${at}`);
  }
  if (how === 4) return changed(files, path, bytes.slice(0, at), `cut at ${at}`);
  if (how === 5) return changed(files, path, Uint8Array.from([...bytes, luck.whole(0, 255)]), 'a byte more');
  files.delete(path);
  return { what: `${path}: gone`, isNamed: namesFile(path) };
};

/** Two files change places, or one takes the other's. */
export const mixFiles: Attacker = (files, luck) => {
  const [one, other] = [luck.pick(pathsOf(files)), luck.pick(pathsOf(files))];
  const [first, second] = [files.get(one), files.get(other)];
  if (first === undefined || second === undefined || Buffer.compare(first, second) === 0) return null;
  files.set(one, second);
  const isCopy = luck.percent(50);
  if (!isCopy) files.set(other, first);
  const places = (isCopy ? [one] : [one, other]).map(namesFile);
  return {
    what: `${other} → ${one}, ${isCopy ? 'copied' : 'changed places'}`,
    isNamed: (first) => places.some((named) => named(first)),
  };
};

type Parsed = { -readonly [Member in keyof LedgerEntry]: LedgerEntry[Member] };

const LATER = '2027-01-31T00:00:00.000Z' as LedgerEntry['recordedAt'];
const EARLIER = '2026-01-31T00:00:00.000Z' as LedgerEntry['recordedAt'];

/** What somebody does to one entry who writes it as an entry is written. */
const REWRITES: readonly ((entry: Parsed, luck: Chance) => void)[] = [
  (entry, luck) => Object.assign(entry, { recordedAt: luck.percent(50) ? LATER : EARLIER }),
  (entry, luck) => Object.assign(entry, { happenedAt: luck.percent(50) ? LATER : EARLIER }),
  (entry) => Object.assign(entry, { actor: 'a0000000-0000-4000-8000-00000000ffff' }),
  (entry) => Object.assign(entry, { facts: { ...entry.facts, level: 'minor' } }),
  (entry) => Object.assign(entry, { facts: {} }),
  (entry) => Object.assign(entry, { seq: entry.seq + 1 }),
  (entry) => Object.assign(entry, { type: 'hazard.struckOff' }),
  (entry) => Object.assign(entry, { prev: 'f'.repeat(64), seq: Math.max(2, entry.seq) }),
  (entry) => Object.assign(entry, { matter: 'HZ-00000-00000' }),
  (entry) => Object.assign(entry, { park: 'elsewhere' }),
  (entry) => Object.assign(entry, { sealed: {} }),
];

/** An entry is rewritten, taken out, doubled, or changes places with another of its bundle. */
export const rewriteEntry: Attacker = (files, luck) => {
  const path = luck.pick([...files.keys()].filter((name) => name.startsWith('tile/entries/')));
  const tile = parseTilePath(path);
  const bundle = files.get(path);
  if (isRefusal(tile) || bundle === undefined) return null;
  const entries = parseBundle(bundle, tile.width);
  if (isRefusal(entries)) return null;
  const before = entries.map((entry) => Buffer.from(entry).toString());
  const [at, other] = [luck.whole(0, tile.width - 1), luck.whole(0, tile.width - 1)];
  const how = luck.whole(0, 5);
  const after =
    how === 0
      ? without(before, at)
      : how === 1
        ? doubled(before, at)
        : how === 2
          ? swapped(before, at, other)
          : rewritten(before, at, luck);
  const bytes = writeBundle(after.map((text) => Buffer.from(text)));
  const first = after.findIndex((text, place) => text !== before[place]);
  if (isRefusal(bytes)) return null;
  const attack = changed(files, path, bytes, `entries by way ${how}, ${at} and ${other}`);
  const index = tile.index * TILE_WIDTH + first;
  if (attack === null || after.length !== before.length) return attack;
  return { ...attack, isNamed: ({ where }) => where === `entry ${index}` || where.startsWith(`entry ${index} `) };
};

const without = (texts: readonly string[], at: number) => (texts.length > 1 ? texts.toSpliced(at, 1) : texts);
const doubled = (texts: readonly string[], at: number) => texts.toSpliced(at, 0, texts[at] as string).slice(0, 256);

function swapped(texts: readonly string[], at: number, other: number): string[] {
  return texts.map((text, place) =>
    place === at ? (texts[other] as string) : place === other ? (texts[at] as string) : text,
  );
}

function rewritten(texts: readonly string[], at: number, luck: Chance): string[] {
  const entry = JSON.parse(texts[at] as string) as Parsed;
  luck.pick(REWRITES)(entry, luck);
  return texts.with(at, canonical(entry as unknown as Json));
}

interface Figures {
  kinds: Record<string, { key: FigureRow['key']; counts: Record<string, number> }[]>;
}

/** A figure is made better, moved, taken out, doubled or invented, and the file written as it should be. */
export const rewriteFigure: Attacker = (files, luck) => {
  const figures = JSON.parse(Buffer.from(files.get('figures.json') ?? []).toString()) as Figures;
  const rows = figures.kinds['hazard/v1'] ?? [];
  if (rows.length === 0) return null;
  const at = luck.whole(0, rows.length - 1);
  const row = rows[at];
  const name = luck.pick(Object.keys(row?.counts ?? {}));
  if (row === undefined || name === undefined) return null;
  const ways: (() => void)[] = [
    () => Object.assign(row.counts, { [name]: (row.counts[name] ?? 0) + luck.whole(1, 3) }),
    () => Object.assign(row.counts, { [name]: -1 }),
    () => void delete row.counts[name],
    () => Object.assign(row.counts, { accidents: 0 }),
    () => Object.assign(row, { key: { ...row.key, level: 'minor' } }),
    () => rows.splice(at, 1),
    () => rows.splice(at, 0, row),
    () => rows.reverse(),
    () => Object.assign(figures.kinds, { 'hazard/v0': rows }),
    () => Object.assign(figures, { asOf: 1_000_000 }),
  ];
  const way = luck.whole(0, ways.length - 1);
  ways[way]?.();
  const attack = changed(
    files,
    'figures.json',
    Buffer.from(canonical(figures as unknown as Json)),
    `way ${way}, row ${at}`,
  );
  const isOfFile = way === 9;
  return (
    attack && {
      ...attack,
      isNamed: ({ where }) => (isOfFile ? where === 'figures.json' : /^figure hazard\/v/.test(where)),
    }
  );
};

/** A line under a checkpoint is dropped, doubled, or put under another. */
export const rewriteSignatures: Attacker = (files, luck) => {
  const path = luck.pick(pathsOf(files).filter((name) => name.startsWith('checkpoint')));
  const text = Buffer.from(files.get(path) ?? []).toString();
  const [body = '', tail = ''] = text.split('\n\n');
  const lines = tail.trimEnd().split('\n');
  const at = luck.whole(0, lines.length - 1);
  const elsewhere = luck.pick(pathsOf(files).filter((name) => name.startsWith('checkpoint')));
  const strange =
    Buffer.from(files.get(elsewhere) ?? [])
      .toString()
      .split('\n\n')[1]
      ?.trimEnd()
      .split('\n')[at] ?? '';
  const ways = [lines.toSpliced(at, 1), lines.toSpliced(at, 0, lines[at] ?? ''), lines.with(at, strange)];
  const way = luck.whole(0, ways.length - 1);
  const bytes = Buffer.from(`${body}\n\n${ways[way]?.map((line) => `${line}\n`).join('')}`);
  return changed(files, path, bytes, `signatures by way ${way}, line ${at}`);
};
