import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crypto, testSigner } from '#testkit/ledger/crypto.ts';
import { given, logOf } from '#testkit/ledger/park-log.ts';
import { isRefusal } from '../flow/refusal.ts';
import { base64, utf8 } from './bytes.ts';
import { openLogProof, parseLogProof, writeLogProof } from './log-proof.ts';
import { KEY_TYPES } from './verifier-key.ts';

const log = testSigner('park.example/log', KEY_TYPES.log);
const park = logOf(
  Array.from({ length: 9 }, (_, at) => utf8(`${at}`)),
  log,
);
const checkpoint = park.checkpoint(9);
const policy = { origin: log.key.name, keys: [log.key], witnesses: [], quorum: 0 };

describe('a proof of C2SP tlog-proof', () => {
  it('shows each entry at its own place only', () => {
    for (let index = 0; index < 9; index += 1) {
      const proof = { extra: null, index, hashes: park.inclusion(index, 9), checkpoint };
      const read = given(parseLogProof(utf8(writeLogProof(proof))));
      expect(read).toMatchObject({ index, extra: null, checkpoint });
      for (const [at, leaf] of park.leafHashes.entries())
        expect(isRefusal(openLogProof(read, leaf, policy, crypto))).toBe(at !== index);
    }
  });

  it('of C2SP’s own shape is read: extra bytes, index, five hashes', () => {
    const hash = base64(new Uint8Array(32));
    const text = `c2sp.org/tlog-proof@v1\nextra AAEC\nindex 73894\n${`${hash}\n`.repeat(5)}\n${checkpoint}`;
    const read = given(parseLogProof(text));
    expect(read).toMatchObject({ extra: Uint8Array.of(0, 1, 2), index: 73894 });
    expect(read.hashes).toHaveLength(5);
    expect(writeLogProof(read)).toBe(text);
  });

  it('whose lines are in form reads back, and any other is refused', () => {
    const hashLine = `${base64(new Uint8Array(32))}\n`;
    const text = (lines: string) => `${lines}\n${checkpoint}`;
    const good = text(`c2sp.org/tlog-proof@v1\nindex 0\n${hashLine}`);
    expect(given(parseLogProof(good))).toMatchObject({ extra: null, index: 0 });
    expect(writeLogProof(given(parseLogProof(good)))).toBe(good);
    for (const bad of [
      '',
      text(`c2sp.org/tlog-proof@v2\nindex 0\n${hashLine}`),
      text(`c2sp.org/tlog-proof@v1\nindex 00\n${hashLine}`),
      text(`c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n${hashLine}`),
      text(`c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n${hashLine}`),
      text(`c2sp.org/tlog-proof@v1\n${hashLine}`),
      text('c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n'),
      text(`c2sp.org/tlog-proof@v1\nindex 0\n${hashLine.repeat(64)}`),
    ])
      expect(parseLogProof(bad), bad.slice(0, 60)).toMatchObject({ code: 'proof.text-invalid' });
  });

  it('of foreign bytes is refused, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' })), (bytes) => {
        expect(isRefusal(parseLogProof(bytes))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
