import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { nearest } from '#engine/text/near.ts';
import { casCheckDigit } from '#rulebook/chemicals/cas.ts';
import { CLASS_SYMBOLS, findClass, type HazardClass } from '#rulebook/chemicals/classes.ts';
import { findRow, type NamedChemical, rowsOfCas } from '#rulebook/chemicals/named.ts';
import type { RiskRefusal } from './refusals.ts';
import { quoted, writtenText } from './written.ts';

/** What a substance is for GB 18218: at least one row of table 1 or one class of table 2. */
export interface SubstanceNaming {
  /** The CAS number that was given; its check digit is right. */
  readonly cas: string | null;
  /** Rows of table 1 that it may be: one, or all that share the CAS number; none where it is known by class only. */
  readonly rows: readonly NamedChemical[];
  /** Its hazard classes as far as they were given, each once. */
  readonly classes: readonly HazardClass[];
}

type Raw = Readonly<Record<string, unknown>>;

/** Reads `cas`, `row`, `class` and `classes` of the line at `path`. */
export function readNaming(raw: Raw, path: string): SubstanceNaming | Refusal<RiskRefusal> {
  const classes = readClasses(raw, path);
  if (isRefusal(classes)) return classes;
  const cas = raw.cas === undefined ? null : readCas(raw.cas, `${path}.cas`);
  if (isRefusal(cas)) return cas;
  const row = raw.row === undefined ? null : readRow(raw.row, `${path}.row`);
  if (isRefusal(row)) return row;
  if (row !== null) {
    if (cas === null || row.cas.includes(cas)) return { cas, rows: [row], classes };
    return refuse('risk.row-not-of-cas', { path, row: row.row, cas });
  }
  const rows = cas === null ? [] : rowsOfCas(cas);
  if (rows.length > 0 || classes.length > 0) return { cas, rows, classes };
  return cas === null ? refuse('risk.shape', { path }) : refuse('risk.cas-unknown', { path: `${path}.cas`, cas });
}

function readCas(raw: unknown, path: string): string | Refusal<RiskRefusal> {
  const cas = writtenText(raw) ?? '';
  const digit = casCheckDigit(cas);
  if (digit === null) return refuse('risk.cas-malformed', { path, cas: quoted(cas) });
  return cas.endsWith(`-${digit}`) ? cas : refuse('risk.cas-check-digit', { path, cas, digit });
}

function readRow(raw: unknown, path: string): NamedChemical | Refusal<RiskRefusal> {
  const text = writtenText(raw) ?? '';
  const row = /^[1-9][0-9]?$/.test(text) ? findRow(Number(text)) : null;
  return row ?? refuse('risk.row-unknown', { path, row: quoted(text) });
}

function readClasses(raw: Raw, path: string): readonly HazardClass[] | Refusal<RiskRefusal> {
  const listed: unknown = raw.classes ?? [];
  if (!Array.isArray(listed)) return refuse('risk.shape', { path: `${path}.classes` });
  if (listed.length > CLASS_SYMBOLS.length) {
    return refuse('risk.too-large', { path: `${path}.classes`, most: CLASS_SYMBOLS.length });
  }
  const given = [
    ...(raw.class === undefined ? [] : [{ symbol: raw.class, at: `${path}.class` }]),
    ...listed.map((symbol: unknown, at) => ({ symbol, at: `${path}.classes[${at}]` })),
  ];
  const classes = new Set<HazardClass>();
  for (const { symbol, at } of given) {
    const text = writtenText(symbol) ?? '';
    const found = findClass(text);
    if (found === null) return refuse('risk.class-unknown', { path: at, class: quoted(text), near: nearClasses(text) });
    classes.add(found);
  }
  return [...classes];
}

/**
 * Symbols that may have been meant: `w2` → W2; a family whole, so that none of it is passed over: `W5` or `W5.9` → W5.1–W5.4; else
 * the nearest, at most three: `J6` → J1, J2, J3, and none for `W99`.
 */
export function nearClasses(text: string): readonly string[] {
  const plain = text
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^A-Z0-9.]/g, '');
  const family = plain.split('.')[0];
  const tries = [
    CLASS_SYMBOLS.filter((symbol) => symbol === plain),
    CLASS_SYMBOLS.filter((symbol) => symbol.split('.')[0] === family),
  ];
  return tries.find((found) => found.length > 0) ?? nearest(plain, CLASS_SYMBOLS);
}
