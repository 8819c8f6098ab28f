import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crypto, sha256 } from '#testkit/ledger/crypto.ts';
import { vectorsOf } from '#testkit/ledger/vector.ts';
import { isRefusal, type Refusal } from '../flow/refusal.ts';
import { addCosignatures, parseAddCheckpoint } from './add-checkpoint.ts';
import { openCheckpoint, parseCheckpointBody } from './checkpoint.ts';
import { LOG_REFUSAL_WORDS } from './log-refusal-words.ts';
import { parseNote } from './note.ts';
import { openProvedReceipt, openReceipt } from './receipt.ts';
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts';
import { decideCosign } from './witness.ts';

const [, vkey = ''] = vectorsOf('keys')[0] ?? [];
const key = parseVerifierKey(vkey, sha256) as VerifierKey;
const policy = { origin: key.name, keys: [key], witnesses: [], quorum: 0 };
const watched = () => ({ keys: [key], last: null });
const refusalOf = (answer: unknown): Refusal | null => (isRefusal(answer) ? answer : null);

type Door = (source: string | Uint8Array) => Refusal | null;
const asText = (source: string | Uint8Array) =>
  typeof source === 'string' ? source : Buffer.from(source).toString('latin1');

/** Everything that takes what a stranger sent. */
const DOORS: Readonly<Record<string, Door>> = {
  note: (source) => refusalOf(parseNote(source)),
  checkpoint: (source) => refusalOf(openCheckpoint(source, policy, crypto)),
  request: (source) => refusalOf(parseAddCheckpoint(source)),
  decision: (source) => {
    const decision = decideCosign(watched, source, crypto);
    return decision.cosign ? null : decision.refusal;
  },
  receipt: (source) => refusalOf(openReceipt(source, policy, crypto)),
  proved: (source) => refusalOf(openProvedReceipt(source, policy, [key], crypto)),
  key: (source) => refusalOf(parseVerifierKey(asText(source), sha256)),
  body: (source) => refusalOf(parseCheckpointBody(asText(source))),
  cosignatures: (source) => refusalOf(addCosignatures(SEEDS[1] ?? '', asText(source), [key], crypto)),
};

/** One good text of each kind. */
const SEEDS: readonly string[] = ['notes', 'checkpoints', 'witness', 'receipts']
  .map((file) => JSON.parse((file === 'witness' ? vectorsOf(file)[2]?.[3] : vectorsOf(file)[0]?.[1]) ?? '""'))
  .concat(JSON.parse(vectorsOf('receipts')[2]?.[1] ?? '""'), vkey);

const spliced = fc
  .tuple(fc.constantFrom(...SEEDS), fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 60 }))
  .map(([seed, at, gone, bytes]) => {
    const source = Buffer.from(seed);
    const place = at % (source.length + 1);
    return Uint8Array.from(Buffer.concat([source.subarray(0, place), bytes, source.subarray(place + gone)]));
  });
const foreign = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    '\n',
    '\n\n',
    '\n\n\n',
    '— \n',
    'old ',
    '\ud800',
    '\u0000',
    '＋',
    '9'.repeat(400),
    'A'.repeat(5000),
  ),
  spliced,
);

describe('foreign bytes', () => {
  it.each(Object.entries(DOORS))(
    'at the door “%s” are read or refused with a code that has words, never a throw',
    (_name, door) => {
      fc.assert(
        fc.property(foreign, (source) => {
          const refusal = door(source);
          if (refusal !== null) expect(LOG_REFUSAL_WORDS).toHaveProperty([refusal.code]);
        }),
        { numRuns: 1500 },
      );
    },
  );

  it('that are the right ones pass each door', () => {
    const [note, checkpoint, request, receipt, proved] = SEEDS as [string, string, string, string, string];
    const passes = { note, checkpoint, request, receipt, proved, key: vkey };
    for (const [name, text] of Object.entries(passes)) expect(DOORS[name]?.(text), name).toBeNull();
  });

  it('that make a library throw are a signature that does not hold', () => {
    const broken = {
      ...crypto,
      verify: () => {
        throw new Error('bad point');
      },
    };
    expect(openCheckpoint(SEEDS[1] ?? '', policy, broken)).toMatchObject({ code: 'note.signature-wrong' });
  });
});

describe('the words of the log’s refusals', () => {
  it('name the same facts in both languages, and Chinese is punctuated as Chinese is', () => {
    for (const [code, { zh, en }] of Object.entries(LOG_REFUSAL_WORDS)) {
      const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([field]) => field);
      expect(new Set(fields(zh)), code).toEqual(new Set(fields(en)));
      expect(zh, code).not.toMatch(/[\u4e00-\u9fff}][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/);
    }
  });
});
