import { isRefusal, refuse } from '../flow/refusal.ts';
import { joinBytes, sameBytes } from './bytes.ts';
import { compactRange, HASH_BYTES, resumeRange, treeHash } from './merkle.ts';
import type { TreeHead } from './merkle-verify.ts';
import { TILE_WIDTH, tilePath } from './tile-path.ts';
import { EMPTY_EDGE, growTiles, type HashTile } from './tiles.ts';
import type { TreePart } from './verify-log-bundles.ts';
import { type LogFault, logFault, type Reading, unread, type VerifierTools } from './verify-log-fault.ts';

/** What the entries, the tiles and the checkpoint together say of the tree. */
export interface VerifiedTree {
  readonly faults: readonly LogFault[];
  /** Root of the first so many entries, as the entries make it; `null` where it was not asked for or the entries cannot be read. */
  readonly rootAt: (size: number) => Uint8Array | null;
}

/**
 * Closes the tree over all parts, in their order: tiles above level 0 against what the entries make of them, the root against the
 * head's. Entries are believed against tiles, and a head against both, where a thing and what it is held against differ.
 */
export function* closeTree(
  size: number,
  head: TreeHead | null,
  parts: readonly TreePart[],
  wanted: readonly number[],
  tools: VerifierTools,
): Reading<VerifiedTree> {
  const broken = parts.find((part) => part.broken !== null)?.broken ?? null;
  const differences = parts.flatMap(({ first }) => (first === null ? [] : [first]));
  if (broken !== null) {
    const before = differences.map(({ tile, entry }) => entry ?? tile);
    return { faults: [...before, broken], rootAt: () => null };
  }
  const slab = joinBytes(...parts.map(({ roots }) => roots));
  const edges = new Map(parts.flatMap((part) => [...part.edges]));
  const roots = rootsAt(wanted, slab, edges, tools);
  const rootAt = (at: number) => roots.get(at) ?? null;
  const root = rootAt(size);
  const isOfHead = head === null || root === null || sameBytes(head.root, root);
  const upper = yield* upperFaults(slab, tools);
  if (isOfHead) return { faults: [...differences.map(({ tile }) => tile), ...upper.map(({ fault }) => fault)], rootAt };
  const wrong = differences.map(({ tile, entry }) => entry ?? tile);
  if (wrong.length > 0) return { faults: wrong, rootAt };
  const [above] = upper;
  const faults = above === undefined ? [] : [isBelow(above, { size, head, slab, edges }, tools) ?? above.fault];
  return { faults, rootAt };
}

/** Roots at each of the sizes, ascending, of a tree known by the roots of its full tiles and by the peaks in the partial ones. */
function rootsAt(
  wanted: readonly number[],
  slab: Uint8Array,
  edges: ReadonlyMap<number, Uint8Array>,
  tools: VerifierTools,
): ReadonlyMap<number, Uint8Array> {
  const hash = treeHash(tools.sha256);
  const range = compactRange(hash);
  const roots = new Map<number, Uint8Array>();
  for (const size of wanted) {
    while (range.size() < Math.floor(size / TILE_WIDTH)) range.append(hashAt(slab, range.size()));
    const resumed = resumeRange(hash, size, joinBytes(range.peaks(), edges.get(size) ?? new Uint8Array(0)));
    if (!isRefusal(resumed)) roots.set(size, resumed.root());
  }
  return roots;
}

const hashAt = (slab: Uint8Array, at: number) => slab.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES);

interface UpperFault {
  readonly fault: LogFault;
  /** Where the tile on the disk first differs: the tile of level 0 below it when the level is 1, and the hash there. */
  readonly below: { readonly index: number; readonly hash: Uint8Array } | null;
}

/** Tiles of level 1 and above that are not what the tiles below make. */
function* upperFaults(slab: Uint8Array, tools: VerifierTools): Reading<readonly UpperFault[]> {
  const found: UpperFault[] = [];
  const { written } = growTiles(EMPTY_EDGE, slab, treeHash(tools.sha256));
  for (const { tile, bytes } of written.toSorted((one, other) => one.tile.level - other.tile.level)) {
    const level = tile.level + 1;
    const path = tilePath({ ...tile, level });
    const start = tile.index * TILE_WIDTH ** (level + 1);
    const answer = yield path;
    const stored = answer === null || isRefusal(answer) ? unread(answer) : sameLength(answer, bytes.length, path);
    if (isRefusal(stored)) found.push({ fault: logFault(path, stored, start), below: null });
    else if (!sameBytes(stored, bytes)) found.push(upperFault({ tile, bytes }, path, stored));
  }
  return found;
}

function sameLength(stored: Uint8Array, length: number, path: string) {
  return stored.length === length ? stored : refuse('tile.length', { path, bytes: stored.length });
}

function upperFault({ tile, bytes }: HashTile, path: string, stored: Uint8Array): UpperFault {
  const at = Math.floor(bytes.findIndex((byte, place) => byte !== stored[place]) / HASH_BYTES);
  const index = tile.index * TILE_WIDTH + at;
  const entry = index * TILE_WIDTH ** (tile.level + 1);
  const fault = logFault(path, refuse('tile.not-of-entries', { entry }), entry);
  return { fault, below: tile.level === 0 ? { index, hash: hashAt(stored, at) } : null };
}

/** Whether the tree is the head's once the hash of the upper tile is put in: then the 256 entries below it are others. */
function isBelow(
  { below, fault }: UpperFault,
  tree: { size: number; head: TreeHead | null; slab: Uint8Array; edges: ReadonlyMap<number, Uint8Array> },
  tools: VerifierTools,
): LogFault | null {
  if (below === null || tree.head === null) return null;
  const slab = tree.slab.slice();
  slab.set(below.hash, below.index * HASH_BYTES);
  const root = rootsAt([tree.size], slab, tree.edges, tools).get(tree.size);
  if (root === undefined || !sameBytes(root, tree.head.root)) return null;
  const bundle = tilePath({ level: 'entries', index: below.index, width: TILE_WIDTH });
  return logFault(bundle, refuse('bundle.not-in-tree', { tile: fault.where }), fault.at);
}
