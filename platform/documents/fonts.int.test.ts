import { expect, test } from 'vitest';
import { wordsOf } from './document.ts';
import { uncovered } from './fonts.ts';
import { sampleNotice } from './samples.ts';

/** All 6,763 characters of GB 2312: rows 16-87, cells 1-94, of which the last five of row 55 are empty. */
function gb2312(): string {
  const decoder = new TextDecoder('gbk');
  let text = '';
  for (let row = 16; row <= 87; row += 1) {
    for (let cell = 1; cell <= (row === 55 ? 89 : 94); cell += 1)
      text += decoder.decode(Uint8Array.of(row + 160, cell + 160));
  }
  return text;
}

test('every character of GB 2312 can be printed', () => {
  const text = gb2312();
  expect(new Set(text).size).toBe(6763);
  expect(uncovered(text)).toEqual([]);
});

test('rare name characters, units and marks can be printed', () => {
  expect(
    uncovered('䶮㛃𬭛𨱏㎡℃≤≥Ω±×·—…“”《》〔〕①⑳\uff0c\uff1b\uff1a\uff1f\uff01\uff08\uff09\uff05\u3000\u00a0'),
  ).toEqual([]);
});

test('the words of a notice can be printed, and line breaks are no characters', () => {
  expect(uncovered(wordsOf(sampleNotice(Buffer.alloc(0), Buffer.alloc(0))))).toEqual([]);
});

test('what cannot be printed is told, each once', () => {
  expect(uncovered('安全😀帽😀\u{2a6a5}')).toEqual(['😀', '\u{2a6a5}']);
});
