import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { CliTrouble, EXIT } from '../exit.ts';

/** The bytes of the file that was named, or of standard input for `-`. */
export async function openSource(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return process.stdin;
  await access(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new CliTrouble('file-unknown', EXIT.notFound, { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` });
  });
  return createReadStream(file);
}
