/** One printed line. `ends` is true for the last line of a paragraph, which is not justified. */
export interface Line {
  readonly text: string;
  readonly width: number;
  readonly ends: boolean;
}

export interface Measure {
  /** Width to fill, in the same unit as `widthOf` answers. */
  readonly width: number;
  /** Room left free before the first line of each paragraph. */
  readonly indent?: number;
  /** Width of a piece of text without line breaks. */
  readonly widthOf: (text: string) => number;
}

// The full-width marks stand as escapes: they look like their ASCII cousins and some editors turn them into those.
/** Marks that may not begin a line (CLREQ 3.1.1: closing and pausing marks, and units after a figure). */
const NO_START = new Set(
  '\uff0c\uff1b\uff1a\uff1f\uff01\uff09\uff0e\uff3d\uff5d\uff5e\uff05' +
    '。、》〉」』】〕〗〞”’…—·‰℃°′″㎡㎥' +
    ',.;:?!)]}%~',
);
/** Marks that may not end a line: opening brackets and quotes, signs before a figure. */
const NO_END = new Set('\uff08\uff3b\uff5b\uffe5' + '《〈「『【〔〖〝“‘¥№' + '([{$');
/** Letters, figures and the signs inside numbers, codes and addresses hold together. */
const WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\-_./:@#&=?+~%*<>≤≥±']$/u;

const graphemes = new Intl.Segmenter('zh-Hans', { granularity: 'grapheme' });

/**
 * Breaks Chinese text with Latin words in it into lines, by the rules of kinsoku: a mark that may not begin a line takes
 * the character before it along. Words are kept whole, and cut only when longer than a line.
 * @param text `\n` ends a paragraph; other control characters count as a space
 */
export function breakLines(text: string, measure: Measure): Line[] {
  return text.split(/\r\n|[\n\r]/).flatMap((paragraph) => breakParagraph(paragraph, measure));
}

function breakParagraph(paragraph: string, { width, indent = 0, widthOf }: Measure): Line[] {
  const lines: Line[] = [];
  let text = '';
  let filled = 0;
  let room = width - indent;
  const close = (ends: boolean) => {
    const shown = text.trimEnd();
    lines.push({ text: shown, width: shown === text ? filled : widthOf(shown), ends });
    text = '';
    filled = 0;
    room = width;
  };
  for (const unit of unbreakables(paragraph)) {
    for (const piece of widthOf(unit) <= width ? [unit] : pieces(unit)) {
      const added = widthOf(piece);
      // A space at the end may hang over the edge; at the beginning of a line it is dropped.
      if (filled + widthOf(piece.trimEnd()) > room && text !== '') close(false);
      if (text === '' && lines.length > 0 && piece.trim() === '') continue;
      text += piece;
      filled += added;
    }
  }
  close(true);
  return lines;
}

/** The stretches of a paragraph between which a line may be broken. */
function unbreakables(paragraph: string): string[] {
  const units: string[] = [];
  let before = '';
  for (const now of pieces(paragraph.replace(/\p{Cc}/gu, ' '))) {
    if (before !== '' && holdTogether(before, now)) units[units.length - 1] += now;
    else units.push(now);
    before = now;
  }
  return units;
}

function holdTogether(before: string, now: string): boolean {
  if (before === ' ') return false;
  return now === ' ' || NO_START.has(now) || NO_END.has(before) || (WORD.test(before) && WORD.test(now));
}

function pieces(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
