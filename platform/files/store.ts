import { open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import { develop } from './darkroom.ts';
import { makeFolder, settleDurably, sync } from './durable.ts';
import { takeIn } from './incoming.ts';
import type { DevelopedPhoto } from './photo.ts';
import type { FileRefusal } from './refusal.ts';
import { sniff } from './sniff.ts';

/** A photo in the store. `hash` names the stored JPEG, `originalHash` what the sender sent: sha256, 64 hex digits. */
export interface Photo {
  readonly hash: string;
  readonly originalHash: string;
  /** Bytes, width and height (pixels) of the stored JPEG. */
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly type: 'image/jpeg';
}

interface Drafts {
  readonly fullPath: string;
  readonly thumbPath: string;
}

export type PhotoSize = 'full' | 'thumb';

/** A stored picture ready to be sent: always `image/jpeg`. The reader must consume or destroy the stream. */
export interface PhotoFile {
  readonly stream: Readable;
  readonly bytes: number;
}

const HASH = /^[0-9a-f]{64}$/;
const PARK = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Half-written files older than this belong to a process that died; younger ones may be another process's upload. */
const LEFTOVER_MS = 60 * 60 * 1000;

/** Opens the store in a folder (made if missing) and sweeps what a dead process left half-written. */
export async function openPhotoStore(directory: string): Promise<PhotoStore> {
  const workshop = join(directory, '.incoming');
  await makeFolder(workshop);
  await sweep(workshop);
  return new PhotoStore(directory, workshop);
}

/** Photos by content: `<directory>/<park>/<ab>/<sha256>.jpg` and `.thumb.jpg`. Knows nothing of who may see them. */
export class PhotoStore {
  readonly #directory: string;
  readonly #workshop: string;

  constructor(directory: string, workshop: string) {
    this.#directory = directory;
    this.#workshop = workshop;
  }

  /**
   * Takes one upload in, re-encodes it and stores it. Once it resolves with a `Photo`, that photo survives a power cut.
   * The same bytes again give the same answer and no second file. A source that breaks off throws its own error.
   */
  async receivePhoto(source: AsyncIterable<Uint8Array>, parkId: string): Promise<Photo | FileRefusal> {
    if (!PARK.test(parkId)) throw new Error(`not a park id: ${JSON.stringify(parkId)}`);
    const incoming = await takeIn(source, this.#workshop);
    if (isRefusal(incoming)) return incoming;
    const { path } = incoming;
    const drafts = { fullPath: `${path}.full`, thumbPath: `${path}.thumb` };
    try {
      const sniffed = sniff(incoming.head);
      if (!('type' in sniffed)) return refuse('file.not-a-picture', { found: sniffed.otherwise });
      const developed = await develop({ path, type: sniffed.type, ...drafts });
      if (isRefusal(developed)) return developed;
      await this.#keep(developed, drafts, parkId);
      return { ...developed, originalHash: incoming.hash, type: 'image/jpeg' };
    } finally {
      for (const leftover of [path, drafts.fullPath, drafts.thumbPath]) await rm(leftover, { force: true });
    }
  }

  /** Whether the photo is in the store; a malformed hash or park is simply not there. */
  async hasPhoto(parkId: string, hash: string): Promise<boolean> {
    const path = this.#path(parkId, hash, 'full');
    return path !== undefined && (await exists(path));
  }

  /** Opens a stored photo; empty when there is none, a malformed hash or park included. */
  async findPhoto(parkId: string, hash: string, size: PhotoSize = 'full'): Promise<PhotoFile | undefined> {
    const path = this.#path(parkId, hash, size);
    if (path === undefined) return undefined;
    try {
      const file = await open(path, 'r');
      const { size: bytes } = await file.stat();
      return { stream: file.createReadStream({ start: 0 }), bytes };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async #keep({ hash }: DevelopedPhoto, drafts: Drafts, parkId: string): Promise<void> {
    const full = this.#getPath(parkId, hash, 'full');
    if (await exists(full)) {
      // Another upload may have renamed it a moment ago and not yet synced: our "stored" must be as good as its own.
      await sync(dirname(full));
      return;
    }
    // The thumbnail first: where the photo is, its thumbnail is.
    await settleDurably(drafts.thumbPath, this.#getPath(parkId, hash, 'thumb'));
    await settleDurably(drafts.fullPath, full);
  }

  #getPath(parkId: string, hash: string, size: PhotoSize): string {
    const path = this.#path(parkId, hash, size);
    if (path === undefined) throw new Error('a path outside the store was asked for');
    return path;
  }

  #path(parkId: string, hash: string, size: PhotoSize): string | undefined {
    if (!PARK.test(parkId) || !HASH.test(hash)) return undefined;
    return join(this.#directory, parkId, hash.slice(0, 2), size === 'full' ? `${hash}.jpg` : `${hash}.thumb.jpg`);
  }
}

async function sweep(workshop: string): Promise<void> {
  for (const name of await readdir(workshop)) {
    const path = join(workshop, name);
    try {
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > LEFTOVER_MS) await rm(path, { force: true });
    } catch (error) {
      if (!isMissing(error)) throw error; // another process swept it first
    }
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
