import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Longer than any two lines that are ever written. */
const TAIL_BYTES = 512 * 1024;

/** Closes a line that a crash or a full disk cut short. It was never answered for, so it counts for nothing. */
const TORN = ' torn\n';

/** Adds a line; it is on disk when the promise resolves. Nothing that stands in the file is ever changed. */
export async function appendLine(path: string, line: string): Promise<void> {
  await appendText(path, `${line}\n`);
}

/**
 * The last whole line, `null` when there is none, `undefined` when there is no file. A line that was cut short is closed, so
 * that the next stands by itself.
 */
export async function lastLine(path: string): Promise<string | null | undefined> {
  const tail = await readTail(path);
  if (tail === undefined) return undefined;
  if (tail !== '' && !tail.endsWith('\n')) await appendText(path, TORN);
  const whole = tail.slice(0, tail.lastIndexOf('\n') + 1).split('\n');
  return whole.findLast((line) => line !== '' && !line.endsWith(TORN.trimEnd())) ?? null;
}

/** How many lines a file has; 0 when there is none. */
export async function countLines(path: string): Promise<number> {
  let lines = 0;
  try {
    for await (const chunk of createReadStream(path)) for (const byte of chunk as Buffer) if (byte === 10) lines += 1;
  } catch (error) {
    absent(error as NodeJS.ErrnoException);
  }
  return lines;
}

async function appendText(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function readTail(path: string): Promise<string | undefined> {
  const file = await open(path, 'r').catch(absent);
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
}

function absent(error: NodeJS.ErrnoException): FileHandle | undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
