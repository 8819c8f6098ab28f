import type { PrintedPhoto } from './document.ts';
import { type Face, PAPER, type Pages, QUIET, RULE, TEXT_WIDTH } from './page.ts';
import { qrCode } from './qr.ts';

const CAPTION: Face = { weight: 'regular', size: 9, leading: 14, colour: QUIET };
const GAP = 12;
const PHOTO = { width: (TEXT_WIDTH - GAP) / 2, height: 124 };
const QR_SIDE = 64;

/** Photos two to a row, each fitted whole into its frame, its caption under it. */
export function drawPhotos(pages: Pages, photos: readonly PrintedPhoto[]): void {
  for (let first = 0; first < photos.length; first += 2) {
    const row = photos.slice(first, first + 2).map((photo) => ({
      ...photo,
      lines: pages.lines(photo.caption, CAPTION, PHOTO.width),
    }));
    const captions = Math.max(...row.map((photo) => photo.lines.length)) * CAPTION.leading;
    pages.need(PHOTO.height + 3 + captions);
    for (const [index, photo] of row.entries()) {
      const x = PAPER.left + index * (PHOTO.width + GAP);
      drawPhoto(pages, photo, x);
      const caption = pages.tag('Caption');
      for (const [down, line] of photo.lines.entries()) {
        const y = pages.y + PHOTO.height + 3 + down * CAPTION.leading;
        pages.write(caption, line.text, CAPTION, x + (PHOTO.width - line.width) / 2, y);
      }
      caption.end();
    }
    pages.y += PHOTO.height + 3 + captions + 8;
  }
}

function drawPhoto(pages: Pages, photo: PrintedPhoto, x: number): void {
  const { width, height } = PHOTO;
  pages.artifact((pdf) => pdf.rect(x, pages.y, width, height).lineWidth(0.5).fillAndStroke('#fafafa', '#d0d0d0'));
  const figure = pages.tag('Figure', undefined, photo.caption);
  figure.add(() => {
    const fit: [number, number] = [width - 4, height - 4];
    pages.pdf.image(Buffer.from(photo.jpeg), x + 2, pages.y + 2, { fit, align: 'center', valign: 'center' });
  });
  figure.end();
}

/** A QR code at the left and its words beside it; the white around it is its quiet zone. */
export function drawQr(pages: Pages, content: string, caption: string): void {
  pages.need(QR_SIDE);
  const { size, path } = qrCode(content);
  const figure = pages.tag('Figure', undefined, content);
  figure.add(() => {
    const { pdf } = pages;
    pdf
      .save()
      .translate(PAPER.left, pages.y)
      .scale(QR_SIDE / size);
    pdf.path(path).fill('#000000').restore();
  });
  figure.end();
  const x = PAPER.left + QR_SIDE + 14;
  const lines = pages.lines(caption, CAPTION, TEXT_WIDTH - QR_SIDE - 14);
  const words = pages.tag('P');
  const top = pages.y + Math.max(0, (QR_SIDE - lines.length * CAPTION.leading) / 2);
  for (const [down, line] of lines.entries()) pages.write(words, line.text, CAPTION, x, top + down * CAPTION.leading);
  words.end();
  pages.y += Math.max(QR_SIDE, lines.length * CAPTION.leading) + 8;
}

/** 第 x 页 共 y 页 at the foot of every page, the footer's words before it. Called once, when all is drawn. */
export function drawFeet(pages: Pages, footer: string): void {
  const { start, count } = pages.pdf.bufferedPageRange();
  const y = PAPER.height - PAPER.bottom + 20;
  for (let page = start; page < start + count; page += 1) {
    pages.pdf.switchToPage(page);
    const number = `第 ${page + 1} 页 共 ${count} 页`;
    pages.artifact((pdf) => {
      pdf
        .moveTo(PAPER.left, y - 5)
        .lineTo(PAPER.width - PAPER.right, y - 5)
        .lineWidth(0.4)
        .stroke(RULE);
      pages.print(footer, CAPTION, PAPER.left, y);
      pages.print(number, CAPTION, PAPER.width - PAPER.right - pages.widthOf(number, CAPTION), y);
    });
  }
}
