import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { base64, decimal, fromBase64, type LogCrypto } from './bytes.ts';
import { type CheckpointPolicy, type CheckpointRefusal, type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import { type MerkleRefusal, treeHash } from './merkle.ts';
import { verifyInclusion } from './merkle-verify.ts';
import { parseHashLines, splitProofText, writeHashLines } from './proof-lines.ts';

export type LogProofRefusal = CheckpointRefusal | MerkleRefusal | 'proof.text-invalid';

/** That an entry stands in a log, to be checked offline (C2SP tlog-proof). */
export interface LogProof {
  /** Bytes that the proof says nothing about; `null` for none. */
  readonly extra: Uint8Array | null;
  /** Of the entry, from 0. */
  readonly index: number;
  /** From the leaf's neighbour up to the root's child. */
  readonly hashes: readonly Uint8Array[];
  /** The signed note. */
  readonly checkpoint: string;
}

const HEADER = 'c2sp.org/tlog-proof@v1';

export function writeLogProof({ extra, index, hashes, checkpoint }: LogProof): string {
  const extraLine = extra === null ? '' : `extra ${base64(extra)}\n`;
  return `${HEADER}\n${extraLine}index ${index}\n${writeHashLines(hashes)}\n${checkpoint}`;
}

export function parseLogProof(source: string | Uint8Array): LogProof | Refusal<'proof.text-invalid'> {
  const { lines = [], checkpoint = '' } = splitProofText(source) ?? {};
  const hasExtra = lines[1]?.startsWith('extra ') ?? false;
  const extra = hasExtra ? fromBase64(lines[1]?.slice(6) ?? '') : null;
  const [indexLine = '', ...rest] = lines.slice(hasExtra ? 2 : 1);
  const index = indexLine.startsWith('index ') ? decimal(indexLine.slice(6)) : null;
  const hashes = parseHashLines(rest);
  if (lines[0] !== HEADER || (hasExtra && extra === null) || index === null || hashes === null)
    return refuse('proof.text-invalid');
  return { extra, index, hashes, checkpoint };
}

/** The checkpoint, when it is to be believed and the leaf stands in its tree at the proof's index. */
export function openLogProof(
  proof: LogProof,
  leafHash: Uint8Array,
  policy: CheckpointPolicy,
  crypto: LogCrypto,
): OpenedCheckpoint | Refusal<LogProofRefusal> {
  const checkpoint = openCheckpoint(proof.checkpoint, policy, crypto);
  if (isRefusal(checkpoint)) return checkpoint;
  const leaf = { index: proof.index, leafHash, proof: proof.hashes };
  return verifyInclusion(leaf, checkpoint, treeHash(crypto.sha256)) ?? checkpoint;
}
