const CAS = /^([0-9]{2,7})-([0-9]{2})-([0-9])$/;

/**
 * The check digit that a CAS registry number must end in: each digit before it, counted from the right, times its place, modulo
 * 10. `null` where the text does not have the form `7664-41-7`.
 */
export function casCheckDigit(cas: string): number | null {
  const [, first, second] = CAS.exec(cas) ?? [];
  if (first === undefined || second === undefined) return null;
  const digits = [...`${first}${second}`].reverse();
  return digits.reduce((sum, digit, at) => sum + Number(digit) * (at + 1), 0) % 10;
}

/** Whether the text is a CAS registry number with the right check digit: necessary, not sufficient, for being a real one. */
export function casCheck(cas: string): boolean {
  const digit = casCheckDigit(cas);
  return digit !== null && cas.endsWith(`-${digit}`);
}
