import type { Field, Signer } from './document.ts';
import { BODY, type Face, PAPER, type Pages, QUIET, RULE, type Tag, TEXT_WIDTH } from './page.ts';

const TITLE: Face = { weight: 'bold', size: 21, leading: 32 };
const NUMBER: Face = { weight: 'regular', size: 10.5, leading: 18, colour: QUIET };
const HEADING: Face = { weight: 'bold', size: 11.5, leading: 20 };
const LABEL: Face = { weight: 'bold', size: 9.5, leading: 15.5 };
const VALUE: Face = { weight: 'regular', size: 10, leading: 15.5 };
const LABEL_WIDTH = 76;
const PAD = { x: 7, y: 3.8 };

export function drawTitle(pages: Pages, title: string, number?: string): void {
  centre(pages, pages.tag('H1'), title, TITLE);
  if (number !== undefined) centre(pages, pages.tag('P'), number, NUMBER);
  pages.y += 8;
}

function centre(pages: Pages, tag: Tag, text: string, face: Face): void {
  for (const line of pages.lines(text, face, TEXT_WIDTH)) {
    pages.write(tag, line.text, face, PAPER.left + (TEXT_WIDTH - line.width) / 2, pages.y);
    pages.y += face.leading;
  }
  tag.end();
}

/** A heading stays with the beginning of what follows. `following` is that beginning's height. */
export function drawHeading(pages: Pages, text: string, ordinal: number, following: number): void {
  pages.need(HEADING.leading + 8 + following);
  pages.y += 6;
  const tag = pages.tag('H2');
  for (const line of pages.lines(`${chineseNumeral(ordinal)}、${text}`, HEADING, TEXT_WIDTH)) {
    pages.write(tag, line.text, HEADING, PAPER.left, pages.y);
    pages.y += HEADING.leading;
  }
  tag.end();
  pages.y += 2;
}

/** 1 → 一， 12 → 十二， 20 → 二十； up to 99. */
export function chineseNumeral(n: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${n % 10 > 0 ? digits[n % 10] : ''}`;
}

export function drawParagraphs(pages: Pages, text: string, indented: boolean): void {
  const indent = indented ? 2 * BODY.size : 0;
  for (const paragraph of text.split('\n')) {
    const tag = pages.tag('P');
    for (const [index, line] of pages.lines(paragraph, BODY, TEXT_WIDTH, indent).entries()) {
      pages.need(BODY.leading);
      const start = index === 0 ? indent : 0;
      const slack = line.ends ? 0 : (TEXT_WIDTH - start - line.width) / Math.max(1, [...line.text].length - 1);
      // A line left short by a long word is not torn apart to fill it.
      const spacing = slack > 0.2 * BODY.size ? 0 : slack;
      pages.write(tag, line.text, BODY, PAPER.left + start, pages.y, spacing);
      pages.y += BODY.leading;
    }
    tag.end();
  }
  pages.y += 5;
}

interface Cell {
  readonly type: 'TH' | 'TD';
  readonly face: Face;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

export function drawTable(pages: Pages, rows: ReadonlyArray<readonly Field[]>): void {
  const table = pages.tag('Table');
  for (const row of rows) drawRow(pages, table, cellsOf(pages, row));
  table.end();
  pages.y += 8;
}

function cellsOf(pages: Pages, fields: readonly Field[]): Cell[] {
  const width = TEXT_WIDTH / fields.length;
  return fields.flatMap((field, index) => {
    const x = PAPER.left + index * width;
    const cell = (type: Cell['type'], face: Face, left: number, wide: number, text: string): Cell => ({
      type,
      face,
      x: left,
      width: wide,
      lines: pages.lines(text, face, wide - 2 * PAD.x).map((line) => line.text),
    });
    return [
      cell('TH', LABEL, x, LABEL_WIDTH, field.label),
      cell('TD', VALUE, x + LABEL_WIDTH, width - LABEL_WIDTH, field.value),
    ];
  });
}

/** A row stays whole where it can; one taller than a page goes on in the next, borders closed on both. */
function drawRow(pages: Pages, table: Tag, cells: readonly Cell[]): void {
  const heightOf = (lines: number) => lines * VALUE.leading + 2 * PAD.y;
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  const page = PAPER.height - PAPER.top - PAPER.bottom;
  pages.need(heightOf(heightOf(lines) <= page ? lines : 2));
  const row = pages.tag('TR', table);
  const tags = cells.map((cell) => pages.tag(cell.type, row));
  for (let from = 0; from < lines; ) {
    const fit = Math.min(lines - from, Math.floor((pages.room - 2 * PAD.y) / VALUE.leading));
    drawBoxes(pages, cells, heightOf(fit));
    for (const [index, cell] of cells.entries()) {
      const shown = cell.lines.slice(from, from + fit);
      const short = cell.type === 'TH' ? (fit - shown.length) / 2 : 0;
      for (const [down, text] of shown.entries()) {
        const y = pages.y + PAD.y + (down + short) * VALUE.leading;
        pages.write(tags[index] as Tag, text, cell.face, cell.x + PAD.x, y);
      }
    }
    pages.y += heightOf(fit);
    from += fit;
    if (from < lines) pages.need(page);
  }
  row.end();
}

function drawBoxes(pages: Pages, cells: readonly Cell[], height: number): void {
  pages.artifact((pdf) => {
    for (const cell of cells) {
      pdf.rect(cell.x, pages.y, cell.width, height);
      if (cell.type === 'TH') pdf.lineWidth(0.6).fillAndStroke('#f3f4f6', RULE);
      else pdf.lineWidth(0.6).stroke(RULE);
    }
  });
}

/** Boxes side by side, each with a title, lines to write on, and room for a stamp. Never torn over two pages. */
export function drawSignatures(pages: Pages, signers: readonly Signer[]): void {
  const width = TEXT_WIDTH / signers.length;
  const lines = Math.max(...signers.map((signer) => signer.lines.length));
  const height = 2 * PAD.y + VALUE.leading + lines * 24 + 4;
  pages.need(height + 8);
  for (const [index, signer] of signers.entries()) {
    const x = PAPER.left + index * width;
    pages.artifact((pdf) => pdf.rect(x, pages.y, width, height).lineWidth(0.6).stroke(RULE));
    const tag = pages.tag('P');
    pages.write(tag, signer.title, LABEL, x + PAD.x, pages.y + PAD.y);
    for (const [down, text] of signer.lines.entries()) {
      const y = pages.y + PAD.y + VALUE.leading + 6 + down * 24;
      pages.write(tag, text, VALUE, x + PAD.x, y);
    }
    if (signer.seal === true) drawSeal(pages, tag, x + width - 40, pages.y + height / 2);
    tag.end();
  }
  pages.y += height + 8;
}

function drawSeal(pages: Pages, tag: Tag, x: number, y: number): void {
  const words = '（盖章）';
  const face: Face = { ...VALUE, size: 9, colour: RULE };
  pages.artifact((pdf) => pdf.circle(x, y, 29).lineWidth(0.6).dash(2, { space: 2 }).stroke('#b9b9b9').undash());
  pages.write(tag, words, face, x - pages.widthOf(words, face) / 2, y - face.leading / 2);
}
