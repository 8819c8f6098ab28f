import { createHash } from 'node:crypto';
import oracle from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, type Json } from './canonical.ts';
import { sealHash, sealMatches } from './seal.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('canonical JSON (RFC 8785)', () => {
  it('writes the RFC’s own example as the RFC does (§3.2.3)', () => {
    const input = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '😀': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    };
    expect(canonical(input)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it.each([
    [Number('333333333.33333329'), '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-27, '1e-27'],
    [-0, '0'],
  ])('writes the number %d as %s (§3.2.2.3)', (number, text) => expect(canonical(number)).toBe(text));

  it('agrees with an independent implementation on whatever JSON can hold', () => {
    const wellFormed = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed());
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        wellFormed,
        fc.array(tie('json')),
        fc.dictionary(wellFormed, tie('json')),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value as Json)).toBe(oracle(value));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], ['\ud800'], [{ a: undefined }], [() => 1]])(
    'throws on %s, which is a bug of ours',
    (value) => {
      expect(() => canonical(value as never)).toThrow(TypeError);
    },
  );
});

describe('a sealed field', () => {
  const field = { value: '接地夹松动', salt: '00112233445566778899aabbccddeeff' };

  it('is proved by value and salt, and by nothing else', () => {
    const hash = sealHash(field, sha256);
    expect(sealMatches(hash, field, sha256)).toBe(true);
    expect(sealMatches(hash, { ...field, value: '接地夹牢固' }, sha256)).toBe(false);
    expect(sealMatches(hash, { ...field, salt: field.salt.replace('0', '1') }, sha256)).toBe(false);
  });

  it('erased, is no fault', () => expect(sealMatches(sealHash(field, sha256), null, sha256)).toBe(true));
});
