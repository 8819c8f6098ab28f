import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, PrintedDocument } from './document.ts';
import { writePdf } from './pdf.ts';
import { printPdf } from './press.ts';
import { sampleNotice } from './samples.ts';

let notice: PrintedDocument;

beforeAll(async () => {
  // Photos of the weight that a camera's thumbnail has.
  const photo = (width: number, height: number) =>
    sharp({ create: { width: 24, height: 18, channels: 3, background: '#8899aa' } })
      .resize(width, height, { fit: 'fill' })
      .jpeg()
      .toBuffer();
  notice = sampleNotice(await photo(480, 360), await photo(360, 480));
});

const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pageCount = (pdf: Uint8Array) => raw(pdf).match(/\/Type \/Page\b/g)?.length;
const withBlocks = (...blocks: Block[]): PrintedDocument => ({
  title: '隐患',
  author: '港湾',
  createdAt: notice.createdAt,
  blocks,
});

/** The drawing operators of each page, unpacked (and whatever else is packed). */
function operators(pdf: Uint8Array): string[] {
  const text = raw(pdf);
  const streams = [...text.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)].map(({ index, 0: head }) => {
    const from = index + head.length;
    return Buffer.from(text.slice(from, text.indexOf('\nendstream', from)), 'latin1');
  });
  return streams.map((packed) => inflateSync(packed).toString('latin1'));
}

describe('a notice of one page', () => {
  test('is tagged, in Chinese, with its title, and light', async () => {
    const pdf = await printPdf(notice);
    const text = raw(pdf);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(pageCount(pdf)).toBe(1);
    expect(text).toContain('/Marked true');
    expect(text).toMatch(/\/Lang \(zh-CN\)/);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain(Buffer.from('\ufeff责令限期整改指令书', 'utf16le').swap16().toString('latin1'));
    for (const tag of ['Document', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Caption'])
      expect(text).toContain(`/S /${tag}\n`);
    // The tag tree has one root.
    expect(text).toMatch(/\/ParentTreeNextKey 1\n\/K \[\d+ 0 R\]\n/);
    expect(pdf.length).toBeLessThan(120 * 1024);
  });

  test('embeds both weights and draws the QR code as vector, not as a picture', async () => {
    const pdf = await printPdf(notice);
    expect(raw(pdf)).toMatch(/\+NotoSansSC-Bold/);
    expect(raw(pdf)).toMatch(/\+NotoSansSC-Regular/);
    expect(raw(pdf).match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(operators(pdf).join().match(/ l\n/g)?.length).toBeGreaterThan(500);
  });

  test('has the same bytes each time, from another process too, and others with another date', async () => {
    const first = Buffer.from(await printPdf(notice));
    const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
    await writePdf(notice, createWriteStream(join(folder, 'notice.pdf')));
    expect((await readFile(join(folder, 'notice.pdf'))).equals(first)).toBe(true);
    await rm(folder, { recursive: true });
    const later = await printPdf({ ...notice, createdAt: '2025-11-23T00:00:00Z' });
    expect(first.equals(later)).toBe(false);
  });
});

describe('what does not fit', () => {
  test('a long paragraph, a row taller than a page, many photos and signatures go on in further pages', async () => {
    const long = '整改措施应当落实到人。'.repeat(400);
    expect(pageCount(await printPdf(withBlocks({ kind: 'paragraph', text: long })))).toBe(3);
    expect(pageCount(await printPdf(withBlocks({ kind: 'table', rows: [[{ label: '情况', value: long }]] })))).toBe(3);
    const photos = Array.from({ length: 20 }, (_, n) => ({ jpeg: jpegOf(notice), caption: `第${n}张` }));
    expect(pageCount(await printPdf(withBlocks({ kind: 'photos', photos })))).toBe(3);
  });

  test('a heading does not stay behind when its photos go on', async () => {
    const filled: Block = { kind: 'paragraph', text: Array.from({ length: 33 }, () => '一行').join('\n') };
    const photos: Block = { kind: 'photos', photos: [{ jpeg: jpegOf(notice), caption: '' }] };
    const pages = operators(await printPdf(withBlocks(filled, { kind: 'heading', text: '照片' }, photos)));
    const withPhoto = pages.filter((page) => page.includes('/Figure'));
    expect(withPhoto).toHaveLength(1);
    expect(withPhoto[0]).toContain('/H2');
    expect(withPhoto[0]).not.toContain('/H1');
  });

  test('nothing: empty values, empty blocks, one photo, a word longer than the line', async () => {
    const blocks: Block[] = [
      { kind: 'table', rows: [[{ label: '备注', value: '' }]] },
      { kind: 'paragraph', text: '' },
      { kind: 'photos', photos: [] },
      { kind: 'photos', photos: [{ jpeg: jpegOf(notice), caption: '' }] },
      { kind: 'paragraph', text: 'x'.repeat(300) },
    ];
    expect(pageCount(await printPdf(withBlocks(...blocks)))).toBe(1);
  });

  test('a picture that is none throws, and the next document is printed', async () => {
    const broken: Block = { kind: 'photos', photos: [{ jpeg: Buffer.from('no jpeg'), caption: '' }] };
    await expect(printPdf(withBlocks(broken))).rejects.toThrow('bench failed');
    expect(pageCount(await printPdf(withBlocks()))).toBe(1);
  });
});

function jpegOf(document: PrintedDocument): Uint8Array {
  const block = document.blocks.find((each) => each.kind === 'photos');
  return block?.photos[0]?.jpeg ?? Buffer.alloc(0);
}

test('ten notices leave the memory of this process where it was', async () => {
  await printPdf(notice);
  const before = process.memoryUsage.rss();
  for (let n = 0; n < 10; n += 1) await printPdf(notice);
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(20);
});
