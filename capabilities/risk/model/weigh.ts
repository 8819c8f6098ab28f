import { compare, type Fraction, over, parseDecimal, times } from '#engine/exact/fraction.ts';
import type { ClassSymbol } from '#rulebook/chemicals/classes.ts';
import type { NamedChemical } from '#rulebook/chemicals/named.ts';
import type { Substance } from './unit.ts';

/** Where Q was found: a row of table 1, or a class of table 2. */
export type QSource = { readonly row: number } | { readonly class: ClassSymbol };

/** Where β was found: a row with or without the class that this book assumes for it, or a class that was given. */
export interface BetaSource {
  readonly row: number | null;
  readonly symbol: ClassSymbol | null;
}

/** One substance with its numbers and where they come from. */
export interface WeighedSubstance {
  readonly substance: Substance;
  /** The row of table 1 it is taken for; `null` where it is known by class only. */
  readonly chemical: NamedChemical | null;
  readonly Q: Fraction;
  readonly QFrom: QSource;
  readonly beta: Fraction;
  readonly betaFrom: BetaSource;
  /** How β was found: by the chemical's name in table 3, or by class in table 4. */
  readonly betaBy: 'name' | 'class';
  /** β is not that of the hazard whose Q is taken. */
  readonly apart: boolean;
  /** q/Q. */
  readonly ratio: Fraction;
  /** β·q/Q. */
  readonly weighted: Fraction;
}

interface Hazard {
  readonly Q: Fraction;
  readonly beta: Fraction;
  readonly QFrom: QSource;
  readonly betaFrom: BetaSource;
  readonly named: boolean;
}

/** Takes the lowest Q of all that the substance may be, and β by name or else the highest of its classes. */
export function weigh(substance: Substance): WeighedSubstance {
  const hazards = hazardsOf(substance);
  const lowest = hazards.reduce((a, b) => (compare(b.Q, a.Q) < 0 ? b : a));
  const named = hazards.filter((each) => each.named);
  const heaviest = (named.length > 0 ? named : hazards).reduce((a, b) => (compare(b.beta, a.beta) > 0 ? b : a));
  const ratio = over(substance.tonnes, lowest.Q);
  return {
    substance,
    chemical: rowTaken(substance, lowest.QFrom),
    Q: lowest.Q,
    QFrom: lowest.QFrom,
    beta: heaviest.beta,
    betaFrom: heaviest.betaFrom,
    betaBy: heaviest.named ? 'name' : 'class',
    apart: compare(heaviest.beta, lowest.beta) !== 0,
    ratio,
    weighted: times(heaviest.beta, ratio),
  };
}

/** The row whose Q is taken; where a class has the lowest Q, the first of the rows. */
function rowTaken({ rows }: Substance, QFrom: QSource): NamedChemical | null {
  const taken = 'row' in QFrom ? rows.find(({ row }) => row === QFrom.row) : undefined;
  return taken ?? rows[0] ?? null;
}

/** Rows first: where a row and a class have the same Q, the row is named. */
function hazardsOf({ rows, classes }: Substance): readonly Hazard[] {
  return [
    ...rows.map(({ row, Q, beta, toxicGas, assumedClass }) => ({
      Q: bookNumber(Q),
      beta: bookNumber(beta),
      QFrom: { row },
      betaFrom: { row, symbol: assumedClass },
      named: toxicGas,
    })),
    ...classes.map(({ symbol, Q, beta }) => ({
      Q: bookNumber(Q),
      beta: bookNumber(beta),
      QFrom: { class: symbol },
      betaFrom: { row: null, symbol },
      named: false,
    })),
  ];
}

/** A number of the rule book, whose own test holds that every one of them is a decimal. */
export function bookNumber(text: string): Fraction {
  const value = parseDecimal(text);
  if (value === null) throw new RangeError(`the rule book has no number: ${text}`);
  return value;
}
