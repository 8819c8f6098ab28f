import { compare, type Fraction, parseDecimal, ZERO } from '#engine/exact/fraction.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { RiskRefusal } from './refusals.ts';
import { readNaming, type SubstanceNaming } from './substance-naming.ts';
import { isRecord, quoted, strangeKey, writtenText } from './written.ts';

/** One line of what a unit may hold. The same substance may stand on several lines; they add up. */
export interface Substance extends SubstanceNaming {
  /** q: the design-maximum quantity (设计最大量) in tonnes, not today's stock; zero or more. */
  readonly tonnes: Fraction;
}

/** A production unit (between shut-off valves) or storage unit (a dike, a warehouse) that is graded as one. */
export interface Unit {
  /** Permanent population (常住人口) within 500 m outside the plant boundary. */
  readonly people: number;
  readonly substances: readonly Substance[];
}

/** Bounds far beyond any plant, so that hostile input costs nothing. */
export const MOST = { characters: 1_000_000, substances: 10_000, classes: 24, digits: 40 } as const;

/**
 * Parses `{"people":60,"substances":[{"cas":"7664-41-7","tonnes":"8"},{"class":"W2","tonnes":300}]}`. A substance is named by
 * `cas`, by `row` of table 1, by `class` or `classes`, or by several of these. Numbers are taken as written (`readWrittenJson`);
 * a JavaScript number is taken by its shortest text. Unknown keys are refused.
 */
export function readUnit(raw: unknown): Unit | Refusal<RiskRefusal> {
  if (!isRecord(raw)) return refuse('risk.shape', { path: '' });
  const strange = strangeKey(raw, ['people', 'substances']);
  if (strange !== null) return refuse('risk.shape', { path: quoted(strange) });
  const people = readPeople(raw.people);
  if (isRefusal(people)) return people;
  const listed = raw.substances ?? [];
  if (!Array.isArray(listed)) return refuse('risk.shape', { path: 'substances' });
  if (listed.length === 0) return refuse('risk.no-substances');
  if (listed.length > MOST.substances) return refuse('risk.too-large', { path: 'substances', most: MOST.substances });
  const substances: Substance[] = [];
  for (const [at, each] of listed.entries()) {
    const substance = readSubstance(each, `substances[${at}]`);
    if (isRefusal(substance)) return substance;
    substances.push(substance);
  }
  return { people, substances };
}

function readPeople(raw: unknown): number | Refusal<RiskRefusal> {
  const text = writtenText(raw) ?? '';
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : refuse('risk.people-invalid', { people: quoted(text) });
}

function readSubstance(raw: unknown, path: string): Substance | Refusal<RiskRefusal> {
  if (!isRecord(raw)) return refuse('risk.shape', { path });
  const strange = strangeKey(raw, ['cas', 'row', 'class', 'classes', 'tonnes']);
  if (strange !== null) return refuse('risk.shape', { path: `${path}.${quoted(strange)}` });
  const naming = readNaming(raw, path);
  if (isRefusal(naming)) return naming;
  const tonnes = readTonnes(raw.tonnes, `${path}.tonnes`);
  return isRefusal(tonnes) ? tonnes : { ...naming, tonnes };
}

function readTonnes(raw: unknown, path: string): Fraction | Refusal<RiskRefusal> {
  const text = writtenText(raw) ?? '';
  if (text.length > MOST.digits) return refuse('risk.too-large', { path, most: MOST.digits });
  const tonnes = parseDecimal(text);
  if (tonnes === null || compare(tonnes, ZERO) < 0)
    return refuse('risk.tonnes-invalid', { path, tonnes: quoted(text) });
  return tonnes;
}
