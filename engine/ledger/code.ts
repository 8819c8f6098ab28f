/**
 * A matter's code (一案一码): two letters for the capability, then ten characters of Crockford base 32 (no I, L, O, U), the last
 * being a check character: `HZ-7K3M9-QX4D8`. 45 random bits need no counter, so a phone underground can give a code at once.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 9;

/** Makes a code from at least nine random bytes. */
export function matterCode(prefix: string, random: Uint8Array): string {
  if (random.length < DIGITS) throw new RangeError('nine random bytes are needed');
  const body = Array.from(random.subarray(0, DIGITS), (byte) => ALPHABET[byte % 32] as string).join('');
  const digits = body + checkCharacter(prefix, body);
  return `${prefix}-${digits.slice(0, 5)}-${digits.slice(5)}`;
}

/** The code as stored, from what a person typed (small letters, missing dashes, O for 0, I or L for 1); `null` when it is none. */
export function readMatterCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '');
  const prefix = plain.slice(0, 2);
  const digits = plain.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[A-Z]{2}$/.test(prefix) || !/^[0-9A-HJKMNP-TV-Z]{10}$/.test(digits)) return null;
  if (checkCharacter(prefix, digits.slice(0, DIGITS)) !== digits[DIGITS]) return null;
  return `${prefix}-${digits.slice(0, 5)}-${digits.slice(5)}`;
}

/**
 * Weighted sum in the field GF(32) with weights 1, α, α² …: finds every single wrong character and every swap of two
 * neighbours, because no weight and no difference of two weights is zero.
 */
function checkCharacter(prefix: string, body: string): string {
  const values = [
    ...Array.from(prefix, (letter) => letter.charCodeAt(0) & 31),
    ...Array.from(body, (digit) => ALPHABET.indexOf(digit)),
  ];
  const sum = values.reduce((rest, value) => timesAlpha(rest) ^ value, 0);
  return ALPHABET[timesAlpha(sum)] as string;
}

/** Multiplication by α in GF(32) with the primitive polynomial x⁵ + x² + 1. */
function timesAlpha(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? (doubled ^ 0b100101) & 31 : doubled;
}
