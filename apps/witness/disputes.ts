import { appendLine, countLines } from './line-file.ts';
import { type Seen, writeRecord } from './record.ts';

/** Anyone may send what a log has signed, as often as he likes: the file must not fill the disk. */
const MOST_DISPUTES = 1_000;

export interface Disputes {
  /** Keeps a checkpoint that does not go with what was cosigned, once. */
  keep(seen: Seen, code: string): Promise<void>;
}

/** The file of what a log signed and should not have. It is evidence only: no decision rests on it. */
export function openDisputes(path: string): Disputes {
  const kept = new Set<string>();
  let left: number | null = null;
  return {
    keep: async (seen, code) => {
      left ??= MOST_DISPUTES - (await countLines(path));
      if (left <= 0 || kept.has(seen.text)) return;
      await appendLine(path, `{"code":${JSON.stringify(code)},${writeRecord(seen).slice(1)}`);
      kept.add(seen.text);
      left -= 1;
    },
  };
}
