import type { Given } from '#rulebook/arithmetic/read.ts';
import { CliTrouble, EXIT } from '../exit.ts';
import { openSource } from '../import/source.ts';

/** Far more than any list of claims needs. */
const MOST_BYTES = 1_000_000;

/** The inputs as one JSON object from a file, or from standard input for `-`. */
export async function readInputFile(file: string): Promise<Given> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of await openSource(file)) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw notAnObject();
    chunks.push(chunk);
  }
  const given = parse(new TextDecoder().decode(Buffer.concat(chunks)));
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw notAnObject();
  return { ...given };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notAnObject();
  }
}

function notAnObject(): CliTrouble {
  return new CliTrouble('arithmetic.input-not-json', EXIT.refused, {
    zh: '--input 应是一个 JSON 对象，如 {"fine":"10000","due":"2026-03-02","on":"2026-04-01"}。',
    en: '--input must be one JSON object, such as {"fine":"10000","due":"2026-03-02","on":"2026-04-01"}.',
  });
}
