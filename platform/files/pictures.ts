import sharp from 'sharp';

/** Pictures made on the spot for tests: no binary fixtures. Soft noise, so that they weigh what camera pictures weigh. */
export function drawPicture(width: number, height: number) {
  const grain = {
    create: {
      width: 200,
      height: 150,
      channels: 3 as const,
      background: '#808080',
      noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
    },
  };
  return sharp({ ...grain })
    .png()
    .toBuffer()
    .then((small) => sharp(small).resize(width, height, { fit: 'fill' }));
}

/** A 12 MP phone picture with make, model, place (31.2304 N, 121.4737 E) and an XMP packet. */
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
