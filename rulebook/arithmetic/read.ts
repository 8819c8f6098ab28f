import { compare, parseDecimal, ZERO } from '#engine/exact/fraction.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { nearest } from '#engine/text/near.ts';
import { type PlainDate, parsePlainDate } from '#engine/time/plain-date.ts';
import { isRegion, nearRegions } from '../regions.ts';
import type { Choice, Input, InputKind, InputKinds, Inputs, Item, Period, Values } from './inputs.ts';
import type { Fen } from './money.ts';
import type { ArithmeticRefusal } from './refusal-words.ts';

/** What somebody typed or sent: hostile until it is read. */
export type Given = Readonly<Record<string, unknown>>;

type No = Refusal<ArithmeticRefusal>;

/** Every input of a row from what was given: text throughout, or the whole numbers, yes/no and lists of a JSON object. */
export function readInputs<const I extends Inputs>(inputs: I, given: Given): Values<I> | No {
  const names = Object.keys(inputs);
  const strange = Object.keys(given).find((name) => !names.includes(name));
  if (strange !== undefined)
    return refuse('arithmetic.input-unknown', { wanted: shown(strange), near: nearest(strange, names), known: names });
  const values: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const raw = Object.hasOwn(given, name) ? given[name] : null;
    const value = isBlank(raw) ? blank(input, name) : READERS[input.kind](raw, input, name);
    if (isRefusal(value)) return value as No;
    values[name] = value;
  }
  return values as Values<I>;
}

const isBlank = (raw: unknown) =>
  raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

const blank = ({ required }: Input, input: string): null | No =>
  required ? refuse('arithmetic.missing-input', { input }) : null;

const READERS: { readonly [K in InputKind]: (raw: unknown, input: Input, name: string) => InputKinds[K] | No } = {
  money: readMoney,
  date: readDate,
  count: readCount,
  percent: readPercent,
  yesNo: readYesNo,
  choice: readChoice,
  region: readRegion,
  items: readItems,
  periods: readPeriods,
  text: readText,
};

/** Fourteen digits of yuan are more than any sum of the park, and keep what is printed on one line. */
function readMoney(raw: unknown, { mayBeZero }: Pick<Input, 'mayBeZero'>, input: string): Fen | No {
  const given = shown(raw);
  if (isLossy(raw)) return refuse('arithmetic.number-unquoted', { input, given });
  const [, sign, whole, places = ''] = /^(-?)([0-9]{1,14})(?:\.([0-9]{1,2}))?$/.exec(asText(raw) ?? '') ?? [];
  if (whole === undefined) return refuse('arithmetic.money-invalid', { input, given });
  if (sign === '-') return refuse('arithmetic.negative', { input, given });
  const fen = BigInt(whole + places.padEnd(2, '0'));
  return fen === 0n && !mayBeZero ? refuse('arithmetic.zero', { input }) : fen;
}

function readDate(raw: unknown, _: unknown, input: string): PlainDate | No {
  const day = typeof raw === 'string' ? parsePlainDate(raw) : null;
  return day ?? refuse('arithmetic.date-invalid', { input, given: shown(raw) });
}

function readCount(raw: unknown, { least, most }: Input, input: string): number | No {
  const given = shown(raw);
  const text = asText(raw) ?? '';
  if (/^-[0-9]+$/.test(text)) return refuse('arithmetic.negative', { input, given });
  if (!/^[0-9]{1,12}$/.test(text)) return refuse('arithmetic.count-invalid', { input, given });
  const count = Number(text);
  return count < least || count > most ? refuse('arithmetic.count-outside', { input, given, least, most }) : count;
}

function readPercent(raw: unknown, _: unknown, input: string): InputKinds['percent'] | No {
  const given = shown(raw);
  if (isLossy(raw)) return refuse('arithmetic.number-unquoted', { input, given });
  const text = asText(raw) ?? '';
  const percent = text.length <= 12 ? parseDecimal(text) : null;
  if (percent === null) return refuse('arithmetic.percent-invalid', { input, given });
  return compare(percent, ZERO) < 0 ? refuse('arithmetic.negative', { input, given }) : percent;
}

function readRegion(raw: unknown): string | No {
  if (typeof raw === 'string' && isRegion(raw)) return raw;
  const region = shown(raw);
  return refuse('arithmetic.region-unknown', { region, near: nearRegions(region) });
}

const LONGEST_TEXT = 200;

function readText(raw: unknown, _: unknown, input: string): string | No {
  const text = typeof raw === 'string' ? raw.trim() : '';
  return text === '' || text.length > LONGEST_TEXT || /\p{C}/u.test(text)
    ? refuse('arithmetic.text-invalid', { input, most: LONGEST_TEXT })
    : text;
}

const YES_NO: readonly (readonly [unknown, boolean])[] = [
  [true, true],
  [false, false],
  ['yes', true],
  ['no', false],
  ['是', true],
  ['否', false],
];

function readYesNo(raw: unknown, _: unknown, input: string): boolean | No {
  const found = YES_NO.find(([said]) => said === raw);
  return found?.[1] ?? refuse('arithmetic.choice-unknown', { input, given: shown(raw), known: ['yes', 'no'] });
}

function readChoice(raw: unknown, { choices }: Input, input: string): string | No {
  const found = findChoice(choices, raw);
  return found?.id ?? noChoice(raw, choices, input);
}

const findChoice = (choices: readonly Choice[], raw: unknown) => choices.find(({ id, zh }) => raw === id || raw === zh);

const noChoice = (raw: unknown, choices: readonly Choice[], input: string): No =>
  refuse('arithmetic.choice-unknown', { input, given: shown(raw), known: choices.map(({ id }) => id) });

function readItems(raw: unknown, { choices }: Input, input: string): readonly Item[] | No {
  return readEach(raw, (each) => {
    const said = typeof each === 'string' ? splitItem(each) : each;
    if (!isRecord(said)) return refuse('arithmetic.item-invalid', { input, given: shown(each) });
    const choice = findChoice(choices, said.kind);
    if (choice === undefined) return noChoice(said.kind, choices, input);
    if (isBlank(said.amount)) {
      const { id: kind, withoutAmount } = choice;
      return withoutAmount ? { kind, amount: null } : refuse('arithmetic.item-invalid', { input, given: shown(each) });
    }
    const amount = readMoney(said.amount, { mayBeZero: true }, input);
    return isRefusal(amount) ? amount : { kind: choice.id, amount };
  });
}

function splitItem(text: string) {
  const [kind, amount, ...rest] = text.split('=');
  return rest.length > 0 ? null : { kind, amount };
}

function readPeriods(raw: unknown, _: unknown, input: string): readonly Period[] | No {
  return readEach(raw, (each) => {
    const said = typeof each === 'string' ? splitPeriod(each) : each;
    if (!isRecord(said)) return refuse('arithmetic.period-invalid', { input, given: shown(each) });
    const from = readDate(said.from, null, input);
    if (isRefusal(from)) return from;
    const to = isBlank(said.to) ? null : readDate(said.to, null, input);
    if (isRefusal(to)) return to;
    return to !== null && to < from ? refuse('arithmetic.dates-reversed', { input, from, to }) : { from, to };
  });
}

function splitPeriod(text: string) {
  const [from, to, ...rest] = text.split('..');
  return to === undefined || rest.length > 0 ? null : { from, to };
}

/** A list, or one entry standing alone. The first entry that is refused refuses the list. */
function readEach<T>(raw: unknown, read: (each: unknown) => T | No): readonly T[] | No {
  const list: T[] = [];
  for (const each of Array.isArray(raw) ? raw : [raw]) {
    const value = read(each);
    if (isRefusal(value)) return value as No;
    list.push(value as T);
  }
  return list;
}

/** Text as typed; a JSON number only where it is whole, so that no binary fraction gets in. */
function asText(raw: unknown): string | null {
  if (typeof raw === 'string') return raw;
  return Number.isSafeInteger(raw) ? String(raw) : null;
}

const isLossy = (raw: unknown) => typeof raw === 'number' && !Number.isSafeInteger(raw);

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** What was given, short enough for a sentence. */
function shown(raw: unknown): string {
  if (typeof raw === 'object') return Array.isArray(raw) ? '[…]' : '{…}';
  const text = String(raw);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
