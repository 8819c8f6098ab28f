import { canonical } from '../ledger/canonical.ts';
import { bytesOf, hexOf, utf8 } from './bytes.ts';
import type { Hmac } from './crypto.ts';
import { expand, extract } from './hkdf.ts';
import { DRAW_RULE, type DrawPlan } from './plan.ts';
import { rfc3797Key } from './rfc3797.ts';
import type { Randomness } from './select.ts';
import type { SourceValue } from './source.ts';
import { randomPart } from './values.ts';

/**
 * The 32 bytes from which draw number `number` of a commitment follows: HKDF-SHA256 (RFC 5869) with the secret salt as its salt, the
 * canonical text of the random parts as its material, sorted by the sources' ids (UTF-16 code units), and as its info
 * `gangwan-draw/1 seed\n<commitment>\n<number>`.
 */
export function drawSeed(
  values: readonly SourceValue[],
  { hash, salt, number }: { readonly hash: string; readonly salt: string; readonly number: number },
  hmac: Hmac,
): Uint8Array {
  const sorted = [...values].sort((one, other) => (one.id < other.id ? -1 : 1));
  const key = extract(bytesOf(salt), utf8(canonical(sorted.map(randomPart))), hmac);
  return expand(key, utf8(`${DRAW_RULE} seed\n${hash}\n${number}`), 32, hmac);
}

/** What draw number `number` of a plan follows from: its seed, or the key of RFC 3797, which knows no number. */
export function randomnessOf(
  {
    plan,
    values,
    ...of
  }: { plan: DrawPlan; values: readonly SourceValue[]; hash: string; salt: string; number: number },
  hmac: Hmac,
): Randomness {
  return plan.method === 'rfc3797' ? rfc3797Key(numbersOf(plan, values)) : drawSeed(values, of, hmac);
}

/** As it stands in the record: hexadecimal, or the key itself. */
export const seedText = (randomness: Randomness): string =>
  typeof randomness === 'string' ? randomness : hexOf(randomness);

/** The numbers of each source, in the order of the plan. */
function numbersOf({ sources }: DrawPlan, values: readonly SourceValue[]): readonly (readonly number[])[] {
  return sources.map(({ id }) => {
    const value = values.find((each) => each.id === id);
    if (value?.kind === 'lottery') return value.numbers;
    return value?.kind === 'index' ? [Number(value.figure)] : [];
  });
}
