import { hash } from 'node:crypto';
import sharp from 'sharp';

/** A small photo; other words give other bytes. */
export function photo(shows: string): Promise<Buffer> {
  const [r = 0, g = 0, b = 0] = hash('sha256', shows, 'buffer');
  return sharp({ create: { width: 480, height: 360, channels: 3, background: { r, g, b } } })
    .jpeg()
    .toBuffer();
}
