import { checkpointText, hashOf, MTH, PATH, PROOF, signatureLine, testKey } from './oracle.ts';
import { entriesOf } from './vector-cases-trees.ts';

const LOG = testKey('park.example/log', 1);
const NEXT = testKey('park.example/log', 1, 'the next key');
const UNION = testKey('union.example/witness', 4);
const NEIGHBOUR = testKey('neighbour.example/witness', 4);
const STRANGER = testKey('stranger.example', 1);

const row = (...columns: readonly (string | number)[]) => columns.join('\t');
const quoted = (text: string) => JSON.stringify(text);
const keysOf = (...keys: readonly { vkey: string }[]) => keys.map(({ vkey }) => vkey).join(',') || '-';
const flip = (text: string) =>
  text.replace(
    / ([A-Za-z0-9+/])([^ \n]*)\n$/,
    (_all, a: string, rest: string) => ` ${a}${rest.slice(0, 20)}${rest[20] === 'A' ? 'B' : 'A'}${rest.slice(21)}\n`,
  );

export const KEYS = [
  ...[LOG, NEXT, UNION, NEIGHBOUR, STRANGER].map(({ vkey, name, type, id, publicKey }) =>
    row('a key of these tests', vkey, `${name} ${type} ${id.toString('hex')} ${publicKey.toString('hex')}`),
  ),
  row(
    'of Go’s note package',
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    `PeterNeumann 1 c74f20a3 ${Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1).toString('hex')}`,
  ),
  row('the id of another key', LOG.vkey.replace(LOG.id.toString('hex'), NEXT.id.toString('hex')), 'key.id-wrong'),
  row('an id in capitals', UNION.vkey.replace(UNION.id.toString('hex'), 'ABCDEF00'), 'key.text-invalid'),
  row('no id', `${LOG.name}+${LOG.vkey.split('+').slice(2).join('+')}`, 'key.text-invalid'),
  row('an unknown type', `a+00000000+${Buffer.alloc(33, 9).toString('base64')}`, 'key.type-unknown'),
  row('a short key', `a+00000000+${Buffer.of(1, 2).toString('base64')}`, 'key.length'),
];

const TEXT = '班前会记录\n\n第二段。\n';
const note = (text: string, ...lines: readonly string[]) => `${text}\n${lines.join('')}`;
const byLog = signatureLine(TEXT, LOG);
const byStranger = signatureLine(TEXT, STRANGER);
const named = (...keys: readonly { name: string; id: Buffer }[]) =>
  keys.map(({ name, id }) => `${name}+${id.toString('hex')}`).join(' ');

export const NOTES = [
  ['by one', note(TEXT, byLog), keysOf(LOG), named(LOG)],
  ['by two, both known', note(TEXT, byLog, byStranger), keysOf(STRANGER, LOG), named(LOG, STRANGER)],
  ['by two, one known', note(TEXT, byStranger, byLog), keysOf(LOG), named(LOG)],
  ['twice by one', note(TEXT, byLog, byLog), keysOf(LOG), named(LOG)],
  ['by a witness', note(TEXT, signatureLine(TEXT, UNION, 1_700_000_000)), keysOf(UNION), named(UNION)],
  ['by unknown keys only', note(TEXT, byStranger), keysOf(LOG), 'note.unknown-signers'],
  ['by another key of the same name', note(TEXT, byLog), keysOf(NEXT), 'note.unknown-signers'],
  ['a letter changed', note(TEXT.replace('二', '三'), byLog), keysOf(LOG), 'note.signature-wrong'],
  ['a signature changed', note(TEXT, flip(byLog)), keysOf(LOG), 'note.signature-wrong'],
  ['one of two changed', note(TEXT, byLog, flip(byStranger)), keysOf(LOG, STRANGER), 'note.signature-wrong'],
  ['one of two changed, but of an unknown key', note(TEXT, byLog, flip(byStranger)), keysOf(LOG), named(LOG)],
  ['no signature', `${TEXT}\n`, keysOf(LOG), 'note.no-signatures'],
  ['no empty line', `text\n${byLog}`, keysOf(LOG), 'note.no-signatures'],
  ['no newline at the end', note(TEXT, byLog).slice(0, -1), keysOf(LOG), 'note.no-signatures'],
  ['a tab', note('a\tb\n', byLog), keysOf(LOG), 'note.control-character'],
  ['a carriage return', note('a\r\n', byLog), keysOf(LOG), 'note.control-character'],
  ['a hyphen for the dash', note(TEXT, byLog.replace('—', '-')), keysOf(LOG), 'note.signature-line'],
  ['a plus in the name', note(TEXT, byLog.replace('park', 'pa+rk')), keysOf(LOG), 'note.signature-line'],
  ['a no-break space in the name', note(TEXT, byLog.replace('park', 'pa\u00a0rk')), keysOf(LOG), 'note.signature-line'],
  [
    'an id without a signature',
    note(TEXT, `— ${LOG.name} ${LOG.id.toString('base64')}\n`),
    keysOf(LOG),
    'note.signature-line',
  ],
  [
    'stray bits in the base64',
    note(
      TEXT,
      byLog.replace(/.=\n$/, (end) => `${end[0] === 'B' ? 'D' : 'B'}=\n`),
    ),
    keysOf(LOG),
    'note.signature-line',
  ],
  ['101 signatures', note(TEXT, byLog.repeat(101)), keysOf(LOG), 'note.too-many-signatures'],
].map(([shows = '', text = '', ...rest]) => row(shows, quoted(text), ...rest));

const root = (size: number) => MTH(entriesOf(size));
const BODY = checkpointText(LOG.name, 100, root(100));
const logLine = signatureLine(BODY, LOG);
const [one, two] = [signatureLine(BODY, UNION, 1_700_000_000), signatureLine(BODY, NEIGHBOUR, 1_700_000_060)];
const opened = `100 ${root(100).toString('hex')}`;
const signedBody = (body: string) => note(body, signatureLine(body, LOG));
const timeMoved = one.replace(/ ([^ ]+)\n$/, (_all, code: string) => {
  const bytes = Buffer.from(code, 'base64');
  bytes.writeBigUInt64BE(1_700_000_001n, 4);
  return ` ${bytes.toString('base64')}\n`;
});

export const CHECKPOINTS = (
  [
    ['signed', note(BODY, logLine), [LOG], 0, `${opened} -`],
    ['cosigned by one', note(BODY, logLine, one), [LOG], 1, `${opened} 1700000000`],
    ['cosigned by two', note(BODY, logLine, one, two), [LOG], 2, `${opened} 1700000000,1700000060`],
    ['cosigned by one of two', note(BODY, logLine, one), [LOG], 2, 'checkpoint.too-few-witnesses'],
    [
      'cosigned twice by one',
      note(BODY, logLine, one, signatureLine(BODY, UNION, 1_700_000_009)),
      [LOG],
      2,
      'checkpoint.too-few-witnesses',
    ],
    ['a cosignature whose time was moved', note(BODY, logLine, timeMoved), [LOG], 1, 'note.signature-wrong'],
    [
      'a cosignature of another checkpoint',
      note(BODY, logLine, signatureLine(BODY.replace('100', '99'), UNION, 5)),
      [LOG],
      1,
      'note.signature-wrong',
    ],
    ['cosigned, but not signed by its log', note(BODY, one, two), [LOG], 2, 'checkpoint.not-signed-by-log'],
    ['at a change of keys, by both', note(BODY, logLine, signatureLine(BODY, NEXT)), [LOG, NEXT], 0, `${opened} -`],
    [
      'at a change of keys, by the new only',
      note(BODY, signatureLine(BODY, NEXT)),
      [LOG, NEXT],
      0,
      'checkpoint.not-signed-by-log',
    ],
    ['by an unknown key', note(BODY, signatureLine(BODY, STRANGER)), [LOG], 0, 'note.unknown-signers'],
    ['a digit changed', note(BODY.replace('100', '101'), logLine), [LOG], 0, 'note.signature-wrong'],
    ['an extension line', signedBody(`${BODY}extension\n`), [LOG], 0, `${opened} -`],
    ['an empty tree', signedBody(checkpointText(LOG.name, 0, root(0))), [LOG], 0, `0 ${root(0).toString('hex')} -`],
    [
      'another log',
      signedBody(checkpointText('park.example/other', 100, root(100))),
      [LOG],
      0,
      'checkpoint.foreign-log',
    ],
    ['a leading zero', signedBody(checkpointText(LOG.name, '0100', root(100))), [LOG], 0, 'checkpoint.body-invalid'],
    [
      'a size beyond 2⁵³ − 1',
      signedBody(checkpointText(LOG.name, '9007199254740992', root(100))),
      [LOG],
      0,
      'checkpoint.body-invalid',
    ],
    ['a negative size', signedBody(checkpointText(LOG.name, -1, root(100))), [LOG], 0, 'checkpoint.body-invalid'],
    [
      'a root of 31 bytes',
      signedBody(checkpointText(LOG.name, 100, root(100).subarray(1))),
      [LOG],
      0,
      'checkpoint.body-invalid',
    ],
    ['no root', signedBody(`${LOG.name}\n100\n`), [LOG], 0, 'checkpoint.body-invalid'],
    ['an empty extension line', signedBody(`${BODY}\n`), [LOG], 0, 'checkpoint.body-invalid'],
  ] as const
).map(([shows, text, keys, quorum, says]) =>
  row(shows, quoted(text), LOG.name, keysOf(...keys), keysOf(UNION, NEIGHBOUR), quorum, says),
);

const lines = (hashes: readonly Buffer[]) => hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
const asked = (old: number | string, size: number, proof = PROOF(Number(old), entriesOf(size)), key = LOG) => {
  const body = checkpointText(LOG.name, size, root(size));
  return `old ${old}\n${lines(proof)}\n${note(body, signatureLine(body, key))}`;
};
const forgedEntries = [...entriesOf(69), Buffer.from('forged'), ...entriesOf(100).slice(70)];
const forged = (old: number, size: number) => {
  const body = checkpointText(LOG.name, size, MTH(forgedEntries.slice(0, size)));
  return `old ${old}\n${lines(PROOF(old, forgedEntries.slice(0, size)))}\n${note(body, signatureLine(body, LOG))}`;
};
const foreign = checkpointText('park.example/other', 5, root(5));

export const WITNESSED = (
  [
    ['the first checkpoint', 0, asked(0, 5), 'cosign 5'],
    ['the first, of an empty log', 0, asked(0, 0), 'cosign 0'],
    ['a log that grew', 5, asked(5, 100), 'cosign 100'],
    ['a log that did not grow', 100, asked(100, 100), 'cosign 100'],
    ['from a power of two', 64, asked(64, 100), 'cosign 100'],
    ['a rewritten log, of the size seen last', 100, forged(100, 100), '409 100 witness.root-differs'],
    ['a rewritten log that grew', 70, forged(70, 100), '422 merkle.consistency'],
    ['a rewritten log, whose forged entry was not seen yet', 64, forged(64, 100), 'cosign 100'],
    ['a size that was not the last', 70, asked(64, 100), '409 70 witness.old-size-differs'],
    ['from the beginning again', 70, asked(0, 100), '409 70 witness.old-size-differs'],
    ['a log rolled back', 70, asked(0, 50), '409 70 witness.old-size-differs'],
    ['from more than it has', 70, asked(71, 70, []), '400 witness.old-size-beyond'],
    ['a proof where none belongs', 0, asked(0, 5, [root(1)]), '422 merkle.consistency'],
    ['no proof where one belongs', 5, asked(5, 100, []), '422 merkle.consistency'],
    ['signed by a stranger', 0, asked(0, 5, [], STRANGER), '403 note.unknown-signers'],
    ['signed by another key of the same name', 0, asked(0, 5, [], NEXT), '403 note.unknown-signers'],
    ['a changed signature', 0, flip(asked(0, 5)), '403 note.signature-wrong'],
    ['an unknown log', 0, `old 0\n\n${note(foreign, signatureLine(foreign, LOG))}`, '404 witness.unknown-log'],
    ['an old size with a leading zero', 5, asked('05', 100), '400 witness.request-invalid'],
    ['64 proof lines', 5, asked(5, 100, Array(64).fill(root(1))), '400 witness.request-invalid'],
    ['no old size', 0, asked(0, 5).replace('old 0\n', ''), '400 witness.request-invalid'],
    ['no checkpoint', 0, 'old 0\n\n', '400 note.no-signatures'],
  ] as const
).map(([shows, last, request, says]) =>
  row(shows, last, last === 0 ? '-' : root(last).toString('hex'), quoted(request), LOG.name, keysOf(LOG), says),
);

const ENTRY = Buffer.from('{"matter":"HZ-7K3M9-QX4D8","recordedAt":"2026-11-22T04:05:06.789Z","seq":5}');
const WITH_RECEIPT = [...entriesOf(20), ENTRY, ...entriesOf(9)];
const leafHash = hashOf(Buffer.of(0), ENTRY);
const receiptLines = (change: Readonly<Record<number, string>> = {}) =>
  [
    'gangwan receipt/v1',
    LOG.name,
    'HZ-7K3M9-QX4D8',
    '5',
    hashOf(ENTRY).toString('hex'),
    leafHash.toString('base64'),
    '2026-11-22T04:05:06.789Z',
  ]
    .map((line, at) => change[at] ?? line)
    .join('\n')
    .concat('\n');
const receiptOf = (text: string, key = LOG) => note(text, signatureLine(text, key));
const RECEIPT = receiptOf(receiptLines());
const promised = `HZ-7K3M9-QX4D8 5 ${leafHash.toString('hex')} 2026-11-22T04:05:06.789Z`;
const head = checkpointText(LOG.name, 30, MTH(WITH_RECEIPT));
const proof = (index: number, receipt: string, hashes = PATH(20, WITH_RECEIPT), key = LOG) =>
  `c2sp.org/tlog-proof@v1\nextra ${Buffer.from(receipt).toString('base64')}\nindex ${index}\n${lines(hashes)}\n${note(head, signatureLine(head, key))}`;

export const RECEIPTS = [
  ['a receipt', RECEIPT, promised],
  ['of a key that came later', receiptOf(receiptLines(), NEXT), promised],
  ['with its proof', proof(20, RECEIPT), `${promised} at 20 of 30`],
  ['signed by a stranger', receiptOf(receiptLines(), STRANGER), 'note.unknown-signers'],
  ['a digit changed', RECEIPT.replace('QX4D8\n5', 'QX4D8\n6'), 'note.signature-wrong'],
  ['of another log', receiptOf(receiptLines({ 1: 'park.example/other' })), 'receipt.foreign-log'],
  ['of another form', receiptOf(receiptLines({ 0: 'gangwan receipt/v2' })), 'receipt.text-invalid'],
  ['of entry 0', receiptOf(receiptLines({ 3: '0' })), 'receipt.text-invalid'],
  ['with a short hash', receiptOf(receiptLines({ 4: 'abc' })), 'receipt.text-invalid'],
  [
    'with a moment of another writing',
    receiptOf(receiptLines({ 6: '2026-11-22T12:05:06.789+08:00' })),
    'receipt.text-invalid',
  ],
  ['a checkpoint for a receipt', note(head, signatureLine(head, LOG)), 'receipt.text-invalid'],
  ['a proof of another place', proof(19, RECEIPT), 'merkle.inclusion'],
  ['a proof with a hash less', proof(20, RECEIPT, PATH(20, WITH_RECEIPT).slice(1)), 'merkle.inclusion'],
  ['a proof of a place beyond the log', proof(30, RECEIPT), 'merkle.index-outside'],
  [
    'a proof of another leaf',
    proof(20, receiptOf(receiptLines({ 5: Buffer.alloc(32).toString('base64') }))),
    'merkle.inclusion',
  ],
  ['a proof without its receipt', proof(20, RECEIPT).replace(/extra .*\n/, ''), 'receipt.without-receipt'],
  ['a proof whose checkpoint a stranger signed', proof(20, RECEIPT, undefined, STRANGER), 'note.unknown-signers'],
  ['a proof with a leading zero', proof(20, RECEIPT).replace('index 20', 'index 020'), 'proof.text-invalid'],
].map(([shows = '', text = '', says = '']) => row(shows, quoted(text), LOG.name, keysOf(LOG, NEXT), keysOf(LOG), says));
