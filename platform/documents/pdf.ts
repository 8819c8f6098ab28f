import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Block, PrintedDocument } from './document.ts';
import { Pages } from './page.ts';
import { drawFeet, drawPhotos, drawQr } from './picture-blocks.ts';
import { drawHeading, drawParagraphs, drawSignatures, drawTable, drawTitle } from './text-blocks.ts';

/** What of the next block must still fit under a heading, in points: two lines, or a thing that is never torn. */
const FOLLOWING: Readonly<Record<Block['kind'], number>> = {
  heading: 0,
  paragraph: 35,
  table: 40,
  photos: 150,
  signatures: 100,
  qr: 64,
};

/**
 * Writes a document as tagged PDF 1.7 with embedded font subsets. Equal documents give equal bytes. It costs 20 MB for the
 * fonts and grows with every document, so a server calls `printPdf` of `press.ts`, which does this in a child process.
 */
export async function writePdf(document: PrintedDocument, out: Writable): Promise<void> {
  const pages = new Pages(document);
  const written = pipeline(pages.pdf, out);
  drawTitle(pages, document.title, document.number);
  let headings = 0;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'heading') headings += 1;
    drawBlock(pages, block, headings, document.blocks[index + 1]);
  }
  drawFeet(pages, document.footer ?? '');
  pages.end();
  await written;
}

function drawBlock(pages: Pages, block: Block, ordinal: number, next?: Block): void {
  if (block.kind === 'heading') drawHeading(pages, block.text, ordinal, FOLLOWING[next?.kind ?? 'heading']);
  else if (block.kind === 'paragraph') drawParagraphs(pages, block.text, block.indent ?? true);
  else if (block.kind === 'table') drawTable(pages, block.rows);
  else if (block.kind === 'photos') drawPhotos(pages, block.photos);
  else if (block.kind === 'signatures') drawSignatures(pages, block.signers);
  else drawQr(pages, block.content, block.caption);
}
