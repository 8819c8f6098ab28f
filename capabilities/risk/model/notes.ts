import { compare, decimalText, ZERO } from '#engine/exact/fraction.ts';
import type { WeighedSubstance } from './weigh.ts';

export const RISK_NOTES = [
  'design-maximum',
  'no-level',
  'rows-share-cas',
  'lowest-quantity',
  'quantity-and-beta',
  'beta-by-name',
  'beta-by-class',
  'row-note',
  'class-note',
  'nothing-there',
] as const;
export type RiskNoteCode = (typeof RISK_NOTES)[number];

/** Something that the reader of a grading has to know or check; the words stand in `contract/note-words.ts`. */
export interface RiskNote {
  readonly code: RiskNoteCode;
  /** Which line of the input, from 0; `null` for the unit as a whole. */
  readonly substance: number | null;
  /** Facts that the words name; a row of table 1 is a number, a class a symbol. */
  readonly details: Readonly<Record<string, string | number>>;
}

export function notesOn(substances: readonly WeighedSubstance[], major: boolean): readonly RiskNote[] {
  const unit = [note('design-maximum', null), ...(major ? [] : [note('no-level', null)])];
  return [...unit, ...substances.flatMap(notesOnOne)];
}

const note = (code: RiskNoteCode, substance: number | null, details: RiskNote['details'] = {}): RiskNote => ({
  code,
  substance,
  details,
});

function notesOnOne(weighed: WeighedSubstance, at: number): readonly RiskNote[] {
  const { substance, chemical, betaFrom } = weighed;
  const { cas, rows, classes, tonnes } = substance;
  const notes: RiskNote[] = [];
  if (rows.length > 1 && chemical) {
    notes.push(
      note('rows-share-cas', at, { cas: cas ?? '', rows: span(rows.map(({ row }) => row)), row: chemical.row }),
    );
  }
  if (classes.length + Math.min(rows.length, 1) > 1) {
    notes.push(hazardsNote(weighed, at));
  }
  if (betaFrom.row !== null && betaFrom.symbol !== null) {
    notes.push(note('beta-by-class', at, { symbol: betaFrom.symbol }));
  }
  if (chemical?.note) notes.push(note('row-note', at, { row: chemical.row }));
  for (const { symbol, note: ofClass } of classes) if (ofClass) notes.push(note('class-note', at, { symbol }));
  if (compare(tonnes, ZERO) === 0) notes.push(note('nothing-there', at));
  return notes;
}

/** Of several hazards: whose Q was taken, and whose β, where that is another’s. */
function hazardsNote({ QFrom, apart, beta, betaBy, betaFrom }: WeighedSubstance, at: number): RiskNote {
  const taken = 'row' in QFrom ? QFrom.row : QFrom.class;
  if (!apart) return note('lowest-quantity', at, { taken });
  const number = decimalText(beta, 0);
  if (betaBy === 'name') return note('beta-by-name', at, { taken, beta: number });
  return note('quantity-and-beta', at, { taken, beta: number, from: betaFrom.symbol ?? betaFrom.row ?? '' });
}

/** `37–42`: rows that share a CAS number follow one another in the table. */
const span = (rows: readonly number[]): string => `${rows[0]}–${rows.at(-1)}`;
