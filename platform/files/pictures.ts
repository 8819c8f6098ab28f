import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';

/** A picture made on the spot for tests, the same every time: grain as coarse as a camera's subject, no binary fixture. */
export async function drawPicture(width: number, height: number): Promise<Sharp> {
  const grain = createHash('shake256', { outputLength: 64 * 48 * 3 })
    .update('grain')
    .digest();
  const small = await sharp(grain, { raw: { width: 64, height: 48, channels: 3 } })
    .png()
    .toBuffer();
  return sharp(small).resize(width, height, { fit: 'fill' });
}

/** A 12 MP phone picture with make, model, place (31°13'49" N, 121°28'25" E) and an XMP packet. */
export async function drawPhonePicture(orientation = 1): Promise<Buffer> {
  const picture = await drawPicture(4000, 3000);
  return picture
    .withMetadata({ orientation })
    .withExif({
      IFD0: { Make: 'Gangwan', Model: 'GW-TEST-CAMERA' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '31/1 13/1 49/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 28/1 25/1',
      },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>XMP-SECRET-PLACE</note></x:xmpmeta>')
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** Bytes as they come off the wire, in pieces of 64 KiB. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
