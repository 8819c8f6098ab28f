import sharp from 'sharp';
import type { Picture } from './picture.ts';
import { svgOf } from './svg.ts';

/** The picture as a JPEG of 30 to 60 KB. */
export function drawJpeg(picture: Picture): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(picture)))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 78 })
    .toBuffer();
}
