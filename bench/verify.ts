import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

async function measure(folder: string): Promise<void> {
  const before = process.memoryUsage().rss;
  const rates: string[] = [];
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 50);
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const cpu = process.cpuUsage();
    const report = await verifyFolder(folder);
    if (isRefusal(report) || report.first !== null) throw new Error(JSON.stringify(report));
    const { user, system } = process.cpuUsage(cpu);
    const rate = Math.round((SIZE / (performance.now() - begun)) * 1000).toLocaleString('en');
    rates.push(`${rate} (${((user + system) / SIZE).toFixed(1)} µs of processor each)`);
  }
  clearInterval(watch);
  console.log(`verify                    ${rates.join(', ')} entries a second`);
  console.log(
    `memory                    ${Math.round(highest / 1e6)} MB at the highest, ${Math.round(before / 1e6)} MB before`,
  );
}

const [, , , , writeTo] = process.argv;
if (writeTo !== undefined) {
  const bytes = write(writeTo);
  console.log(
    `${SIZE.toLocaleString('en')} entries of ${Math.round(bytes / SIZE)} bytes, ${availableParallelism()} cores`,
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'gangwan-bench-verify-'));
  try {
    // In a process of its own: the memory that is measured is the verifier's.
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), String(SIZE), '0', folder], { stdio: 'inherit' });
    await measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
