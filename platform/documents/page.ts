import PDFDocument from 'pdfkit';
import { fontBytes, type Weight } from './fonts.ts';
import { breakLines, type Line } from './lines.ts';

type Pdf = InstanceType<typeof PDFDocument>;
export type Tag = PDFKit.PDFStructureElement;

/** All lengths in points (1/72 inch), from the top left corner. */
export const PAPER = { width: 595.28, height: 841.89, left: 62, right: 62, top: 52, bottom: 58 } as const;
export const TEXT_WIDTH = PAPER.width - PAPER.left - PAPER.right;
export const INK = '#1a1a1a';
export const QUIET = '#5f5f5f';
export const RULE = '#8a8a8a';

export interface Face {
  readonly weight: Weight;
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
  readonly colour?: string;
}

export const BODY: Face = { weight: 'regular', size: 10.5, leading: 17.5 };

/** A4 pages with a pen: keeps the place on the page, breaks pages, and tags what it draws for readers of the blind. */
export class Pages {
  readonly pdf: Pdf;
  /** Where the next block begins. */
  y: number = PAPER.top;
  readonly #root: Tag;
  readonly #widths = new Map<string, number>();

  constructor(info: { title: string; author: string; createdAt: string }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      // Own line and page breaking: pdfkit's knows no kinsoku and would add pages by itself.
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: info.title, Author: info.author, CreationDate: new Date(info.createdAt) },
    });
    for (const weight of ['regular', 'bold'] as const) this.pdf.registerFont(weight, fontBytes(weight));
    // One root for all: readers take a tree with several for broken (PDF 1.7, 14.8.4.2).
    this.#root = this.pdf.struct('Document');
    this.pdf.addStructure(this.#root);
  }

  /** Room left on this page. */
  get room(): number {
    return PAPER.height - PAPER.bottom - this.y;
  }

  /** Begins a new page unless `height` still fits on this one. */
  need(height: number): void {
    if (height <= this.room) return;
    this.pdf.addPage();
    this.y = PAPER.top;
  }

  /** Breaks text into lines of this face. */
  lines(text: string, face: Face, width: number, indent = 0): Line[] {
    return breakLines(text, { width, indent, widthOf: (piece) => this.widthOf(piece, face) });
  }

  widthOf(text: string, face: Face): number {
    const key = `${face.weight}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.pdf.font(face.weight).fontSize(1000).widthOfString(text);
      this.#widths.set(key, width);
    }
    return (width * face.size) / 1000;
  }

  /** Opens a tag: standard structure types of PDF 1.7 (14.8.4), such as H1, P, Table, TR, TH, TD, Figure. */
  tag(type: string, parent?: Tag, alt?: string): Tag {
    const tag = this.pdf.struct(type, alt === undefined ? {} : { alt });
    (parent ?? this.#root).add(tag);
    return tag;
  }

  /** Writes one line, its box `face.leading` high with the top at `y`, as content of a tag. */
  write(tag: Tag, text: string, face: Face, x: number, y: number, spacing = 0): void {
    if (text === '') return;
    tag.add(() => this.print(text, face, x, y, spacing));
  }

  /** Writes one line without a tag: only inside content that is tagged or an artifact already. */
  print(text: string, face: Face, x: number, y: number, spacing = 0): void {
    // Noto Sans SC sets its line 1.448 em high (hhea ascender 1.16, descender 0.288): centre that in the leading.
    const top = y + (face.leading - 1.448 * face.size) / 2;
    this.pdf
      .font(face.weight)
      .fontSize(face.size)
      .fillColor(face.colour ?? INK);
    this.pdf.text(text, x, top, { lineBreak: false, characterSpacing: spacing });
  }

  /** Draws what is ornament and not content: rules, boxes, page numbers. */
  artifact(draw: (pdf: Pdf) => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.pdf);
    this.pdf.endMarkedContent();
  }

  /** Closes the last page; the rest of the file is written. */
  end(): void {
    this.#root.end();
    this.pdf.end();
  }
}
