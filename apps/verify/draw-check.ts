import { createHash, createHmac, hash } from 'node:crypto';
import type { DrawCrypto } from '#engine/draw/crypto.ts';
import { drawRecord } from '#engine/draw/record.ts';
import { verifyDraw } from '#engine/draw/verify.ts';
import { isRefusal, refuse } from '#engine/flow/refusal.ts';
import type { Json } from '#engine/ledger/canonical.ts';
import type { DrawCheck } from '#engine/ledger/verify-log.ts';
import { isCanonical } from '#engine/ledger/verify-log-entry.ts';
import { NODE_TOOLS } from './node-tools.ts';

const CRYPTO: DrawCrypto = {
  sha256: (text) => hash('sha256', text),
  hmac: (key, bytes) => createHmac('sha256', key).update(bytes).digest(),
  md5: (bytes) => createHash('md5').update(bytes).digest(),
};

/** A draw's record as an export has it, in canonical text, computed again. */
export const checkDraw: DrawCheck = (_code, bytes) => {
  const text = NODE_TOOLS.text(bytes);
  const value = parsed(text);
  if (text === null || value === undefined || !isCanonical(value, text)) return refuse('draw.unreadable');
  const record = drawRecord(value);
  if (isRefusal(record)) return refuse('draw.unreadable', { refusal: record.code });
  const [fault] = verifyDraw(record, CRYPTO).faults;
  if (fault === undefined) return null;
  return refuse('draw.does-not-hold', {
    at: fault.at,
    ...(fault.refusal === null ? {} : { refusal: fault.refusal.code }),
  });
};

function parsed(text: string | null): Json | undefined {
  try {
    return JSON.parse(text ?? '') as Json;
  } catch {
    return undefined;
  }
}
