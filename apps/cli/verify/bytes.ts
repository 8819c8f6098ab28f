import type { Refusal } from '#engine/flow/refusal.ts';
import { sayLogFault } from '#engine/ledger/verify-log-words.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import { openSource } from '../import/source.ts';
import { plain } from '../width.ts';

/** Longest receipt or checkpoint that is read, in bytes. */
const LONGEST = 2_000_000;

/** A receipt or a checkpoint from a file, or from standard input for `-`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await openSource(file)) {
    bytes += chunk.length;
    if (bytes > LONGEST) throw broken({ refused: true, code: 'receipt.text-invalid' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The log's "no" as the command's end. */
export function broken(refusal: Refusal): CliTrouble {
  const { zh, en } = sayLogFault(refusal);
  return new CliTrouble(refusal.code, EXIT.refused, { zh: plain(zh), en: plain(en) }, refusal.details ?? {});
}
