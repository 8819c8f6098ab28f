import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { type AddCheckpoint, parseAddCheckpoint, type RequestRefusal } from './add-checkpoint.ts';
import { type LogCrypto, sameBytes } from './bytes.ts';
import { type MerkleRefusal, treeHash } from './merkle.ts';
import { type TreeHead, verifyConsistency } from './merkle-verify.ts';
import { verifyNote } from './note-signature.ts';
import { KEY_TYPES, type VerifierKey } from './verifier-key.ts';

export type WitnessRefusal =
  | RequestRefusal
  | MerkleRefusal
  | 'witness.unknown-log'
  | 'witness.old-size-beyond'
  | 'witness.old-size-differs'
  | 'witness.root-differs';

/** A log that a witness watches, as it stands on the witness's disk. */
export interface WatchedLog {
  /** Keys that it may sign with; while a log changes its key, the old and the new one. */
  readonly keys: readonly VerifierKey[];
  /** The head cosigned last; `null` before the first. */
  readonly last: TreeHead | null;
}

/**
 * What a witness answers. On `cosign` it must have `head` on disk, under a lock that it held since it read `last`, before it
 * signs `body`: otherwise two requests at once could make it cosign two histories.
 */
export type CosignDecision =
  | { readonly cosign: true; readonly origin: string; readonly head: TreeHead; readonly body: string }
  | {
      readonly cosign: false;
      readonly status: 400 | 403 | 404 | 409 | 422;
      readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
      /** Body of the answer: at 409 the size of the last head, else the code. */
      readonly answer: string;
      readonly refusal: Refusal<WitnessRefusal>;
    };

/** Decides one `add-checkpoint`, with the status that C2SP tlog-witness names, in the order in which it names them. */
export function decideCosign(
  watched: (origin: string) => WatchedLog | undefined,
  request: string | Uint8Array,
  crypto: LogCrypto,
): CosignDecision {
  const asked = parseAddCheckpoint(request);
  if (isRefusal(asked)) return no(400, asked);
  const { checkpoint, note } = asked;
  const log = watched(checkpoint.origin);
  if (log === undefined) return no(404, refuse('witness.unknown-log', { origin: checkpoint.origin }));
  const keys = log.keys.filter(({ type }) => type === KEY_TYPES.log);
  const verified = verifyNote(note, keys, crypto);
  if (isRefusal(verified)) return no(403, verified);
  return (
    inconsistency(asked, log.last, crypto) ?? {
      cosign: true,
      origin: checkpoint.origin,
      head: { size: checkpoint.size, root: checkpoint.root },
      body: note.text,
    }
  );
}

/** What stands between the last head and this one. */
function inconsistency(
  { oldSize, proof, checkpoint }: AddCheckpoint,
  last: TreeHead | null,
  crypto: LogCrypto,
): CosignDecision | null {
  const { size, root } = checkpoint;
  const hash = treeHash(crypto.sha256);
  const known = last ?? { size: 0, root: hash.empty };
  if (oldSize > size) return no(400, refuse('witness.old-size-beyond', { old: oldSize, size }));
  if (oldSize !== known.size)
    return conflict(known, refuse('witness.old-size-differs', { old: oldSize, last: known.size }));
  if (size === known.size && last !== null && !sameBytes(root, known.root))
    return conflict(known, refuse('witness.root-differs', { size }));
  const broken = verifyConsistency(known, checkpoint, proof, hash);
  return broken === null ? null : no(422, broken);
}

function no(status: 400 | 403 | 404 | 422, refusal: Refusal<WitnessRefusal>): CosignDecision {
  return { cosign: false, status, contentType: 'text/plain; charset=utf-8', answer: `${refusal.code}\n`, refusal };
}

function conflict({ size }: TreeHead, refusal: Refusal<WitnessRefusal>): CosignDecision {
  return { cosign: false, status: 409, contentType: 'text/x.tlog.size', answer: `${size}\n`, refusal };
}
