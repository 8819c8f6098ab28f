import { findLeaf } from '#apps/verify/find-leaf.ts';
import { NODE_TOOLS } from '#apps/verify/node-tools.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { textOf } from '#engine/ledger/bytes.ts';
import { parseLogProof, writeLogProof } from '#engine/ledger/log-proof.ts';
import { openProvedReceipt, openReceipt, type Receipt, receiptInLog } from '#engine/ledger/receipt.ts';
import { KEY_TYPES, parseVerifierKey, type VerifierKey } from '#engine/ledger/verifier-key.ts';
import type { LogReport } from '#engine/ledger/verify-log.ts';
import type { Pins } from '#engine/ledger/verify-log-head.ts';

/** A receipt that was kept: whose entry it is of, and where that stands. */
export interface KeptReceipt {
  readonly receipt: Receipt;
  readonly index: number;
  /** Entries of the log that it was looked up in. */
  readonly size: number;
}

/** Looks a receipt, with or without its proof, up in an export that was found whole. */
export function receiptInFolder(source: Uint8Array, folder: string, report: LogReport): KeptReceipt | Refusal {
  const proof = parseLogProof(source);
  const signed = isRefusal(proof) || proof.extra === null ? source : proof.extra;
  const keys = report.keys.flatMap((text) => {
    const key = parseVerifierKey(text, NODE_TOOLS.sha256);
    return isRefusal(key) ? [] : [key];
  });
  const receipt = openReceipt(signed, { origin: report.origin, keys }, NODE_TOOLS);
  if (isRefusal(receipt)) return receipt;
  const index = receiptInLog(receipt, (leafHash) => findLeaf(folder, report.size, leafHash));
  return isRefusal(index) ? index : { receipt, index, size: report.size };
}

/**
 * Holds a proved receipt against a checkpoint that the reader has from elsewhere, e.g. from a witness. The log's key is the
 * reader's own.
 */
export function receiptInCheckpoint(
  source: Uint8Array,
  checkpoint: Uint8Array,
  key: VerifierKey,
  { witnesses, quorum }: Pins,
): KeptReceipt | Refusal {
  const proof = parseLogProof(source);
  if (isRefusal(proof)) return proof;
  const note = textOf(checkpoint);
  if (note === null) return refuse('note.not-utf8');
  const known = (witnesses ?? []).filter(({ type }) => type === KEY_TYPES.witness);
  const policy = {
    origin: key.name,
    keys: [key],
    witnesses: known,
    quorum: quorum ?? (known.length === 0 ? 0 : Math.floor(known.length / 2) + 1),
  };
  const proved = openProvedReceipt(writeLogProof({ ...proof, checkpoint: note }), policy, [key], NODE_TOOLS);
  if (isRefusal(proved)) return proved;
  return { receipt: proved.receipt, index: proved.index, size: proved.checkpoint.size };
}
