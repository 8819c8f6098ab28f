import { describe, expect, it } from 'vitest';
import { crypto, sha256, testSigner } from '#testkit/ledger/crypto.ts';
import { given, logOf } from '#testkit/ledger/park-log.ts';
import { isRefusal } from '../flow/refusal.ts';
import { utf8 } from './bytes.ts';
import { openCheckpoint } from './checkpoint.ts';
import {
  allKeys,
  type KeyChange,
  keyChangedFacts,
  keysAt,
  policyOf,
  readKeyChange,
  type WalkedLog,
  walkKeys,
} from './keys.ts';
import { KEY_TYPES, type NoteSigner, writeVerifierKey } from './verifier-key.ts';

const ORIGIN = 'park.example/log';
const [first, second, third, thief] = ['first', 'second', 'third', 'thief'].map((seed) =>
  testSigner(ORIGIN, KEY_TYPES.log, seed),
) as [NoteSigner, NoteSigner, NoteSigner, NoteSigner];

const park = logOf(
  Array.from({ length: 60 }, (_, at) => utf8(`${at}`)),
  first,
);
const rootAt = (size: number) => park.head(size).root;
const note = park.checkpoint;

const change = (index: number, oldKey: NoteSigner, newKey: NoteSigner, fromSize = index + 1): KeyChange =>
  given(readKeyChange(keyChangedFacts(oldKey.key, newKey.key, fromSize), index, sha256));

const CHECKPOINTS = new Map([
  [10, note(10, first)],
  [21, note(21, first, second)],
  [41, note(41, second, third)],
  [60, note(60, third)],
]);
const LOG: WalkedLog = {
  origin: ORIGIN,
  size: 60,
  changes: [change(20, first, second), change(40, second, third)],
  checkpointAt: (size) => CHECKPOINTS.get(size) ?? null,
  rootAt,
};
const walk = (wrong: Partial<WalkedLog> = {}) => walkKeys(first.key, { ...LOG, ...wrong }, crypto);
const overlapOf = (checkpoint: string | null) =>
  walk({ checkpointAt: (size) => (size === 21 ? checkpoint : LOG.checkpointAt(size)) });

describe('the keys of a log', () => {
  it('are walked from the pinned first one, and say who signs at which size', () => {
    const chain = given(walk());
    const namesAt = (size: number) => keysAt(chain, size).map(({ id }) => id);
    expect([0, 20].map(namesAt)).toEqual([[first.key.id], [first.key.id]]);
    expect(namesAt(21)).toEqual([first.key.id, second.key.id]);
    expect([22, 40].map(namesAt)).toEqual([[second.key.id], [second.key.id]]);
    expect(namesAt(41)).toEqual([second.key.id, third.key.id]);
    expect([42, 60].map(namesAt)).toEqual([[third.key.id], [third.key.id]]);
    expect(allKeys(chain).map(({ id }) => id)).toEqual([first, second, third].map(({ key }) => key.id));
    expect(keysAt(given(walk({ changes: [] })), 60)).toEqual([first.key]);
  });

  it('decide which checkpoint is believed: by the key of its size, and at a change by both', () => {
    const policy = policyOf(given(walk()), [], 0);
    const opens = (checkpoint: string) => !isRefusal(openCheckpoint(checkpoint, policy, crypto));
    expect([...CHECKPOINTS.values()].map(opens)).toEqual([true, true, true, true]);
    expect([note(21, second), note(21, first), note(22, first), note(20, second), note(60, second)].map(opens)).toEqual(
      Array(5).fill(false),
    );
  });

  it('change only when the log has come to the size that was announced', () => {
    const chain = given(walk({ size: 40, changes: [change(20, first, second), change(30, second, third, 50)] }));
    expect(keysAt(chain, 40)).toEqual([second.key]);
  });

  it('cannot be taken over without the signature of the key before', () => {
    const changes = [change(20, first, thief)];
    const takenOver = (overlap: string | null) => walk({ changes, checkpointAt: () => overlap });
    expect(takenOver(note(21, thief))).toMatchObject({ code: 'checkpoint.not-signed-by-log' });
    expect(takenOver(note(21, first))).toMatchObject({ code: 'checkpoint.not-signed-by-log' });
    expect(takenOver(null)).toMatchObject({ code: 'keys.overlap-missing', details: { size: 21 } });
    expect(takenOver(note(10, first, thief))).toMatchObject({ code: 'keys.overlap-of-another-tree' });
    expect(takenOver('no note')).toMatchObject({ code: 'note.no-signatures' });
    expect(overlapOf(note(21, first, second))).toMatchObject({ origin: ORIGIN });
  });

  it('are vouched for in this tree, not in one that was rewritten afterwards', () => {
    expect(walk({ rootAt: () => new Uint8Array(32) })).toMatchObject({ code: 'keys.overlap-of-another-tree' });
    expect(walk({ rootAt: () => null })).toMatchObject({ code: 'keys.overlap-of-another-tree' });
  });

  it('follow one another: none is skipped, comes back or comes before its time', () => {
    expect(walk({ changes: [change(40, second, third)] })).toMatchObject({ code: 'keys.not-the-current-key' });
    expect(walk({ changes: [change(20, first, second), change(40, first, third)] })).toMatchObject({
      code: 'keys.not-the-current-key',
    });
    expect(walk({ changes: [change(20, first, second), change(40, second, first)] })).toMatchObject({
      code: 'keys.used-before',
    });
    expect(walk({ changes: [change(20, first, first)] })).toMatchObject({ code: 'keys.used-before' });
    expect(walk({ changes: [change(10, first, second, 21), change(15, second, third, 41)] })).toMatchObject({
      code: 'keys.out-of-order',
    });
  });

  const facts = keyChangedFacts(first.key, second.key, 21);
  const witness = testSigner(ORIGIN, KEY_TYPES.witness);
  it.each([
    ['keys.change-invalid', null],
    ['keys.change-invalid', 'text'],
    ['keys.change-invalid', {}],
    ['keys.change-invalid', { ...facts, fromSize: '21' }],
    ['keys.change-invalid', { ...facts, fromSize: 20 }],
    ['keys.change-invalid', { ...facts, fromSize: 21.5 }],
    ['keys.change-invalid', { ...facts, newKey: 7 }],
    ['keys.change-invalid', { ...facts, newKey: writeVerifierKey(witness.key) }],
    ['keys.change-invalid', { ...facts, newKey: writeVerifierKey(testSigner('other.example', KEY_TYPES.log).key) }],
    ['key.text-invalid', { ...facts, oldKey: '' }],
    ['key.id-wrong', { ...facts, newKey: facts.newKey.replace(/[0-9a-f]{8}/, '00000000') }],
  ])('are announced in form, else %s: %j', (code, said) =>
    expect(readKeyChange(said, 20, sha256)).toMatchObject({ code }),
  );
});
