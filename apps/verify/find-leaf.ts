import { isRefusal } from '#engine/flow/refusal.ts';
import { HASH_BYTES } from '#engine/ledger/merkle.ts';
import { newTiles, TILE_WIDTH, tilePath } from '#engine/ledger/tile-path.ts';
import { folderReader } from './folder.ts';

/** Index of the entry with this leaf hash in a verified export of so many entries; `null` when none has it. */
export function findLeaf(root: string, size: number, leafHash: Uint8Array): number | null {
  const read = folderReader(root);
  for (const tile of newTiles(0, size)) {
    if (tile.level > 0) break;
    const bytes = read(tilePath(tile));
    if (bytes === null || isRefusal(bytes)) continue;
    const hashes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = hashes.indexOf(leafHash); at >= 0; at = hashes.indexOf(leafHash, at + 1))
      if (at % HASH_BYTES === 0) return tile.index * TILE_WIDTH + at / HASH_BYTES;
  }
  return null;
}
