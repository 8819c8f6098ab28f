import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameBytes } from '#engine/ledger/bytes.ts';
import { parseVerifierKey, type VerifierKey } from '#engine/ledger/verifier-key.ts';
import { settleDurably } from '#platform/files/durable.ts';
import { NODE_LOG_CRYPTO } from '#platform/ledger-store/note-crypto.ts';
import { appendLine, lastLine } from './line-file.ts';
import { parseRecord, type Seen, writeRecord } from './record.ts';
import { damaged } from './trouble.ts';

/** A log that the witness was told to watch. */
export interface Watched {
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

export const FILES = {
  /** Origin and keys, as the operator gave them. */
  log: 'log.json',
  /** The checkpoint cosigned last, replaced as a whole. */
  head: 'head.json',
  /** Every checkpoint that was ever cosigned, a line each; only ever added to. */
  cosigned: 'cosigned.jsonl',
  /** Checkpoints that the log signed and that do not go with what was cosigned. */
  disputed: 'disputed.jsonl',
} as const;

export const LOG_FORMAT = 'gangwan-witness-log/v1';

/** Reads `log.json`. @throws WitnessTrouble witness-state-damaged */
export async function readWatched(folder: string): Promise<Watched> {
  const path = join(folder, FILES.log);
  const text = await readFile(path, 'utf8');
  const said = parseJson(text) as { format?: unknown; origin?: unknown; keys?: unknown };
  const { format, origin, keys: texts } = said ?? {};
  if (format !== LOG_FORMAT || typeof origin !== 'string' || !Array.isArray(texts)) throw damaged(path);
  const keys = texts.map((key) => parseVerifierKey(String(key), NODE_LOG_CRYPTO.sha256));
  const good = keys.filter((key): key is VerifierKey => !('refused' in key));
  if (good.length === 0 || good.length !== keys.length) throw damaged(path);
  return { origin, keys: good };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What was cosigned last: the larger of the head and of the last line of all that was cosigned. Either alone keeps the witness
 * from going back; only when both are set back together does it not know.
 * @throws WitnessTrouble witness-state-damaged when one cannot be read or both name different trees of one size
 */
export async function readSeen(folder: string, { origin, keys }: Watched): Promise<Seen | null> {
  const paths = [join(folder, FILES.head), join(folder, FILES.cosigned)] as const;
  const [headLine, line] = [await readHead(paths[0]), await lastLine(paths[1])];
  // Both are made when a log is added, before anything is cosigned.
  if (line === undefined) throw damaged(paths[1]);
  const [head, last] = [headLine, line].map((text, at) => {
    const seen = text === null ? null : parseRecord(text, origin, keys);
    if (text !== null && seen === null) throw damaged(paths[at] as string);
    return seen ?? null;
  });
  if (!head || !last) return head ?? last ?? null;
  if (head.head.size === last.head.size && !sameBytes(head.head.root, last.head.root)) throw damaged(folder);
  return head.head.size > last.head.size ? head : last;
}

async function readHead(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  return text === null ? null : text.trimEnd();
}

/** Keeps what is about to be cosigned; both files are on disk when the promise resolves. */
export async function keepSeen(folder: string, seen: Seen): Promise<void> {
  const record = writeRecord(seen);
  await appendLine(join(folder, FILES.cosigned), record);
  const draft = join(folder, `${FILES.head}.draft`);
  await writeFile(draft, `${record}\n`, { mode: 0o600 });
  await settleDurably(draft, join(folder, FILES.head));
}
