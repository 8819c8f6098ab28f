import { createHash, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refuse } from '#engine/flow/refusal.ts';
import type { FileRefusal } from './refusal.ts';
import { SNIFF_BYTES } from './sniff.ts';

/** The largest upload, in bytes: a 12 MP phone picture is 3-8 MB. */
export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;

/** An upload that has come in whole and lies in a temporary file. */
export interface Incoming {
  readonly path: string;
  readonly bytes: number;
  /** sha256 of exactly what the sender sent, 64 hex digits: a phone can compare it with its own copy. */
  readonly hash: string;
  readonly head: Uint8Array;
}

/**
 * Streams an upload into a temporary file while hashing it. Stops reading (which closes the source) at the first byte over
 * the limit. No temporary file is left behind by a refusal or by a source that fails, whose error is thrown on.
 */
export async function takeIn(
  source: AsyncIterable<Uint8Array>,
  workshop: string,
  maxBytes: number = MAX_UPLOAD_BYTES,
): Promise<Incoming | FileRefusal> {
  const path = join(workshop, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let bytes = 0;
  let head = Buffer.alloc(0);
  let whole = false;
  try {
    for await (const chunk of source) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) return refuse('file.too-large', { maxBytes });
      if (head.length < SNIFF_BYTES) head = Buffer.concat([head, chunk.subarray(0, SNIFF_BYTES - head.length)]);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    if (bytes === 0) return refuse('file.empty');
    whole = true;
    return { path, bytes, hash: hash.digest('hex'), head };
  } finally {
    await file.close();
    if (!whole) await rm(path, { force: true });
  }
}
