import { hashOf, MTH, PATH, PROOF } from './oracle.ts';

/** Entry number i of the trees of these vectors is the decimal of i. */
export const entriesOf = (size: number) => Array.from({ length: size }, (_, at) => Buffer.from(String(at)));

export const hashes = (list: readonly Buffer[]) => list.map((hash) => hash.toString('hex')).join(',') || '-';
const hex = (bytes: Buffer) => bytes.toString('hex');

/** The eight leaves that implementations of RFC 6962 are tested with. */
const REFERENCE = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];

export const LEAVES = [
  ...REFERENCE.map((entry, at) => ['reference leaf', at, entry] as const),
  ['a Chinese word', 0, Buffer.from('隐患').toString('hex')] as const,
  ['an entry of 65,535 zeroes, written as 00*65535', 0, '00*65535'] as const,
  ['an entry that looks like a node', 0, `01${'ab'.repeat(64)}`] as const,
].map(([shows, at, entry]) => {
  const bytes = entry.includes('*') ? Buffer.alloc(65_535) : Buffer.from(entry, 'hex');
  return [at > 0 ? `${shows} ${at}` : shows, entry || '-', hex(hashOf(Buffer.of(0), bytes))].join('\t');
});

export const ROOTS = [
  ...REFERENCE.map((_, at) => {
    const entries = REFERENCE.slice(0, at + 1);
    return [
      `the first ${at + 1} reference leaves`,
      `hex ${entries.join(',')}`,
      hex(MTH(entries.map((one) => Buffer.from(one, 'hex')))),
    ];
  }),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 33, 100, 255, 256, 257, 1000].map((size) => [
    `${size} entries`,
    `count ${size}`,
    hex(MTH(entriesOf(size))),
  ]),
].map((line) => line.join('\t'));

interface Spoilt {
  readonly shows: string;
  readonly code: string;
  readonly proof: readonly Buffer[];
}

function spoiltOf(proof: readonly Buffer[], code: string): Spoilt[] {
  const first = proof[0] ?? Buffer.alloc(32);
  const flipped = Buffer.from(first);
  flipped[31] = (flipped[31] ?? 0) ^ 1;
  return [
    { shows: 'a bit of the first hash flipped', code, proof: proof.with(0, flipped) },
    { shows: 'the last hash left out', code, proof: proof.slice(0, -1) },
    { shows: 'a hash more', code, proof: [...proof, first] },
    { shows: 'turned round', code, proof: proof.toReversed() },
    { shows: 'a hash of 31 bytes', code: 'merkle.hash-length', proof: proof.with(0, first.subarray(1)) },
  ];
}

function inclusion(shows: string, index: number, size: number, leaf: number, proof: readonly Buffer[], says = 'holds') {
  const leafHash = hashOf(Buffer.of(0), Buffer.from(String(leaf)));
  return [shows, index, size, hex(leafHash), hex(MTH(entriesOf(size))), hashes(proof), says].join('\t');
}

const PLACES = [
  [0, 1],
  [0, 2],
  [1, 2],
  [0, 3],
  [2, 3],
  [3, 5],
  [4, 5],
  [0, 7],
  [6, 7],
  [5, 8],
  [8, 9],
  [13, 17],
  [16, 17],
  [99, 100],
  [64, 100],
  [255, 256],
  [256, 257],
  [512, 1000],
  [999, 1000],
] as const;

export const INCLUSION = [
  ...PLACES.map(([index, size]) =>
    inclusion(`entry ${index} of ${size}`, index, size, index, PATH(index, entriesOf(size))),
  ),
  ...(
    [
      [3, 5],
      [64, 100],
    ] as const
  ).flatMap(([index, size]) => {
    const proof = PATH(index, entriesOf(size));
    return [
      ...spoiltOf(proof, 'merkle.inclusion').map((each) =>
        inclusion(`entry ${index} of ${size}, ${each.shows}`, index, size, index, each.proof, each.code),
      ),
      inclusion(`entry ${index} of ${size}, said to be another`, index, size, index + 1, proof, 'merkle.inclusion'),
      inclusion(`entry ${index} of ${size}, said to stand next`, index + 1, size, index, proof, 'merkle.inclusion'),
      inclusion(`entry ${index} of ${size}, said to stand outside`, size, size, index, proof, 'merkle.index-outside'),
    ];
  }),
];

function consistency(
  shows: string,
  old: number,
  oldRoot: Buffer,
  size: number,
  proof: readonly Buffer[],
  says = 'holds',
) {
  return [shows, old, hex(oldRoot), size, hex(MTH(entriesOf(size))), hashes(proof), says].join('\t');
}

const GROWTHS = [
  [0, 0],
  [0, 5],
  [1, 1],
  [1, 2],
  [1, 5],
  [2, 5],
  [3, 4],
  [3, 7],
  [4, 7],
  [4, 8],
  [6, 8],
  [7, 8],
  [8, 9],
  [10, 17],
  [16, 17],
  [64, 100],
  [70, 100],
  [255, 256],
  [256, 1000],
  [777, 1000],
  [1000, 1000],
] as const;

export const CONSISTENCY = [
  ...GROWTHS.map(([old, size]) =>
    consistency(`${old} to ${size}`, old, MTH(entriesOf(old)), size, PROOF(old, entriesOf(size))),
  ),
  ...(
    [
      [3, 7],
      [4, 13],
      [70, 100],
    ] as const
  ).flatMap(([old, size]) => {
    const [proof, root] = [PROOF(old, entriesOf(size)), MTH(entriesOf(old))];
    const rewritten = MTH([...entriesOf(old).slice(0, -1), Buffer.from('rewritten')]);
    return [
      ...spoiltOf(proof, 'merkle.consistency').map((each) =>
        consistency(`${old} to ${size}, ${each.shows}`, old, root, size, each.proof, each.code),
      ),
      consistency(
        `${old} to ${size}, whose last old entry was rewritten`,
        old,
        rewritten,
        size,
        proof,
        'merkle.consistency',
      ),
    ];
  }),
  consistency('a log that shrinks', 8, MTH(entriesOf(8)), 7, [], 'merkle.size-shrinks'),
  consistency('0 to 5 from a root that no empty tree has', 0, MTH(entriesOf(1)), 5, [], 'merkle.consistency'),
  consistency('0 to 5 with a proof where none belongs', 0, MTH([]), 5, [MTH([])], 'merkle.consistency'),
  consistency('5 to 5 with a proof where none belongs', 5, MTH(entriesOf(5)), 5, [MTH([])], 'merkle.consistency'),
  consistency('5 to 5 with another root', 5, MTH(entriesOf(4)), 5, [], 'merkle.consistency'),
];

export const PATHS = [
  ['C2SP’s own example', 'tile/0/x001/x234/067', '0 1234067 256'],
  ['the first leaves', 'tile/0/000', '0 0 256'],
  ['partial', 'tile/0/273.p/112', '0 273 112'],
  ['level 1', 'tile/1/001.p/17', '1 1 17'],
  ['the highest level', 'tile/63/000.p/1', '63 0 1'],
  ['entries', 'tile/entries/x001/000', 'entries 1000 256'],
  ['a partial bundle', 'tile/entries/999.p/255', 'entries 999 255'],
  ['a large index', 'tile/0/x123/x456/x789/012', '0 123456789012 256'],
  ...[
    ['one digit', 'tile/0/1'],
    ['level 64', 'tile/64/000'],
    ['a level with a leading zero', 'tile/00/000'],
    ['a needless group of zeroes', 'tile/0/x000/001'],
    ['no x', 'tile/0/001/002'],
    ['x on the last', 'tile/0/x001'],
    ['width 0', 'tile/0/001.p/0'],
    ['width 256 written out', 'tile/0/001.p/256'],
    ['width with a leading zero', 'tile/0/001.p/07'],
    ['up a folder', 'tile/0/../000'],
    ['data', 'tile/data/000'],
    ['an endless index', `tile/0/${'x999/'.repeat(20)}999`],
  ].map(([shows = '', path = '']) => [shows, path, 'tile.path-invalid']),
].map((line) => line.join('\t'));

/** The tiles of a tree of `size` entries by the sentence of tlog-tiles: partial ones have floor(size / 256^l) mod 256 hashes. */
function tilesOf(size: number): string[] {
  const tiles: string[] = [];
  for (let level = 0; size >= 256 ** level; level += 1) {
    const hashCount = Math.floor(size / 256 ** level);
    for (let at = 0; at < Math.floor(hashCount / 256); at += 1)
      tiles.push(`tile/${level}/${String(at).padStart(3, '0')}`);
    const last = String(Math.floor(hashCount / 256)).padStart(3, '0');
    if (hashCount % 256 > 0) tiles.push(`tile/${level}/${last}.p/${hashCount % 256}`);
  }
  return tiles;
}

export const GROWN = [
  [0, 1],
  [0, 255],
  [0, 256],
  [255, 256],
  [256, 257],
  [250, 600],
  [600, 600],
  [0, 70_000],
  [69_999, 70_000],
  [65_535, 65_536],
].map(([from = 0, to = 0]) => {
  const had = new Set(tilesOf(from));
  const fresh = tilesOf(to).filter((path) => !had.has(path));
  const listed =
    fresh.length > 20 ? `${fresh.length} ${hex(hashOf(Buffer.from(fresh.join('\n'))))}` : fresh.join(' ') || '-';
  return [`${from} to ${to}`, from, to, listed].join('\t');
});

export const BUNDLES = [
  ['one entry', 1, '0003616263', '616263'],
  ['an entry without bytes', 1, '0000', ''],
  ['two entries', 2, '00016100026263', '61,6263'],
  ['256 entries without bytes', 256, '0000'.repeat(256), ','.repeat(255)],
  ['no entry', 0, '', 'bundle.width-invalid'],
  ['257 entries', 257, '0000'.repeat(257), 'bundle.width-invalid'],
  ['cut within a length', 1, '00', 'bundle.truncated'],
  ['cut within an entry', 1, '00036162', 'bundle.truncated'],
  ['an entry less than its width', 2, '000161', 'bundle.truncated'],
  ['an entry more than its width', 1, '000161000162', 'bundle.bytes-left'],
  ['a byte more', 1, '00016100', 'bundle.bytes-left'],
].map(([shows, width, bundle, says]) => [shows, width, bundle || '-', says === '' ? '-' : says].join('\t'));
