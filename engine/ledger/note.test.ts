import { describe, expect, it } from 'vitest';
import { crypto, sha256, testSigner } from '#testkit/ledger/crypto.ts';
import { given } from '#testkit/ledger/park-log.ts';
import { base64, fromBase64, joinBytes, textOf, utf8 } from './bytes.ts';
import { idBytes, LONGEST_NOTE, parseNote, type SignedNote, writeNote } from './note.ts';
import { signText, verifyNote } from './note-signature.ts';
import { KEY_TYPES, parseVerifierKey, type VerifierKey, verifierKey, writeVerifierKey } from './verifier-key.ts';

/** The examples that C2SP signed-note and Go’s golang.org/x/mod/sumdb/note print. */
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const PETERS_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const anna = testSigner('park.example/anna', KEY_TYPES.log);
const bert = testSigner('park.example/bert', KEY_TYPES.log);
const TEXT = '港湾\n\nsecond part\n';
const noteBy = (...signers: readonly (typeof anna)[]) =>
  given(writeNote({ text: TEXT, signatures: signers.map((signer) => signText(TEXT, signer)) }));
const verify = (source: string, ...keys: readonly VerifierKey[]) => verifyNote(given(parseNote(source)), keys, crypto);

describe('a signed note', () => {
  it('of C2SP’s own example is read and written byte for byte, from text and from bytes', () => {
    const note = given(parseNote(POEM));
    expect(note.text.endsWith('ed è subito sera.\n')).toBe(true);
    expect(note.signatures).toMatchObject([{ name: 'quasimodo.example/salvatore', id: 0x367ba04b }]);
    expect(note.signatures[0]?.signature).toHaveLength(64);
    expect(writeNote(note)).toBe(POEM);
    expect(parseNote(utf8(POEM))).toEqual(note);
  });

  it('of Go’s own example holds under its key, and not when a letter is changed', () => {
    const peter = given(parseVerifierKey(PETER, sha256));
    expect(given(verify(PETERS_NOTE, peter)).signed).toEqual([{ key: peter, time: null }]);
    expect(verify(PETERS_NOTE.replace('answer', 'Answer'), peter)).toMatchObject({ code: 'note.signature-wrong' });
  });

  it('signed by two holds by either, and names the signers that are not known', () => {
    const both = noteBy(anna, bert);
    expect(given(verify(both, anna.key, bert.key)).signed.map(({ key }) => key.name)).toEqual([
      anna.key.name,
      bert.key.name,
    ]);
    const byOne = given(verify(both, bert.key));
    expect(byOne.signed.map(({ key }) => key)).toEqual([bert.key]);
    expect(byOne.unknown.map(({ name }) => name)).toEqual([anna.key.name]);
    expect(verify(both, given(parseVerifierKey(PETER, sha256)))).toMatchObject({ code: 'note.unknown-signers' });
    expect(verify(both)).toMatchObject({ code: 'note.unknown-signers' });
  });

  it('with a wrong signature of a known key is refused, although another one holds', () => {
    const forged: SignedNote = {
      text: TEXT,
      signatures: [signText(TEXT, anna), { ...signText(TEXT, bert), signature: new Uint8Array(64) }],
    };
    expect(verifyNote(forged, [anna.key, bert.key], crypto)).toMatchObject({ code: 'note.signature-wrong' });
    expect(given(verifyNote(forged, [anna.key], crypto)).signed).toHaveLength(1);
  });

  it('is not of a key that shares only the name or only the id', () => {
    const note = given(parseNote(noteBy(anna)));
    const [signature] = note.signatures;
    const otherId = { ...anna.key, id: (anna.key.id + 1) % 2 ** 32 };
    const otherName = { ...anna.key, name: 'park.example/anne' };
    expect(signature?.id).toBe(anna.key.id);
    expect(verifyNote(note, [otherId, otherName], crypto)).toMatchObject({ code: 'note.unknown-signers' });
  });

  it('counts one key once', () => {
    expect(given(verify(noteBy(anna, anna), anna.key)).signed).toHaveLength(1);
  });

  it('may have 100 signatures and a million bytes, and no more', () => {
    const many = (count: number) => noteBy(...Array(count).fill(anna));
    expect(given(parseNote(many(100))).signatures).toHaveLength(100);
    expect(parseNote(many(101))).toMatchObject({ code: 'note.too-many-signatures' });
    expect(parseNote(`${'a'.repeat(LONGEST_NOTE)}\n\n`)).toMatchObject({ code: 'note.too-long' });
  });

  const line = '— a AAAAAAAA\n';
  it.each([
    ['note.no-signatures', ''],
    ['note.no-signatures', 'text\n'],
    ['note.no-signatures', 'text\n\n'],
    ['note.no-signatures', `text\n${line}`],
    ['note.no-signatures', 'text\n\n— a AAAAAAAA'],
    ['note.control-character', `te\txt\n\n${line}`],
    ['note.control-character', `text\r\n\n${line}`],
    ['note.control-character', `te\0xt\n\n${line}`],
    ['note.not-utf8', `te\ud800xt\n\n${line}`],
    ['note.signature-line', 'text\n\n- a AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n—a AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n—  AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n— a+b AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n— a\u00a0b AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n— a\u2003b AAAAAAAA\n'],
    ['note.signature-line', 'text\n\n— a AAAAAAAA \n'],
    ['note.signature-line', 'text\n\n— a AAAAAAA\n'],
    ['note.signature-line', 'text\n\n— a AAAAAA==\n'],
    ['note.signature-line', 'text\n\n— a AAAAAAB=\n'],
    ['note.signature-line', 'text\n\n— a AAAA_AAA\n'],
    ['note.signature-line', `text\n\n${line}text\n`],
  ])('is refused as %s: %j', (code, source) => expect(parseNote(source)).toMatchObject({ code }));

  it('of bytes that are not UTF-8 is refused', () => {
    for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xe4, 0xb8]])
      expect(parseNote(joinBytes(Uint8Array.from(bytes), utf8(`\n\n${line}`)))).toMatchObject({
        code: 'note.not-utf8',
      });
  });

  it('is not written without a newline at its end, with control characters or without signatures', () => {
    for (const text of ['', 'a', 'a\tb\n', '\ud800\n'])
      expect(writeNote({ text, signatures: [signText('a\n', anna)] })).toMatchObject({ code: 'note.text-invalid' });
    expect(writeNote({ text: 'a\n', signatures: [] })).toMatchObject({ code: 'note.no-signatures' });
  });
});

describe('a verifier key', () => {
  it('is read and written as Go and the public checksum database have it', () => {
    for (const text of [PETER, 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8']) {
      const key = given(parseVerifierKey(text, sha256));
      expect(key.type).toBe(KEY_TYPES.log);
      expect(writeVerifierKey(key)).toBe(text);
    }
  });

  it('has another id as a log than as a witness', () => {
    const asWitness = given(verifierKey(anna.key.name, KEY_TYPES.witness, anna.key.publicKey, sha256));
    expect(asWitness.id).not.toBe(anna.key.id);
    expect(parseVerifierKey(writeVerifierKey(asWitness), sha256)).toEqual(asWitness);
  });

  it.each([
    ['key.text-invalid', ''],
    ['key.text-invalid', 'PeterNeumann'],
    ['key.text-invalid', PETER.replace('+c74f20a3', '')],
    ['key.text-invalid', PETER.replace('c74f20a3', 'C74F20A3')],
    ['key.text-invalid', `${PETER}=`],
    ['key.text-invalid', `${PETER}\n`],
    ['key.id-wrong', PETER.replace('c74f20a3', 'c74f20a4')],
    ['key.id-wrong', PETER.replace('Peter', 'Petra')],
    ['key.id-wrong', PETER.replace('wxbzhK', 'wxbzhL')],
    ['key.name-invalid', PETER.replace('Peter', 'Peter ')],
    ['key.length', `a+00000000+${base64(Uint8Array.of(1, 2, 3))}`],
    ['key.type-unknown', `a+00000000+${base64(joinBytes(Uint8Array.of(2), new Uint8Array(32)))}`],
  ])('is refused as %s: %j', (code, text) => expect(parseVerifierKey(text, sha256)).toMatchObject({ code }));
});

describe('bytes and texts', () => {
  it('go there and back as the platform’s own do', () => {
    for (const text of ['', 'a', 'ab', 'abc', '港湾', '😀 é', POEM]) {
      expect(Buffer.from(utf8(text)).equals(Buffer.from(text))).toBe(true);
      expect(textOf(utf8(text))).toBe(text);
      expect(base64(utf8(text))).toBe(Buffer.from(text).toString('base64'));
      expect(fromBase64(base64(utf8(text)))).toEqual(utf8(text));
    }
    expect([...idBytes(0xfedcba98)]).toEqual([0xfe, 0xdc, 0xba, 0x98]);
  });
});
