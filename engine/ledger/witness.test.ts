import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crypto, testSigner } from '#testkit/ledger/crypto.ts';
import { given, logOf } from '#testkit/ledger/park-log.ts';
import { addCosignatures, parseAddCheckpoint, writeAddCheckpoint } from './add-checkpoint.ts';
import { base64, utf8 } from './bytes.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { cosign } from './cosignature.ts';
import type { TreeHead } from './merkle-verify.ts';
import { writeSignatureLine } from './note.ts';
import { KEY_TYPES } from './verifier-key.ts';
import { decideCosign, type WatchedLog } from './witness.ts';

const log = testSigner('park.example/log', KEY_TYPES.log);
const union = testSigner('union.example/w', KEY_TYPES.witness);

/** A log of `size` entries; with `forged`, one whose history is another from that entry on. */
const parkLog = (size: number, forged = Number.POSITIVE_INFINITY) =>
  logOf(
    Array.from({ length: size }, (_, at) => utf8(at < forged ? `${at}` : `forged ${at}`)),
    log,
  );
const park = parkLog(300);
const signedAs = (origin: string) => given(signCheckpoint({ origin, ...park.head(7), extensions: [] }, log));

const watching =
  (last: TreeHead | null) =>
  (origin: string): WatchedLog | undefined =>
    origin === log.key.name ? { keys: [log.key], last } : undefined;
const decide = (last: TreeHead | null, request: string | Uint8Array) => decideCosign(watching(last), request, crypto);

describe('a witness', () => {
  it('cosigns the first checkpoint that it sees, and each that begins with the last', () => {
    let last: TreeHead | null = null;
    for (const size of [0, 0, 7, 8, 8, 200, 300]) {
      const decision = decide(last, park.request(last?.size ?? 0, size));
      expect(decision).toMatchObject({ cosign: true, origin: log.key.name, head: park.head(size) });
      last = decision.cosign ? decision.head : last;
    }
  });

  it('answers with a line that makes the checkpoint a witnessed one', () => {
    const decision = decide(null, park.request(0, 7));
    if (!decision.cosign) throw new Error(decision.answer);
    const answer = writeSignatureLine(cosign(decision.body, union, 1_700_000_000));
    const note = given(addCosignatures(park.checkpoint(7), answer, [union.key], crypto));
    const policy = { origin: log.key.name, keys: [log.key], witnesses: [union.key], quorum: 1 };
    expect(given(openCheckpoint(note, policy, crypto)).cosigned).toEqual([{ key: union.key, time: 1_700_000_000 }]);
    expect(addCosignatures(note, answer, [union.key], crypto)).toBe(note);
  });

  it('400 cannot read what is no request', () => {
    const good = park.request(7, 8);
    const bad = [
      '',
      good.replace('old 7', 'old 07'),
      good.replace('old 7', 'old -1'),
      good.replace('old 7', 'Old 7'),
      good.replace('old 7', 'old 99999999999999999999'),
      good.replace('old 7\n', 'old 7\nAAAA\n'),
      good.replace('old 7\n', `old 7\n${`${base64(new Uint8Array(32))}\n`.repeat(64)}`),
      good.slice(0, -1),
      good.split('\n\n')[0] ?? '',
      park.request(9, 9).replace('old 9', 'old 10'),
    ];
    for (const request of bad) expect(decide(park.head(7), request)).toMatchObject({ cosign: false, status: 400 });
    expect(decide(null, Uint8Array.of(0xff, 10, 10))).toMatchObject({ cosign: false, status: 400 });
  });

  it('404 does not know the log', () => {
    const foreign = writeAddCheckpoint(0, [], signedAs('park.example/other'));
    expect(decide(null, foreign)).toMatchObject({ cosign: false, status: 404, answer: 'witness.unknown-log\n' });
  });

  it('403 does not trust the key, whatever is in the tree', () => {
    const thief = testSigner('park.example/log', KEY_TYPES.log, 'thief');
    expect(decide(null, writeAddCheckpoint(0, [], park.checkpoint(7, thief)))).toMatchObject({
      cosign: false,
      status: 403,
    });
    const forged = park.checkpoint(7).replace('\n7\n', '\n8\n');
    expect(decide(null, writeAddCheckpoint(0, [], forged))).toMatchObject({ cosign: false, status: 403 });
    const none = decideCosign(() => ({ keys: [], last: null }), park.request(0, 7), crypto);
    expect(none).toMatchObject({ cosign: false, status: 403 });
  });

  it('409 says the size that it saw last, when asked from another', () => {
    const conflict = { cosign: false, status: 409, contentType: 'text/x.tlog.size' };
    expect(decide(park.head(200), park.request(0, 300))).toMatchObject({ ...conflict, answer: '200\n' });
    expect(decide(park.head(200), park.request(7, 8))).toMatchObject({ ...conflict, answer: '200\n' });
    expect(decide(null, park.request(7, 8))).toMatchObject({ ...conflict, answer: '0\n' });
  });

  it('409 never cosigns another root of the size that it saw last', () => {
    const rewritten = parkLog(200, 150);
    expect(decide(park.head(200), rewritten.request(200, 200))).toMatchObject({
      cosign: false,
      status: 409,
      refusal: { code: 'witness.root-differs' },
    });
  });

  it('422 finds an operator who rewrote the log with the right key', () => {
    const rewritten = parkLog(300, 150);
    expect(decide(park.head(200), rewritten.request(200, 300))).toMatchObject({ cosign: false, status: 422 });
    expect(decide(park.head(100), rewritten.request(100, 300))).toMatchObject({ cosign: true });
  });

  it('422 takes no proof where none belongs, and no root of a tree without leaves but the one', () => {
    const extra = base64(new Uint8Array(32));
    for (const [old, now] of [
      [0, 7],
      [7, 7],
    ] as const) {
      const request = park.request(old, now).replace(`old ${old}\n`, `old ${old}\n${extra}\n`);
      expect(decide(park.head(old), request)).toMatchObject({ cosign: false, status: 422 });
    }
    const rooted = given(
      signCheckpoint({ origin: log.key.name, size: 0, root: new Uint8Array(32), extensions: [] }, log),
    );
    expect(decide(null, writeAddCheckpoint(0, [], rooted))).toMatchObject({ cosign: false, status: 422 });
  });

  it('never cosigns what is inconsistent, whatever it is sent in whatever order', () => {
    const rewritten = parkLog(300, 40);
    const send = fc.record({
      forged: fc.boolean(),
      old: fc.nat(300),
      now: fc.nat(300),
      byte: fc.nat(),
      flip: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(send, { maxLength: 12 }), (sent) => {
        let last: TreeHead | null = null;
        let side: boolean | null = null;
        for (const { forged, old, now, byte, flip } of sent) {
          const from = Math.min(flip === 0 ? old : ((last as TreeHead | null)?.size ?? 0), now);
          const bytes = Buffer.from((forged ? rewritten : park).request(from, now));
          if (flip === 1) bytes[byte % bytes.length] = (bytes[byte % bytes.length] as number) ^ 1;
          const decision = decide(last, bytes);
          if (!decision.cosign) continue;
          expect(decision.head.size).toBeGreaterThanOrEqual((last as TreeHead | null)?.size ?? 0);
          if (decision.head.size > 40) {
            expect(side ?? forged).toBe(forged);
            side = forged;
          }
          last = decision.head;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is asked in the words of C2SP’s own example', () => {
    const example = `old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
`;
    const asked = given(parseAddCheckpoint(example));
    expect(asked).toMatchObject({ oldSize: 20852014, checkpoint: { size: 20852163 } });
    expect(asked.proof).toHaveLength(4);
    expect(writeAddCheckpoint(asked.oldSize, asked.proof, example.slice(example.indexOf('\n\n') + 2))).toBe(example);
  });
});

describe('a witness’s answer', () => {
  const body = park.checkpoint(7).split('\n\n')[0] ?? '';
  const line = writeSignatureLine(cosign(`${body}\n`, union, 5));

  it('is refused when it is none, of unknown keys only, or of another checkpoint', () => {
    for (const answer of ['', '\n', 'no\n', line.slice(0, -1), `${line}\n`, line.repeat(17)])
      expect(addCosignatures(park.checkpoint(7), answer, [union.key], crypto)).toMatchObject({
        code: 'witness.answer-invalid',
      });
    expect(addCosignatures(park.checkpoint(7), line, [], crypto)).toMatchObject({ code: 'note.unknown-signers' });
    expect(addCosignatures(park.checkpoint(8), line, [union.key], crypto)).toMatchObject({
      code: 'note.signature-wrong',
    });
  });

  it('loses what unknown keys wrote into it', () => {
    const stranger = testSigner('stranger.example/w', KEY_TYPES.witness);
    const both = line + writeSignatureLine(cosign(`${body}\n`, stranger, 6));
    expect(addCosignatures(park.checkpoint(7), both, [union.key], crypto)).toBe(`${park.checkpoint(7)}${line}`);
  });
});
