/** The 31 characters of GB 32100-2015 §4.2: digits and letters without I, O, S, V, Z, which look like others. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** True for an 18-character 统一社会信用代码 whose last character is the check of the others (GB 32100-2015 §4.6, MOD 31). */
export function isCreditCode(code: string): boolean {
  return SHAPE.test(code) && code[17] === checkCharacter(code);
}

/** As stored, from what was typed: small letters and spaces do not count. */
export function tidyCreditCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** The check character for the first 17 characters: 31 less the sum weighted by powers of 3, all modulo 31. */
export function checkCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] as string;
}
