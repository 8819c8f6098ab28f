import { describe, expect, it } from 'vitest';
import { crypto, testSigner } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import { isRefusal } from '../flow/refusal.ts';
import { base64, hex, joinBytes, textOf } from './bytes.ts';
import {
  type Checkpoint,
  type CheckpointPolicy,
  openCheckpoint,
  parseCheckpointBody,
  signCheckpoint,
  writeCheckpointBody,
} from './checkpoint.ts';
import { cosign, cosignedMessage, parseCosignature, writeCosignature } from './cosignature.ts';
import { parseNote, type SignedNote, writeNote } from './note.ts';
import { KEY_TYPES, type NoteSigner } from './verifier-key.ts';

/** The example of C2SP tlog-checkpoint and tlog-cosignature. */
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const log = testSigner('park.example/log', KEY_TYPES.log);
const union = testSigner('union.example/w', KEY_TYPES.witness);
const neighbour = testSigner('neighbour.example/w', KEY_TYPES.witness);
const CHECKPOINT: Checkpoint = { origin: log.key.name, size: 1000, root: new Uint8Array(32).fill(9), extensions: [] };
const POLICY: CheckpointPolicy = {
  origin: log.key.name,
  keys: [log.key],
  witnesses: [union.key, neighbour.key],
  quorum: 2,
};

const signed = given(signCheckpoint(CHECKPOINT, log));
function witnessed(...by: readonly (readonly [NoteSigner, number])[]): SignedNote {
  const note = given(parseNote(signed));
  return {
    text: note.text,
    signatures: [...note.signatures, ...by.map(([who, time]) => cosign(note.text, who, time))],
  };
}
const open = (note: SignedNote, policy: Partial<CheckpointPolicy> = {}) =>
  openCheckpoint(given(writeNote(note)), { ...POLICY, ...policy }, crypto);

describe('a checkpoint', () => {
  it('of C2SP’s own example is read and written byte for byte', () => {
    const note = given(parseNote(SOFA));
    const checkpoint = given(parseCheckpointBody(note.text));
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163, extensions: [] });
    expect(base64(checkpoint.root)).toBe('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=');
    expect(writeCheckpointBody(checkpoint)).toBe(note.text);
    expect(writeNote(note)).toBe(SOFA);
  });

  it('of C2SP’s own example was cosigned in the second that its message names', () => {
    const { text, signatures } = given(parseNote(SOFA));
    const cosignature = parseCosignature(signatures[1]?.signature ?? new Uint8Array(0));
    expect(cosignature?.time).toBe(1679315147);
    expect(textOf(cosignedMessage(text, 1679315147))).toBe(
      'cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n',
    );
    if (cosignature)
      expect(hex(writeCosignature(cosignature))).toBe(hex(signatures[1]?.signature ?? new Uint8Array(0)));
  });

  it('signed by its log and cosigned by enough witnesses is opened', () => {
    const opened = given(open(witnessed([union, 1_700_000_000], [neighbour, 1_700_000_001])));
    expect(opened).toMatchObject({ ...CHECKPOINT, unknown: [] });
    expect(opened.cosigned).toEqual([
      { key: union.key, time: 1_700_000_000 },
      { key: neighbour.key, time: 1_700_000_001 },
    ]);
    expect(given(openCheckpoint(signed, { ...POLICY, quorum: 0 }, crypto)).cosigned).toEqual([]);
  });

  it('with too few witnesses is refused, and one witness counts once', () => {
    expect(open(witnessed([union, 1]))).toMatchObject({
      code: 'checkpoint.too-few-witnesses',
      details: { cosigned: 1, quorum: 2 },
    });
    expect(open(witnessed([union, 1], [union, 2]))).toMatchObject({ code: 'checkpoint.too-few-witnesses' });
    const alias = testSigner('alias.example/w', KEY_TYPES.witness, union.key.name);
    const witnesses = [union.key, alias.key];
    expect(open(witnessed([union, 1], [alias, 2]), { witnesses })).toMatchObject({
      code: 'checkpoint.too-few-witnesses',
    });
  });

  it('without the log’s own signature is refused, whoever cosigned', () => {
    const { text, signatures } = witnessed([union, 1], [neighbour, 2]);
    expect(open({ text, signatures: signatures.slice(1) })).toMatchObject({ code: 'checkpoint.not-signed-by-log' });
    expect(open({ text, signatures }, { keys: [] })).toMatchObject({ code: 'checkpoint.not-signed-by-log' });
    const next = testSigner(log.key.name, KEY_TYPES.log, 'next');
    expect(open({ text, signatures }, { keys: [log.key, next.key] })).toMatchObject({
      code: 'checkpoint.not-signed-by-log',
    });
    const plain = testSigner(union.key.name, KEY_TYPES.log);
    expect(open(witnessed([plain, 1]), { quorum: 1 })).toMatchObject({ code: 'checkpoint.too-few-witnesses' });
  });

  it('of another log is refused, though the key is right', () => {
    const foreign = given(signCheckpoint({ ...CHECKPOINT, origin: 'park.example/other' }, log));
    expect(openCheckpoint(foreign, { ...POLICY, quorum: 0 }, crypto)).toMatchObject({ code: 'checkpoint.foreign-log' });
  });

  it('is refused when any single byte of text or signatures is another', () => {
    const source = Buffer.from(given(writeNote(witnessed([union, 1_700_000_000], [neighbour, 1_700_000_001]))));
    for (let at = 0; at < source.length; at += 1) {
      const changed = Uint8Array.from(source);
      changed[at] = (changed[at] as number) ^ 1;
      expect(isRefusal(openCheckpoint(changed, POLICY, crypto)), `byte ${at}`).toBe(true);
    }
  });

  const [ORIGIN, SIZE, ROOT] = ['a', '5', base64(new Uint8Array(32))];
  it.each([
    ['', SIZE, ROOT],
    [ORIGIN, '05', ROOT],
    [ORIGIN, '-5', ROOT],
    [ORIGIN, '5.0', ROOT],
    [ORIGIN, ' 5', ROOT],
    [ORIGIN, '', ROOT],
    [ORIGIN, '9007199254740992', ROOT],
    [ORIGIN, '99999999999999999999', ROOT],
    [ORIGIN, SIZE, base64(new Uint8Array(31))],
    [ORIGIN, SIZE, ''],
    [ORIGIN, SIZE, ROOT.replace('=', '')],
    [ORIGIN, SIZE],
    [ORIGIN, SIZE, ROOT, ''],
    [ORIGIN, SIZE, ROOT, '', 'x'],
  ])('whose lines are %j, %j, %j, … is refused', (...lines) => {
    expect(parseCheckpointBody(`${lines.join('\n')}\n`)).toMatchObject({ code: 'checkpoint.body-invalid' });
  });

  it('keeps its extension lines, and needs its last newline', () => {
    const body = `${[ORIGIN, SIZE, ROOT, 'one', 'two'].join('\n')}\n`;
    expect(given(parseCheckpointBody(body)).extensions).toEqual(['one', 'two']);
    expect(writeCheckpointBody(given(parseCheckpointBody(body)))).toBe(body);
    expect(parseCheckpointBody(body.slice(0, -1))).toMatchObject({ code: 'checkpoint.body-invalid' });
    expect(() => writeCheckpointBody({ ...CHECKPOINT, extensions: [''] })).toThrow(RangeError);
  });
});

describe('a cosignature', () => {
  it('has 72 bytes and a time that a number can hold', () => {
    const bytes = (time: readonly number[]) => joinBytes(Uint8Array.from(time), new Uint8Array(64));
    expect(parseCosignature(bytes([0, 0x1f, 255, 255, 255, 255, 255, 255]))?.time).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseCosignature(bytes([0, 0x20, 0, 0, 0, 0, 0, 0]))).toBeNull();
    expect(parseCosignature(bytes([0x80, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
    expect(parseCosignature(new Uint8Array(64))).toBeNull();
    expect(parseCosignature(new Uint8Array(73))).toBeNull();
    expect(() => cosign('a\n', union, -1)).toThrow(RangeError);
  });

  it('says its time under its signature: another second does not hold', () => {
    const { text, signatures } = witnessed([union, 7], [neighbour, 8]);
    const later = signatures.map((one) => {
      const cosignature = parseCosignature(one.signature);
      return cosignature?.time === 7 ? { ...one, signature: writeCosignature({ ...cosignature, time: 9 }) } : one;
    });
    expect(open({ text, signatures: later })).toMatchObject({ code: 'note.signature-wrong' });
  });
});
