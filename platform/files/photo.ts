import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import type { FileRefusal } from './refusal.ts';
import type { PictureType } from './sniff.ts';

/** Longest side of a stored photo, in pixels: enough to read a gauge or a label, a fifth of a phone's bytes. */
export const PHOTO_PIXELS = 2560;
/** Longest side of the thumbnail, in pixels: a list's and a printed notice's need. */
export const THUMB_PIXELS = 480;
/** The most pixels a picture may unfold to. A few kilobytes of PNG can claim billions. */
export const MAX_PIXELS = 50_000_000;

/** A picture to re-encode: where it lies, what its first bytes said, and where the results shall be put. */
export interface Exposure {
  readonly path: string;
  readonly type: PictureType;
  readonly fullPath: string;
  readonly thumbPath: string;
}

/** What was put at `fullPath`: a baseline sRGB JPEG without any metadata, upright; width and height in pixels. */
export interface DevelopedPhoto {
  readonly hash: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

// Memory before speed: libvips would otherwise keep decoded pictures and run a decoder per core.
sharp.cache(false);
sharp.concurrency(1);
// Foreign bytes reach no decoder but the three the sniffer lets through (libvips also reads SVG, TIFF, GIF, HEIF …).
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * Re-encodes a picture into a photo and its thumbnail: upright by its EXIF orientation, colours to sRGB, transparency onto
 * white, at most `PHOTO_PIXELS` a side, every kind of metadata (EXIF with GPS, XMP, IPTC, ICC) left out.
 * Runs in the darkroom's child process (`darkroom.ts`).
 * @returns refusal `file.damaged` (truncated or not decodable) or `file.too-many-pixels`; throws when it took too long
 *   or the results could not be written, since another try may succeed
 */
export async function developPhoto(exposure: Exposure): Promise<DevelopedPhoto | FileRefusal> {
  const developed = await decode(exposure);
  if (isRefusal(developed)) return developed;
  const { full, thumb } = developed;
  await writeFile(exposure.fullPath, full.data, { flag: 'wx', mode: 0o640 });
  await writeFile(exposure.thumbPath, thumb, { flag: 'wx', mode: 0o640 });
  const hash = createHash('sha256').update(full.data).digest('hex');
  return { hash, bytes: full.data.length, width: full.info.width, height: full.info.height };
}

async function decode({ path, type }: Exposure) {
  try {
    const claim = await sharp(path, { limitInputPixels: false }).metadata();
    if (`image/${claim.format}` !== type) return refuse('file.damaged');
    const pixels = claim.width * claim.height;
    if (pixels > MAX_PIXELS) return refuse('file.too-many-pixels', { pixels, maxPixels: MAX_PIXELS });
    // 'error' takes pictures with harmless warnings (cameras write stray bytes) and refuses cut-off ones.
    const picture = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
    const full = await shrunk(picture, PHOTO_PIXELS, 82).toBuffer({ resolveWithObject: true });
    return { full, thumb: await shrunk(sharp(full.data), THUMB_PIXELS, 75).toBuffer() };
  } catch (error) {
    // libvips gives sentences, not codes. All but a slow machine's timeout mean that the picture cannot be read.
    if (error instanceof Error && error.message.startsWith('timeout')) throw error;
    return refuse('file.damaged');
  }
}

function shrunk(picture: Sharp, side: number, quality: number): Sharp {
  return picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .timeout({ seconds: 20 });
}
