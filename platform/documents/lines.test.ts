import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from './lines.ts';

/** Every Chinese character and full-width mark is 2 wide, every other 1. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u0100' ? 1 : 2), 0);
const broken = (text: string, width: number, indent = 0) =>
  breakLines(text, { width, indent, widthOf }).map((line) => line.text);

const CLOSING = [...'\uff0c\uff1b\uff1a\uff1f\uff01\uff09。、】》”'];
const OPENING = [...'\uff08【《“'];

describe('kinsoku', () => {
  test('a mark that may not begin a line takes the character before it along', () => {
    for (const mark of CLOSING) expect(broken(`隐患整改${mark}期限`, 8)).toEqual(['隐患整', `改${mark}期限`]);
  });

  test('a mark that may not end a line goes to the next', () => {
    for (const mark of OPENING) expect(broken(`隐患整${mark}改期限`, 8)).toEqual(['隐患整', `${mark}改期限`]);
  });

  test('marks in a row stay together', () => {
    expect(broken('见《办法》。”完', 8)).toEqual(['见《办', '法》。”', '完']);
    expect(broken('整改——完成……', 6)).toEqual(['整', '改——', '完', '成……']);
  });

  test('no line of any text begins or ends with a forbidden mark, and no character is lost', () => {
    const piece = fc.constantFrom(
      ...'隐患整改安全一二',
      ...CLOSING.slice(0, 5),
      ...OPENING.slice(0, 2),
      'GB',
      '500',
      '\u3000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 24, max: 60 }), (pieces, width) => {
        const text = pieces.join('');
        // A run of marks longer than a line must be cut somewhere.
        fc.pre(!/[\uff08-\uff1f【】《》。、”“]{5,}/.test(text) && !/[GB500]{12,}/.test(text));
        const lines = broken(text, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        for (const line of lines.slice(1)) expect(CLOSING).not.toContain(line[0]);
        for (const line of lines.slice(0, -1)) expect(OPENING).not.toContain(line.at(-1));
      }),
    );
  });
});

describe('words and figures', () => {
  test('a number, a code or a word is not torn, nor a figure from its unit', () => {
    expect(broken('编号 GD-2107 的', 9)).toEqual(['编号', 'GD-2107', '的']);
    expect(broken('室温不高于30℃时', 13)).toEqual(['室温不高于', '30℃时']);
  });

  test('a word longer than the line is cut rather than left to run over the edge', () => {
    expect(broken('0123456789', 4)).toEqual(['0123', '4567', '89']);
  });

  test('rare name characters and accents count as one', () => {
    expect(broken('䶮㛃𬭛𨱏', 4)).toEqual(['䶮㛃', '𬭛𨱏']);
    expect(broken('葛\u{e0100}e\u0301', 20)).toEqual(['葛\u{e0100}e\u0301']);
  });
});

test('paragraphs are indented each, empty ones kept, and control characters are spaces', () => {
  expect(broken('隐患整改\n安全', 8, 4)).toEqual(['隐患', '整改', '安全']);
  expect(broken('一\r\n\r\n二', 8)).toEqual(['一', '', '二']);
  expect(broken('一\t二\u0000三', 10)).toEqual(['一 二 三']);
});

test('only the last line of a paragraph ends it', () => {
  const lines = breakLines('隐患整改期限', { width: 8, widthOf });
  expect(lines.map((line) => [line.width, line.ends])).toEqual([
    [8, false],
    [4, true],
  ]);
});
