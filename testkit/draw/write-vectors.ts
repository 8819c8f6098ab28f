import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';
import type { DrawPlan } from '#engine/draw/plan.ts';
import type { SourceValue } from '#engine/draw/source.ts';
import { instant } from '#engine/time/instant.ts';
import { chance } from '#testkit/clocks/chance.ts';
import { randomPlan, SPOT_CHECK } from './plans.ts';
import { secondHash, secondOrder, secondParts, secondRfc3797, secondSeed, secondSelect } from './second.ts';
import { HEADERS } from './vector-headers.ts';

/** Writes `conformance/draw` with the second implementation, never with the engine: `node testkit/draw/write-vectors.ts`. */
const FOLDER = fileURLToPath(new URL('../../conformance/draw/', import.meta.url));

const seedOf = (name: string) => createHash('sha256').update(name).digest();

function orders(method: 'weighted' | 'uniform', lists: readonly (readonly number[])[]): string[] {
  return lists.map((weights, at) => {
    const [seed, label] = [seedOf(`${method} ${at}`), at % 3 === 0 ? 'inspectors\n企业-01' : 'targets'];
    const given = method === 'weighted' ? weights.join(',') : `${weights.length}`;
    const order = secondOrder(method, weights, seed, label).join(',');
    return [seed.toString('hex'), label.replace('\n', '\\n'), given, order].join('\t');
  });
}

const by = chance(20_261_122);
const WEIGHTS: readonly (readonly number[])[] = [
  [1],
  [1, 1],
  [0.000001, 1_000_000],
  [999_999.999999, 1_000_000, 999_999.999998],
  [0.1, 0.2, 0.3, 0.7, 1.5],
  ...Array.from({ length: 35 }, () =>
    Array.from({ length: by.whole(2, 14) }, () => by.whole(1, 10 ** by.whole(1, 6)) / 10 ** by.whole(0, 3)),
  ),
];
const COUNTS = [1, 2, 3, 7, 16, 31, 100, ...Array.from({ length: 18 }, () => by.whole(2, 40))];

const [RFC_KEY, LONG_KEY] = ['9319./2.5.8.10.12./9.18.26.34.41.45./', '0./7.7.7./33./'];
const RFC3797: readonly (readonly [string, number, number])[] = [
  [RFC_KEY, 25, 10],
  [RFC_KEY, 25, 25],
  [RFC_KEY, 1, 1],
  [LONG_KEY, 300, 12],
  [LONG_KEY, 65_535, 5],
];

const COMMITTED = { at: '2026-11-23T00:00:00.000Z', logSize: 100 };
const seats = (numbers: readonly (string | null)[]) =>
  numbers.map((number, at) => ({
    seat: ['工会', '企业代表'][at] ?? '',
    commitment: 'c'.repeat(64),
    committedAt: instant('2026-11-23T00:50:00Z'),
    number,
    nonce: number === null ? null : 'd'.repeat(32),
    revealedAt: number === null ? null : instant('2026-11-23T01:10:00Z'),
  }));
const values = (at: number): readonly SourceValue[] => [
  { id: 'numbers', kind: 'people', seats: seats([`${at * 7919}`, at % 4 === 0 ? null : `${at}`]) },
  { id: 'beacon', kind: 'drand', round: 34_198_612, randomness: seedOf(`beacon ${at}`).toString('hex') },
];
const [lottery, index] = [
  {
    id: 'l',
    kind: 'lottery',
    name: '双色球',
    issue: '2026135',
    count: 3,
    least: 1,
    most: 33,
    at: instant('2026-11-24T13:15:00Z'),
  },
  {
    id: 'i',
    kind: 'index',
    name: '上证综指收盘',
    issue: '2026-11-24',
    decimals: 2,
    at: instant('2026-11-24T07:00:00Z'),
  },
] as const;
const checkpoint = { id: 'c', kind: 'checkpoint', origin: 'park.example/log', size: 120 } as const;
const otherSources: DrawPlan = { ...SPOT_CHECK, sources: [lottery, checkpoint, index] };
const otherValues: readonly SourceValue[] = [
  { id: 'l', kind: 'lottery', numbers: [33, 2, 11] },
  {
    id: 'c',
    kind: 'checkpoint',
    size: 131,
    previous: 118,
    root: `${'A'.repeat(43)}=`,
    at: instant('2026-11-23T00:10:00Z'),
  },
  { id: 'i', kind: 'index', figure: '3921.45' },
];

function whole(shows: string, plan: DrawPlan, told: readonly SourceValue[], number: number): string {
  const salt = seedOf(`salt ${shows}`).toString('hex');
  const without =
    number === 1
      ? { targets: [], inspectors: [] }
      : {
          targets: plan.targets.slice(0, 1).map(({ id }) => id),
          inspectors: plan.inspectors.slice(0, 1).map(({ id }) => id),
        };
  const commitment = secondHash('commitment', { ...COMMITTED, plan, salt });
  const seed = secondSeed(secondParts(told), salt, commitment, number);
  const { selection, skips } = secondSelect(plan, seed, without);
  return [
    ...[
      shows,
      COMMITTED.at,
      COMMITTED.logSize,
      salt,
      canonicalize(plan),
      canonicalize(told),
      number,
      canonicalize(without),
    ],
    ...[commitment, seed.toString('hex'), canonicalize(selection), canonicalize(skips)],
  ].join('\t');
}

const DRAWS = [
  whole('a spot check', SPOT_CHECK, values(1), 1),
  whole('the same drawn again without two', SPOT_CHECK, values(1), 2),
  whole('a silent seat', SPOT_CHECK, values(4), 1),
  whole('lottery, checkpoint and index', otherSources, otherValues, 1),
  ...Array.from({ length: 36 }, (_, at) => whole(`by chance ${at}`, randomPlan(1000 + at), values(at), 1 + (at % 3))),
];

function write(file: keyof typeof HEADERS, lines: readonly string[]): void {
  writeFileSync(`${FOLDER}${file}.txt`, `${HEADERS[file]}\n${lines.join('\n')}\n`);
}

mkdirSync(FOLDER, { recursive: true });
write('weighted', orders('weighted', WEIGHTS));
write(
  'uniform',
  orders(
    'uniform',
    COUNTS.map((count) => Array(count).fill(1)),
  ),
);
write(
  'rfc3797',
  RFC3797.map(([key, pool, want]) => [key, pool, want, secondRfc3797(key, pool, want).join(',')].join('\t')),
);
write('draws', DRAWS);
