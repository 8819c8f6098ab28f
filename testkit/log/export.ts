import { isRefusal } from '#engine/flow/refusal.ts';
import { writeBundle } from '#engine/ledger/bundle.ts';
import { joinBytes } from '#engine/ledger/bytes.ts';
import { canonical } from '#engine/ledger/canonical.ts';
import { signCheckpoint, type writeCheckpointBody } from '#engine/ledger/checkpoint.ts';
import { cosign } from '#engine/ledger/cosignature.ts';
import { treeHash } from '#engine/ledger/merkle.ts';
import { parseNote, writeNote } from '#engine/ledger/note.ts';
import { TILE_WIDTH, tilePath } from '#engine/ledger/tile-path.ts';
import { EMPTY_EDGE, growTiles, rangeOf, type TreeEdge } from '#engine/ledger/tiles.ts';
import type { NoteSigner } from '#engine/ledger/verifier-key.ts';
import { sha256 } from '#testkit/ledger/crypto.ts';

/** Who keeps the log and who watches it. */
export interface Signers {
  /** Of a checkpoint of so many entries: one, or two where a key is changed. */
  readonly logAt: (size: number) => readonly NoteSigner[];
  readonly witnesses: readonly NoteSigner[];
}

/** POSIX seconds of every cosignature. */
export const COSIGNED_AT = 1_790_000_000;

/** Writes a log as an export has it, bundle by bundle; keeps no more of it than its right edge. */
export function logWriter(origin: string, signers: Signers, write: (path: string, bytes: Uint8Array | string) => void) {
  const hash = treeHash(sha256);
  let edge: TreeEdge = EMPTY_EDGE;
  let waiting: Uint8Array[] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const index = Math.floor(edge.size / TILE_WIDTH);
    const bundle = writeBundle(waiting);
    if (isRefusal(bundle)) throw new Error(bundle.code);
    write(tilePath({ level: 'entries', index, width: waiting.length }), bundle);
    const leaves = joinBytes(...waiting.map((entry) => Uint8Array.from(hash.leaf(entry))));
    const grown = growTiles(edge, leaves, hash);
    for (const { tile, bytes } of grown.written) if (tile.width === TILE_WIDTH) write(tilePath(tile), bytes);
    [edge, waiting] = [grown.edge, []];
  };
  const size = () => edge.size + waiting.length;
  return {
    size,
    append: (text: string) => {
      waiting.push(Buffer.from(text));
      if (waiting.length === TILE_WIDTH) flush();
    },
    /** The signed and cosigned checkpoint of the present size. */
    checkpoint: (): string => {
      const leaves = joinBytes(...waiting.map((entry) => Uint8Array.from(hash.leaf(entry))));
      const range = rangeOf(growTiles(edge, leaves, hash).edge, hash);
      if (isRefusal(range)) throw new Error(range.code);
      return signed({ origin, size: size(), root: range.root(), extensions: [] }, signers);
    },
    /** Writes what is partial at the right edge. */
    end: () => {
      flush();
      for (const [level, bytes] of edge.tiles.entries()) {
        const width = bytes.length / 32;
        const index = Math.floor(edge.size / TILE_WIDTH ** (level + 1));
        if (width > 0) write(tilePath({ level, index, width }), bytes);
      }
    },
  };
}

function signed(checkpoint: Parameters<typeof writeCheckpointBody>[0], { logAt, witnesses }: Signers): string {
  const note = parseNote(given(signCheckpoint(checkpoint, ...logAt(checkpoint.size))));
  if (isRefusal(note)) throw new Error(note.code);
  const cosignatures = witnesses.map((witness) => cosign(note.text, witness, COSIGNED_AT));
  return given(writeNote({ text: note.text, signatures: [...note.signatures, ...cosignatures] }));
}

function given(text: ReturnType<typeof writeNote>): string {
  if (typeof text !== 'string') throw new Error(text.code);
  return text;
}

export interface HeadFacts {
  readonly park: string;
  readonly firstKey: string;
  readonly witnesses: readonly string[];
  readonly size: number;
  readonly cosigned: readonly string[];
  readonly checkpoints: readonly number[];
}

export function logJson({ park, checkpoints, ...facts }: HeadFacts): string {
  return canonical({
    format: 'gangwan-export/v1',
    park: { id: park, nameZh: '红柳滩化工园区', nameEn: 'Hongliutan Chemical Park', timeZone: 'Asia/Shanghai' },
    origin: `gangwan/${park}`,
    ...facts,
    checkpoints: checkpoints.map((size) => ({ size, cosigned: facts.cosigned })),
    draws: [],
  });
}
