import { open } from 'node:fs/promises';
import type { DrawRefusal } from '#engine/draw/refusal.ts';
import { sayDrawRefusal } from '#engine/draw/refusal-words.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import { openSource } from '../import/source.ts';
import { plain } from '../width.ts';

/** A record of a hundred thousand targets needs some 30 MB. */
const MOST_BYTES = 200_000_000;

/** One piece of JSON from a file, or from standard input for `-`; hostile until a reader of `engine/draw` has taken it. */
export async function readJson(file: string): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await openSource(file)) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw notJson(file);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw notJson(file);
  }
}

function notJson(file: string): CliTrouble {
  const words = {
    zh: `${plain(file)} 不是可用的 JSON 文件（UTF-8 编码，最大 200 MB）。`,
    en: `${plain(file)} is no JSON file that can be taken (UTF-8, at most 200 MB).`,
  };
  return new CliTrouble('draw.not-json', EXIT.refused, words, { file });
}

/** Writes a new file; one that is there is never written over, for a commitment cannot be made twice. */
export async function writeNew(file: string, content: object, mode = 0o644): Promise<void> {
  try {
    const handle = await open(file, 'wx', mode);
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await handle.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const words = {
      zh: `文件 ${plain(file)} 已经存在，不会覆盖；请换一个名字。`,
      en: `The file ${plain(file)} is there already and is not written over; choose another name.`,
    };
    throw new CliTrouble('draw.file-exists', EXIT.refused, words, { file });
  }
}

/** The answer of the engine, or its "no" as the command's end. */
export function granted<T>(answer: T | DrawRefusal): T {
  if (!isRefusal(answer)) return answer as T;
  const refusal = answer as DrawRefusal;
  const { zh, en } = sayDrawRefusal(refusal);
  throw new CliTrouble(refusal.code, EXIT.refused, { zh: plain(zh), en: plain(en) }, refusal.details ?? {});
}
