import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Cli } from '../cli.ts';
import { misused } from '../exit.ts';

/** `--out`: a file, or `-` for standard output. */
export const STDOUT = '-';

/** Refuses, before any work, what could not be written or would garble the terminal. */
export function checkOut(cli: Cli, out: string | undefined): void {
  if (out !== STDOUT) return;
  if (cli.json) {
    throw misused({
      zh: '--out - 与 --json 都要用标准输出，只能用一个。',
      en: 'Both --out - and --json want standard output; use one of them.',
    });
  }
  if (process.stdout.isTTY) {
    throw misused({
      zh: '标准输出是终端，不能显示 .xlsx；请接到文件或管道，或用 --out 指定文件。',
      en: 'Standard output is a terminal and cannot show an .xlsx; pipe it on, or name a file with --out.',
    });
  }
}

/** Writes the file whole or not at all: what stood there stays until the new one is complete. Answers its full path. */
export async function writeOut(out: string, bytes: Uint8Array): Promise<string> {
  const path = resolve(out);
  const there = await stat(path).catch(() => null);
  if (there !== null && !there.isFile()) {
    // A device or a pipe must be written to, not replaced.
    await writeFile(path, bytes);
    return path;
  }
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return path;
}

/** Tells where the workbook went; on standard output stand its bytes and nothing else. */
export async function deliver(cli: Cli, out: string, bytes: Uint8Array, told: object, said: string): Promise<void> {
  if (out === STDOUT) {
    await new Promise((done) => process.stdout.write(bytes, done));
    return;
  }
  const file = await writeOut(out, bytes);
  cli.answer({ ...told, file, bytes: bytes.length }, `${said}${file}`);
}
