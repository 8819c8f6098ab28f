import { createReadStream } from 'node:fs';
import { CliTrouble, EXIT } from '../exit.ts';

/** More than any list of substances needs; a stream without end is left alone after it. */
const MOST_BYTES = 4_000_000;

/** The text of the file that was named, or of standard input for `-`; UTF-8, with or without a byte order mark. */
export async function readInput(file: string): Promise<string> {
  const source: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(file);
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new CliTrouble('risk.not-utf8', EXIT.refused, {
      zh: '文件不是UTF-8编码，请另存为UTF-8后再试。',
      en: 'The file is not UTF-8; save it as UTF-8 and try again.',
    });
  }
}

function tooLarge(file: string): CliTrouble {
  return new CliTrouble(
    'risk.too-large',
    EXIT.refused,
    { zh: `内容过大，最多${MOST_BYTES / 1_000_000} MB。`, en: `Too large: at most ${MOST_BYTES / 1_000_000} MB.` },
    { path: file, most: MOST_BYTES },
  );
}
