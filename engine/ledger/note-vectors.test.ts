import { describe, expect, it } from 'vitest';
import { crypto, sha256 } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import { bytesOf, LEDGER_VECTOR_FILES, vectorsOf } from '#testkit/ledger/vector.ts';
import { isRefusal } from '../flow/refusal.ts';
import { hex } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import { parseNote } from './note.ts';
import { verifyNote } from './note-signature.ts';
import { openProvedReceipt, openReceipt, type Receipt } from './receipt.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';
import { decideCosign } from './witness.ts';

const keysOf = (column = '-'): VerifierKey[] =>
  column === '-' ? [] : column.split(',').map((text) => given(parseVerifierKey(text, sha256)));
const textOf = (column = '""'): string => JSON.parse(column);
const idOf = ({ id }: VerifierKey) => id.toString(16).padStart(8, '0');

describe('the conformance vectors of notes', () => {
  it('are 150 and more with those of the trees, and no file goes unread', () => {
    const all = LEDGER_VECTOR_FILES.flatMap((file) => vectorsOf(file).map(([shows]) => `${file}: ${shows}`));
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(LEDGER_VECTOR_FILES).toHaveLength(12);
  });

  it.each(vectorsOf('keys'))('key: %s %s', (_case, text = '', expected) => {
    const key = parseVerifierKey(text, sha256);
    expect(isRefusal(key) ? key.code : `${key.name} ${key.type} ${idOf(key)} ${hex(key.publicKey)}`).toBe(expected);
  });

  it.each(vectorsOf('notes'))('note: %s', (_case, text, keys, expected) => {
    const note = parseNote(textOf(text));
    const verified = isRefusal(note) ? note : verifyNote(note, keysOf(keys), crypto);
    const names = isRefusal(verified)
      ? verified.code
      : verified.signed.map(({ key }) => `${key.name}+${idOf(key)}`).join(' ');
    expect(names).toBe(expected);
  });

  it.each(vectorsOf('checkpoints'))('checkpoint: %s', (_case, text, origin = '', keys, witnesses, quorum, expected) => {
    const policy = { origin, keys: keysOf(keys), witnesses: keysOf(witnesses), quorum: Number(quorum) };
    const opened = openCheckpoint(textOf(text), policy, crypto);
    const times = isRefusal(opened) ? '' : opened.cosigned.map(({ time }) => time).join(',') || '-';
    expect(isRefusal(opened) ? opened.code : `${opened.size} ${hex(opened.root)} ${times}`).toBe(expected);
  });

  it.each(vectorsOf('witness'))('witness: %s', (_case, size, root, request, origin, keys, expected) => {
    const last = root === '-' ? null : { size: Number(size), root: bytesOf(root) };
    const watched = (asked: string) => (asked === origin ? { keys: keysOf(keys), last } : undefined);
    const decision = decideCosign(watched, textOf(request), crypto);
    const answer = decision.cosign
      ? `cosign ${decision.head.size}`
      : `${decision.status} ${decision.status === 409 ? decision.answer.replace('\n', ' ') : ''}${decision.refusal.code}`;
    expect(answer).toBe(expected);
  });

  const promised = ({ matter, seq, leafHash, recordedAt }: Receipt) =>
    `${matter} ${seq} ${hex(leafHash)} ${recordedAt}`;

  it.each(vectorsOf('receipts'))('receipt: %s', (_case, column, origin = '', receiptKeys, keys, expected) => {
    const text = textOf(column);
    const policy = { origin, keys: keysOf(keys), witnesses: [], quorum: 0 };
    expect(text.startsWith('c2sp.org/') ? ofProof() : ofReceipt()).toBe(expected);

    function ofProof(): string {
      const proved = openProvedReceipt(text, policy, keysOf(receiptKeys), crypto);
      if (isRefusal(proved)) return proved.code;
      return `${promised(proved.receipt)} at ${proved.index} of ${proved.checkpoint.size}`;
    }

    function ofReceipt(): string {
      const receipt = openReceipt(text, { origin, keys: keysOf(receiptKeys) }, crypto);
      return isRefusal(receipt) ? receipt.code : promised(receipt);
    }
  });
});
