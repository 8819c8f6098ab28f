import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_UPLOAD_BYTES } from './incoming.ts';
import { drawPhonePicture, drawPicture, inPieces } from './pictures.ts';
import { openPhotoStore, type Photo, type PhotoSize, type PhotoStore } from './store.ts';

let directory: string;
let store: PhotoStore;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'photos-'));
  store = await openPhotoStore(directory);
});
afterEach(() => rm(directory, { recursive: true }));

const receive = (bytes: Uint8Array) => store.receivePhoto(inPieces(bytes), 'shuangfeng');
const accept = async (bytes: Uint8Array) => {
  const photo = await receive(bytes);
  expect(photo).not.toHaveProperty('refused');
  return photo as Photo;
};
const stored = async (hash: string, size?: PhotoSize) => {
  const file = await store.findPhoto('shuangfeng', hash, size);
  return file === undefined ? undefined : buffer(file.stream);
};
const files = async () =>
  (await readdir(directory, { recursive: true, withFileTypes: true })).filter((f) => f.isFile());

/** A sound PNG header that claims any size; the pixels themselves are missing. */
function claimPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    pixels,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('what is refused', () => {
  test('a file of no bytes', async () => {
    expect(await receive(Buffer.alloc(0))).toEqual({ refused: true, code: 'file.empty' });
  });

  test('a text that calls itself a picture', async () => {
    const refusal = { refused: true, code: 'file.not-a-picture', details: { found: 'unknown' } };
    expect(await receive(Buffer.from('photo.jpg image/jpeg, honestly'))).toEqual(refusal);
  });

  test('a picture type that not every browser shows is named', async () => {
    const gif = await (await drawPicture(20, 20)).gif().toBuffer();
    expect(await receive(gif)).toMatchObject({ code: 'file.not-a-picture', details: { found: 'gif' } });
  });

  test('a jpeg cut off in the middle, and one that is only a beginning', async () => {
    const whole = await drawPhonePicture();
    expect(await receive(whole.subarray(0, whole.length / 2))).toMatchObject({ code: 'file.damaged' });
    expect(await receive(Buffer.from('\xff\xd8\xff\xe0 nothing more', 'latin1'))).toMatchObject({
      code: 'file.damaged',
    });
  });

  test('a few bytes that claim a billion pixels', async () => {
    expect(await receive(claimPng(40_000, 40_000))).toMatchObject({ code: 'file.too-many-pixels' });
  });

  test('an upload over the limit is cut off while it streams', async () => {
    let sent = 0;
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536, 0xff);
        }
      } finally {
        closed = true;
      }
    }
    expect(await store.receivePhoto(endless(), 'shuangfeng')).toMatchObject({ code: 'file.too-large' });
    expect(sent).toBeLessThanOrEqual(MAX_UPLOAD_BYTES + 65_536);
    expect(closed).toBe(true);
  });

  afterEach(async () => expect(await files()).toEqual([]));
});

test('an upload that breaks off throws its own error and leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from('\xff\xd8\xff', 'latin1');
    throw new Error('connection reset');
  }
  await expect(store.receivePhoto(broken(), 'shuangfeng')).rejects.toThrow('connection reset');
  expect(await files()).toEqual([]);
});

describe('what is kept', () => {
  test('a 12 MP phone picture: fitted, with its thumbnail, and nothing left that tells where or with what', async () => {
    const sent = await drawPhonePicture();
    expect((await sharp(sent).metadata()).exif?.includes('GW-TEST-CAMERA')).toBe(true);
    const photo = await accept(sent);
    expect(photo).toMatchObject({ width: 2560, height: 1920, type: 'image/jpeg' });
    expect(photo.originalHash).toBe(createHash('sha256').update(sent).digest('hex'));
    const full = (await stored(photo.hash)) as Buffer;
    const thumb = (await stored(photo.hash, 'thumb')) as Buffer;
    expect(createHash('sha256').update(full).digest('hex')).toBe(photo.hash);
    expect(full.length).toBe(photo.bytes);
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 480, height: 360 });
    for (const bytes of [full, thumb]) {
      const { exif, xmp, iptc, icc, space } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc, icc, space }).toEqual({ space: 'srgb' });
      for (const secret of ['Exif', 'GW-TEST', 'XMP-SECRET', 'GPS']) expect(bytes.includes(secret)).toBe(false);
    }
  });

  test('a picture lying on its side is turned upright', async () => {
    const side = await (await drawPicture(400, 300)).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const photo = await accept(side);
    expect(photo).toMatchObject({ width: 300, height: 400 });
    expect((await sharp(await stored(photo.hash)).metadata()).orientation).toBeUndefined();
  });

  test('png and webp become jpeg, and what was transparent white', async () => {
    const clear = sharp({ create: { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    for (const sent of [await clear.clone().png().toBuffer(), await clear.clone().webp().toBuffer()]) {
      const { data } = await sharp(await stored((await accept(sent)).hash))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
    }
  });

  test('the same bytes twice, at the same moment too, are one file', async () => {
    const sent = await (await drawPicture(300, 200)).jpeg().toBuffer();
    const [first, second] = await Promise.all([accept(sent), accept(sent)]);
    expect(second).toEqual(first);
    expect(await accept(sent)).toEqual(first);
    expect((await files()).map((file) => file.name).sort()).toEqual([`${first.hash}.jpg`, `${first.hash}.thumb.jpg`]);
  });

  test('another park does not find it', async () => {
    const { hash } = await accept(await (await drawPicture(30, 20)).png().toBuffer());
    expect(await store.hasPhoto('shuangfeng', hash)).toBe(true);
    expect(await store.hasPhoto('another', hash)).toBe(false);
    expect(await store.findPhoto('another', hash)).toBeUndefined();
  });
});

test('no hash and no park leads out of the store', async () => {
  await writeFile(join(directory, 'secret.jpg'), 'secret');
  for (const hash of [
    '../secret',
    '/./../secret',
    '..%2fsecret',
    `${'a'.repeat(63)}/`,
    'A'.repeat(64),
    '',
    `${'a'.repeat(64)}\n`,
  ]) {
    expect(await store.findPhoto('shuangfeng', hash)).toBeUndefined();
  }
  expect(await store.findPhoto('../..', 'a'.repeat(64))).toBeUndefined();
  await expect(store.receivePhoto(inPieces(Buffer.from('x')), '../evil')).rejects.toThrow('not a park id');
});

test('opening sweeps what a dead process left, not what another is just receiving', async () => {
  const workshop = join(directory, '.incoming');
  await writeFile(join(workshop, 'old.part'), 'left over');
  await writeFile(join(workshop, 'young.part'), 'coming in');
  const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
  await utimes(join(workshop, 'old.part'), yesterday, yesterday);
  await openPhotoStore(directory);
  expect(await readdir(workshop)).toEqual(['young.part']);
});

test('thirty uploads leave the memory of this process where it was', async () => {
  const sent = await drawPhonePicture(6);
  await accept(sent);
  const before = process.memoryUsage.rss();
  await Promise.all(Array.from({ length: 30 }, () => accept(sent)));
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(40);
});
