import { decimalText, fractionText } from '#engine/exact/fraction.ts';
import type { Basis, Words } from '#engine/time/clock-rule.ts';
import { at } from '#rulebook/acts.ts';
import type { RiskColour, RiskLevel } from '#rulebook/risk-scales.ts';
import type {
  MajorHazardGrading,
  MajorHazardLevel,
  ProductGrading,
  RiskNoteCode,
  WeighedSubstance,
} from '../model/index.ts';
import { noteWords } from './note-words.ts';

/** A grading by GB 18218-2018 as it goes out. Computed numbers are exact fractions as text (`7/5`, `6`), table values decimals. */
export interface MajorHazardView {
  readonly S: string;
  readonly R: string;
  readonly major: boolean;
  /** 1 (一级) to 4; `null` where the unit is no major hazard source. */
  readonly level: MajorHazardLevel | null;
  readonly people: number;
  readonly alpha: string;
  readonly substances: readonly SubstanceView[];
  readonly notes: readonly NoteView[];
  readonly basis: readonly Basis[];
}

export interface SubstanceView {
  /** `null` where the substance is known by class only. */
  readonly name: Words | null;
  /** Row of table 1. */
  readonly row: number | null;
  readonly cas: string | null;
  /** As given. */
  readonly classes: readonly string[];
  readonly tonnes: string;
  readonly Q: string;
  /** The row of table 1 or the class of table 2 that Q stands for. */
  readonly QFrom: { readonly row: number } | { readonly class: string };
  readonly beta: string;
  /** By name in table 3, or by class in table 4. */
  readonly betaBy: 'name' | 'class';
  /** The class whose β it is; `null` by name, and where none could be assumed. */
  readonly betaClass: string | null;
  /** False where β rests on a class that this book assumes. */
  readonly betaVerified: boolean;
  /** q/Q. */
  readonly ratio: string;
  /** β·q/Q. */
  readonly weighted: string;
}

export interface NoteView extends Words {
  readonly code: RiskNoteCode;
  /** Which substance, from 0; `null` for the unit. */
  readonly substance: number | null;
}

const BASIS: readonly Basis[] = [at('majorHazardIdentification'), at('hazardousChemicals', '第十三条')];

export function majorHazardView(grading: MajorHazardGrading): MajorHazardView {
  const { S, R, major, level, people, alpha, substances, notes } = grading;
  return {
    S: fractionText(S),
    R: fractionText(R),
    major,
    level,
    people,
    alpha: decimalText(alpha, 0),
    substances: substances.map(substanceView),
    notes: notes.map((note) => ({ code: note.code, substance: note.substance, ...noteWords(note) })),
    basis: BASIS,
  };
}

function substanceView(weighed: WeighedSubstance): SubstanceView {
  const { substance, chemical, Q, QFrom, beta, betaBy, betaFrom, ratio, weighted } = weighed;
  return {
    name: chemical?.name ?? null,
    row: chemical?.row ?? null,
    cas: substance.cas,
    classes: substance.classes.map(({ symbol }) => symbol),
    tonnes: decimalText(substance.tonnes, 0),
    Q: decimalText(Q, 0),
    QFrom,
    beta: decimalText(beta, 0),
    betaBy,
    betaClass: betaFrom.symbol,
    betaVerified: betaBy === 'name' || betaFrom.row === null,
    ratio: fractionText(ratio),
    weighted: fractionText(weighted),
  };
}

/** A grading by LEC or LS as it goes out; the product stands under its own name, `D` or `R`. */
export interface ProductView {
  readonly D?: string;
  readonly R?: string;
  readonly band: string;
  readonly level: RiskLevel;
  readonly colour: RiskColour;
  readonly meaning: Words;
  /** What each factor was, as its scale writes it. */
  readonly factors: Readonly<Record<string, string>>;
  readonly verified: { readonly bands: boolean; readonly colours: boolean };
  readonly note: Words;
}

export function productView({ method, steps, product, band, colour }: ProductGrading): ProductView {
  return {
    [method.product]: fractionText(product),
    band: band.band,
    level: band.level,
    colour: colour.colour,
    meaning: band.text,
    factors: Object.fromEntries(steps.map(({ factor, step }) => [factor.id, step.value])),
    verified: { bands: method.verified, colours: method.coloursVerified },
    note: method.note,
  };
}
