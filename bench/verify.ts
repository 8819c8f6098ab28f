import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verifyFolder } from '#apps/verify/verify-folder.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { entryTexts } from '#testkit/log/entries.ts';
import { PARK, writeExport } from '#testkit/log/make-export.ts';

/**
 * Entries a second that `gangwan verify` goes over in an export of so many, and the memory of the process at its highest.
 * `node bench/verify.ts [entries] [rounds]`.
 */
const SIZE = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = Number(process.argv[3] ?? 3);
/** Matters that go on at once: a park of this size has hundreds open. */
const AT_ONCE = 2000;

function write(folder: string): number {
  const made = new Set<string>();
  let bytes = 0;
  const earlier = Array.from({ length: 10 }, (_, at) => Math.floor((SIZE * (at + 1)) / 11));
  writeExport({ texts: entryTexts(PARK, 1, AT_ONCE), size: SIZE, earlier }, (path, content) => {
    const whole = join(folder, path);
    if (!made.has(dirname(whole))) mkdirSync(dirname(whole), { recursive: true });
    made.add(dirname(whole));
    writeFileSync(whole, content);
    if (path.startsWith('tile/entries')) bytes += content.length;
  });
  return bytes;
}

const folder = mkdtempSync(join(tmpdir(), 'gangwan-bench-verify-'));
try {
  const bytes = write(folder);
  console.log(
    `${SIZE.toLocaleString('en')} entries of ${Math.round(bytes / SIZE)} bytes, ${availableParallelism()} cores`,
  );
  global.gc?.();
  const before = process.memoryUsage().rss;
  const rates: number[] = [];
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 50);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const report = await verifyFolder(folder);
    if (isRefusal(report) || report.first !== null) throw new Error(JSON.stringify(report));
    rates.push((SIZE / (performance.now() - begun)) * 1000);
  }
  clearInterval(watch);
  const shown = rates.map((rate) => Math.round(rate).toLocaleString('en')).join(', ');
  console.log(`verify                    ${shown} entries a second`);
  console.log(
    `memory                    ${Math.round(highest / 1e6)} MB at the highest, ${Math.round(before / 1e6)} MB before`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
