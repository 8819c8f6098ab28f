import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryTexts } from './entries.ts';
import { type Files, makeExport, PARK } from './make-export.ts';
import { receiptOf } from './receipts.ts';

/** Puts an export on the disk. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** An export under `export` and the receipt of its first entry in `receipt.txt`, as the examples of the command line call them. */
export function writeLogExample(folder: string): void {
  writeFiles(join(folder, 'export'), makeExport(3, 30));
  writeFileSync(join(folder, 'receipt.txt'), receiptOf(entryTexts(PARK, 3).next().value));
}
