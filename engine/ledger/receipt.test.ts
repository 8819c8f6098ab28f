import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crypto, sha256, testSigner } from '#testkit/ledger/crypto.ts';
import { entryBytes, given, logOf } from '#testkit/ledger/park-log.ts';
import { isRefusal } from '../flow/refusal.ts';
import { instant } from '../time/instant.ts';
import { base64, hex, sameBytes, utf8 } from './bytes.ts';
import { parseCheckpointBody } from './checkpoint.ts';
import { writeNote } from './note.ts';
import { signText } from './note-signature.ts';
import {
  openProvedReceipt,
  openReceipt,
  parseReceiptBody,
  proveReceipt,
  type Receipt,
  receiptFault,
  receiptInLog,
  signReceipt,
  writeReceiptBody,
} from './receipt.ts';
import { KEY_TYPES } from './verifier-key.ts';

const log = testSigner('park.example/log', KEY_TYPES.log);
const next = testSigner('park.example/log', KEY_TYPES.log, 'next');
const AT = instant('2026-11-22T04:05:06.789Z');

const ENTRIES = Array.from({ length: 20 }, (_, at) => entryBytes('HZ-7K3M9-QX4D8', at + 1, AT));
const PARK = logOf(ENTRIES, log);
const leafOf = (bytes: Uint8Array) => logOf([bytes], log).leafHashes[0] as Uint8Array;
const FIFTH = ENTRIES[4] as Uint8Array;

const RECEIPT: Receipt = {
  origin: log.key.name,
  matter: 'HZ-7K3M9-QX4D8',
  seq: 5,
  entryHash: hex(sha256(FIFTH)),
  leafHash: leafOf(FIFTH),
  recordedAt: AT,
};
const POLICY = { origin: log.key.name, keys: [log.key], witnesses: [], quorum: 0 };
const signed = given(signReceipt(RECEIPT, log));
const checkpoint = PARK.checkpoint(20);
const proved = proveReceipt(signed, { index: 4, hashes: PARK.inclusion(4, 20), checkpoint });
const open = (source: string | Uint8Array, keys = [log.key]) =>
  openReceipt(source, { origin: log.key.name, keys }, crypto);
const openProved = (source: string | Uint8Array, keys = [log.key]) => openProvedReceipt(source, POLICY, keys, crypto);

describe('a receipt', () => {
  it('is a note of seven lines that the log signed', () => {
    expect(signed).toMatch(
      /^gangwan receipt\/v1\npark\.example\/log\nHZ-7K3M9-QX4D8\n5\n[0-9a-f]{64}\n[\w+/]{43}=\n2026-11-22T04:05:06\.789Z\n\n— park\.example\/log \S+\n$/,
    );
    expect(given(open(signed)).seq).toBe(5);
    expect(parseReceiptBody(writeReceiptBody(given(open(signed))))).toEqual(given(open(signed)));
  });

  it('holds under a key that the log had then, and under no other', () => {
    expect(open(signed, [next.key, log.key])).toMatchObject({ seq: 5 });
    expect(open(signed, [next.key])).toMatchObject({ code: 'note.unknown-signers' });
    const asWitness = testSigner(log.key.name, KEY_TYPES.witness);
    expect(open(given(signReceipt(RECEIPT, asWitness)), [asWitness.key])).toMatchObject({
      code: 'note.unknown-signers',
    });
    const foreign = given(signReceipt({ ...RECEIPT, origin: 'park.example/other' }, log));
    expect(open(foreign)).toMatchObject({ code: 'receipt.foreign-log' });
  });

  it('is refused when any single byte of it is another', () => {
    const source = Buffer.from(signed);
    for (let at = 0; at < source.length; at += 1)
      expect(isRefusal(open(Uint8Array.from(source).with(at, (source[at] as number) ^ 1))), `byte ${at}`).toBe(true);
  });

  it('cannot be taken for a checkpoint, nor a checkpoint for it', () => {
    expect(parseCheckpointBody(writeReceiptBody(RECEIPT))).toMatchObject({ code: 'checkpoint.body-invalid' });
    expect(open(checkpoint)).toMatchObject({ code: 'receipt.text-invalid' });
  });

  it.each([
    ['another form', { header: 'gangwan receipt/v2' }],
    ['no log', { origin: '' }],
    ['no matter', { matter: '' }],
    ['a matter of two words', { matter: 'HZ 1' }],
    ['entry 0', { seq: '0' }],
    ['a half entry', { seq: '1.5' }],
    ['a short hash', { entry: 'ab' }],
    ['a hash in capitals', { entry: 'A'.repeat(64) }],
    ['a short leaf', { leaf: base64(new Uint8Array(31)) }],
    ['a day for a moment', { at: '2026-11-22' }],
    ['a moment of another writing', { at: '2026-11-22T12:05:06.789+08:00' }],
    ['a day that is none', { at: '2026-02-30T04:05:06.789Z' }],
    ['a line more', { at: `${AT}\nmore` }],
  ])('that says %s is refused, though signed', (_name, change) => {
    const lines = {
      header: 'gangwan receipt/v1',
      origin: log.key.name,
      matter: 'HZ-7K3M9-QX4D8',
      seq: '5',
      entry: 'a'.repeat(64),
      leaf: base64(new Uint8Array(32)),
      at: AT as string,
    };
    const note = (of: typeof lines) => {
      const text = `${Object.values(of).join('\n')}\n`;
      return given(writeNote({ text, signatures: [signText(text, log)] }));
    };
    expect(open(note(lines))).toMatchObject({ seq: 5 });
    expect(open(note({ ...lines, ...change }))).toMatchObject({ code: 'receipt.text-invalid' });
  });

  it('speaks of one entry only, by its bytes and its words', () => {
    expect(receiptFault(RECEIPT, FIFTH, crypto)).toBeNull();
    const other = { code: 'receipt.other-entry', details: { matter: RECEIPT.matter, seq: 5 } };
    expect(receiptFault(RECEIPT, ENTRIES[5] as Uint8Array, crypto)).toMatchObject(other);
    for (const change of [
      { entryHash: 'a'.repeat(64) },
      { leafHash: new Uint8Array(32) },
      { matter: 'HZ-00000-00000' },
      { recordedAt: instant('2026-11-22T04:05:06.790Z') },
    ])
      expect(receiptFault({ ...RECEIPT, ...change }, FIFTH, crypto)).toMatchObject({ code: 'receipt.other-entry' });
    expect(receiptFault({ ...RECEIPT, seq: 6 }, FIFTH, crypto)).toMatchObject({ code: 'receipt.other-entry' });
    for (const bytes of [utf8('{'), utf8('null'), Uint8Array.of(0xff)]) {
      const exact = { ...RECEIPT, entryHash: hex(sha256(bytes)), leafHash: leafOf(bytes) };
      expect(receiptFault(exact, bytes, crypto)).toMatchObject({ code: 'receipt.other-entry' });
    }
  });

  it('that is old finds its leaf in the later log, or shows that it was taken out', () => {
    const indexIn = (leaves: readonly Uint8Array[]) => (leaf: Uint8Array) => {
      const index = leaves.findIndex((one) => sameBytes(one, leaf));
      return index < 0 ? null : index;
    };
    expect(receiptInLog(RECEIPT, indexIn(PARK.leafHashes))).toBe(4);
    expect(receiptInLog(RECEIPT, indexIn(PARK.leafHashes.toSpliced(4, 1)))).toMatchObject({
      code: 'receipt.not-in-log',
    });
  });
});

describe('a receipt with its proof', () => {
  it('shows offline where the entry stands, and is a proof as C2SP writes it', () => {
    expect(proved.startsWith('c2sp.org/tlog-proof@v1\nextra ')).toBe(true);
    expect(given(openProved(proved))).toMatchObject({ index: 4, receipt: { seq: 5 }, checkpoint: { size: 20 } });
    expect(openProved(Buffer.from(proved))).toEqual(openProved(proved));
  });

  it('of an old key holds against a checkpoint of the new', () => {
    const later = PARK.checkpoint(20, next);
    const source = proveReceipt(signed, {
      index: 4,
      hashes: PARK.inclusion(4, 20),
      checkpoint: later,
    });
    const policy = { ...POLICY, keys: [next.key] };
    expect(openProvedReceipt(source, policy, [log.key, next.key], crypto)).toMatchObject({ index: 4 });
    expect(openProvedReceipt(source, policy, [next.key], crypto)).toMatchObject({ code: 'note.unknown-signers' });
  });

  it('is refused when any single byte of it is another', () => {
    const source = Buffer.from(proved);
    for (let at = 0; at < source.length; at += 1)
      expect(isRefusal(openProved(Uint8Array.from(source).with(at, (source[at] as number) ^ 1))), `byte ${at}`).toBe(
        true,
      );
  });

  it('needs a receipt within, and an entry that stands there', () => {
    const hashes = PARK.inclusion(4, 20);
    expect(openProved(proved.replace(/extra .*\n/, ''))).toMatchObject({
      code: 'receipt.without-receipt',
    });
    expect(openProved(proveReceipt(signed, { index: 5, hashes, checkpoint }))).toMatchObject({
      code: 'merkle.inclusion',
    });
    const outside = proveReceipt(signed, { index: 20, hashes, checkpoint });
    expect(openProved(outside)).toMatchObject({ code: 'merkle.index-outside' });
  });

  it('of foreign bytes is refused, never a crash', () => {
    const doors = [open, openProved];
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary' })),
        fc.nat(proved.length),
        fc.nat(30),
        (bytes, at, gone) => {
          for (const door of doors) expect(isRefusal(door(bytes))).toBe(true);
          const middle = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');
          const spliced = proved.slice(0, at) + middle + proved.slice(at + gone);
          const answer = openProved(spliced);
          expect(spliced === proved || isRefusal(answer)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
