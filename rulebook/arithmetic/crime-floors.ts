import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { Basis } from '#engine/time/clock-rule.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { isInForce, type Step, step } from './arithmetic.ts';
import { type Fen, yuan, yuanText } from './money.ts';
import type { ArithmeticRefusal } from './refusal-words.ts';

/** The range in whole yuan that the interpretation leaves to the provinces (法释〔2013〕3号 第三条). */
export const NATIONAL_RANGE = {
  oneWorker: { least: 5_000, most: 20_000 },
  manyWorkers: { least: 30_000, most: 100_000 },
} as const;

/** The amounts that a province’s High Court has fixed within the national range (法释〔2013〕3号 第三条第二款). */
export interface CrimeFloor {
  /** A code of `rulebook/regions.ts`: `CN-32`. */
  readonly region: string;
  /** Yuan, for one worker who is owed three months or more. */
  readonly oneWorker: number;
  /** Yuan, for ten workers or more together. */
  readonly manyWorkers: number;
  /** The High Court’s document. */
  readonly basis: readonly Basis[];
  /** First and last day of force; `validTo` is `null` while in force. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** None of the provinces’ documents has been read, so none stands here: whoever asks gives the amounts with the question. */
export const CRIME_FLOORS: readonly CrimeFloor[] = [];

/** The amounts that decide one question; one that is `null` leaves the national range. */
export interface Floors {
  readonly region: string | null;
  readonly oneWorker: Fen | null;
  readonly manyWorkers: Fen | null;
  /** From the table. */
  readonly basis: readonly Basis[];
  /** Given with the question rather than found in the table: the document as it was named, if it was. */
  readonly given: { readonly document: string | null } | null;
}

interface Asked {
  readonly region: string | null;
  readonly on: PlainDate | null;
  readonly oneWorkerFloor: Fen | null;
  readonly manyWorkersFloor: Fen | null;
  readonly floorBasis: string | null;
}

/** What was given with the question before what the table holds; `null` for the national range alone. */
export function floorsFor(table: readonly CrimeFloor[], asked: Asked): Floors | null | Refusal<ArithmeticRefusal> {
  const floors = isGiven(asked) ? givenFloors(asked) : tableFloors(table, asked);
  return floors === null || isRefusal(floors) ? floors : (outsideRange(floors) ?? floors);
}

const isGiven = ({ oneWorkerFloor, manyWorkersFloor }: Asked) => oneWorkerFloor !== null || manyWorkersFloor !== null;

const province = (region: string | null) => (region === 'CN' ? null : region);

const givenFloors = ({ region, oneWorkerFloor, manyWorkersFloor, floorBasis }: Asked): Floors => ({
  region: province(region),
  oneWorker: oneWorkerFloor,
  manyWorkers: manyWorkersFloor,
  basis: [],
  given: { document: floorBasis },
});

function tableFloors(table: readonly CrimeFloor[], asked: Asked): Floors | null | Refusal<ArithmeticRefusal> {
  const { on, floorBasis } = asked;
  if (floorBasis !== null)
    return refuse('arithmetic.missing-either', { either: ['oneWorkerFloor'], or: ['manyWorkersFloor'] });
  const region = province(asked.region);
  if (region === null) return null;
  const floor = table.find(
    (each) => each.region === region && (on === null ? each.validTo === null : isInForce(each, on)),
  );
  return floor === undefined ? refuse('arithmetic.region-without-list', { region, ...ENDS }) : floorsOf(floor);
}

const floorsOf = ({ region, oneWorker, manyWorkers, basis }: CrimeFloor): Floors => ({
  region,
  oneWorker: yuan(oneWorker),
  manyWorkers: yuan(manyWorkers),
  basis,
  given: null,
});

const ENDS = {
  oneLeast: NATIONAL_RANGE.oneWorker.least,
  oneMost: NATIONAL_RANGE.oneWorker.most,
  manyLeast: NATIONAL_RANGE.manyWorkers.least,
  manyMost: NATIONAL_RANGE.manyWorkers.most,
};

/** An amount of the table outside the range that the interpretation leaves to the provinces; `null` when both lie within. */
export const floorTrouble = (floor: CrimeFloor): Refusal<ArithmeticRefusal> | null => outsideRange(floorsOf(floor));

function outsideRange({ region, oneWorker, manyWorkers }: Floors): Refusal<ArithmeticRefusal> | null {
  for (const [input, given, { least, most }] of [
    ['oneWorkerFloor', oneWorker, NATIONAL_RANGE.oneWorker],
    ['manyWorkersFloor', manyWorkers, NATIONAL_RANGE.manyWorkers],
  ] as const) {
    if (given !== null && (given < yuan(least) || given > yuan(most))) {
      return refuse('arithmetic.floor-outside-range', {
        input,
        region: region ?? '',
        given: yuanText(given),
        least,
        most,
      });
    }
  }
  return null;
}

/** The amounts as a step: what decides, and where it comes from. */
export function floorStep({ region, oneWorker, manyWorkers, given }: Floors): Step {
  const zh = [
    ...(oneWorker === null ? [] : [`一名劳动者 ${yuanText(oneWorker)} 元`]),
    ...(manyWorkers === null ? [] : [`多名劳动者累计 ${yuanText(manyWorkers)} 元`]),
  ].join('，');
  const en = [
    ...(oneWorker === null ? [] : [`¥${yuanText(oneWorker)} for one worker`]),
    ...(manyWorkers === null ? [] : [`¥${yuanText(manyWorkers)} for several together`]),
  ].join(', ');
  const document = given?.document ?? null;
  const [sourceZh, sourceEn] =
    given === null
      ? ['', '']
      : document === null
        ? ['；由提问者给出，没有注明文件，请核对', '; given by whoever asks, no document named: check them']
        : [`；由提问者按“${document}”给出`, `; given by whoever asks, from “${document}”`];
  return step(
    'region',
    `${region === null ? '' : `地区 ${region} `}确定的数额：${zh}${sourceZh}。`,
    `Amounts fixed${region === null ? '' : ` for ${region}`}: ${en}${sourceEn}.`,
    {
      ...(region === null ? {} : { region }),
      ...(oneWorker === null ? {} : { oneWorker: yuanText(oneWorker) }),
      ...(manyWorkers === null ? {} : { manyWorkers: yuanText(manyWorkers) }),
      ...(document === null ? {} : { document }),
    },
  );
}
