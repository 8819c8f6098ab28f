import { create } from 'qrcode';
import { expect, test } from 'vitest';
import { qrCode } from './qr.ts';

/** Draws the path into rows of modules, as a reader would see it. */
function draw({ size, path }: { size: number; path: string }): string[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) (rows[Number(y)] as string[])[at] = '#';
  }
  return rows.map((row) => row.join(''));
}

test('the path draws the three corners of a QR code, and nothing outside its square', () => {
  const code = qrCode('HZ-2025-000034');
  expect(code.size).toBe(21);
  const rows = draw(code);
  const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'];
  expect(rows.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(finder);
  expect(rows.slice(0, 7).map((row) => row.slice(-7))).toEqual(finder);
  expect(rows.slice(-7).map((row) => row.slice(0, 7))).toEqual(finder);
  expect(Math.max(...rows.map((row) => row.length))).toBe(21);
});

test('every module stands where the library put it, row by row', () => {
  const { modules } = create('隐患 HZ-2025-000034', { errorCorrectionLevel: 'M' });
  const side = Array.from({ length: modules.size }, (_, at) => at);
  const wanted = side.map((y) => side.map((x) => (modules.get(y, x) ? '#' : '.')).join(''));
  expect(draw(qrCode('隐患 HZ-2025-000034'))).toEqual(wanted);
});

test('more words need more modules, Chinese ones too', () => {
  expect(qrCode('隐患'.repeat(60)).size).toBeGreaterThan(qrCode('隐患').size);
});
