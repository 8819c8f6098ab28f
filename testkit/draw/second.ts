import { createHash, createHmac, hkdfSync } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A draw a second time, written straight down from the words of `conformance/draw/draws.txt`, and sharing no function with the engine:
 * Node's own HKDF, another RFC 8785, powers and binary logarithms where the engine has series.
 */
export interface SecondPlan {
  readonly method: string;
  readonly targets: readonly { id: string; weight: number; skills: readonly string[]; drawn: number }[];
  readonly inspectors: readonly {
    id: string;
    weight: number;
    skills: readonly string[];
    agency: string;
    drawn: number;
  }[];
  readonly recusals: readonly { inspector: string; target: string }[];
  readonly wanted: { targets: number; team: number; agencies: number };
  readonly caps: { target: number | null; inspector: number | null };
}

export interface SecondResult {
  readonly selection: readonly { target: string; inspectors: readonly string[] }[];
  readonly skips: readonly { target: string; inspector: string | null; why: string }[];
}

/** SHA-256 of `gangwan-draw/1 <what>`, a line feed, and the canonical text. */
export const secondHash = (what: string, value: unknown): string =>
  createHash('sha256')
    .update(`gangwan-draw/1 ${what}\n${canonicalize(value)}`)
    .digest('hex');

/** The seed from the random parts of the values, already in the order of their ids. */
export function secondSeed(parts: readonly unknown[], salt: string, commitment: string, number: number): Buffer {
  const material = Buffer.from(canonicalize(parts) ?? '');
  const info = `gangwan-draw/1 seed\n${commitment}\n${number}`;
  return Buffer.from(hkdfSync('sha256', material, Buffer.from(salt, 'hex'), info, 32));
}

/** So many bytes of the stream of a label, from its beginning. */
export function secondBytes(seed: Uint8Array, label: string, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let block = 0n; blocks.length * 32 < length; block += 1n) {
    const counter = Buffer.from(block.toString(16).padStart(16, '0'), 'hex');
    blocks.push(createHmac('sha256', seed).update(label).update('\0').update(counter).digest());
  }
  return Buffer.concat(blocks).subarray(0, length);
}

/** Places in the order drawn. */
export function secondOrder(method: string, weights: readonly number[], seed: Uint8Array, label: string): number[] {
  return method === 'weighted' ? weighted(weights, seed, label) : shuffled(weights.length, seed, label);
}

function shuffled(count: number, seed: Uint8Array, label: string): number[] {
  const order = [...Array(count).keys()];
  // Six numbers to spare: one is thrown away in 2⁴⁵ or fewer; running out would throw.
  const stream = secondBytes(seed, label, 6 * count + 36);
  let used = 0;
  for (let place = 0; place < count - 1; place += 1) {
    const left = count - place;
    let number: number;
    do {
      number = stream.readUIntBE(used, 6);
      used += 6;
    } while (number >= Math.floor(2 ** 48 / left) * left);
    const other = place + (number % left);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  return order;
}

function weighted(weights: readonly number[], seed: Uint8Array, label: string): number[] {
  const stream = secondBytes(seed, label, 16 * weights.length);
  const keys = weights.map((weight, place) => ({
    place,
    // u is odd / 2^129; the weight is counted in millionths.
    odd: 2n * BigInt(`0x${stream.toString('hex', 16 * place, 16 * place + 16)}`) + 1n,
    weight: BigInt(weight.toFixed(6).replace('.', '')),
  }));
  return keys.sort((one, other) => secondCompare(one, other) || one.place - other.place).map(({ place }) => place);
}

interface Key {
  readonly odd: bigint;
  readonly weight: bigint;
}

/** Greater u^(1/w) first: u₁^w₂ against u₂^w₁, by whole powers where they are small, else by 256 binary places of the logarithms. */
export function secondCompare(one: Key, other: Key): number {
  const common = divisor(one.weight, other.weight);
  const [a, b] = [one.weight / common, other.weight / common];
  if (a <= 64n && b <= 64n) {
    const [left, right] = [(one.odd ** b) << (129n * a), (other.odd ** a) << (129n * b)];
    return left > right ? -1 : left < right ? 1 : 0;
  }
  const apart = minusLog2(one.odd) * b - minusLog2(other.odd) * a;
  if (apart * apart <= (a + b) ** 2n) throw new Error('256 places do not tell; no vector comes near this');
  return apart < 0n ? -1 : 1;
}

function divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisor(b, a % b);
}

/** −log2 of odd / 2^129, times 2^256, by squaring: each square tells one more binary place. */
function minusLog2(odd: bigint): bigint {
  const length = odd.toString(2).length;
  let mantissa = odd << BigInt(640 - length + 1);
  let places = 0n;
  for (let place = 0; place < 256; place += 1) {
    mantissa = (mantissa * mantissa) >> 640n;
    places *= 2n;
    if (mantissa >> 641n === 1n) {
      mantissa >>= 1n;
      places += 1n;
    }
  }
  return (BigInt(129 - (length - 1)) << 256n) - places;
}

/** The whole selection from a seed or from an order of places that was found otherwise. */
export function secondSelect(
  plan: SecondPlan,
  seed: Uint8Array,
  without: { targets: readonly string[]; inspectors: readonly string[] },
  order = secondOrder(
    plan.method,
    plan.targets.map((target) => target.weight),
    seed,
    'targets',
  ),
): SecondResult {
  const { team, agencies } = plan.wanted;
  const [selection, skips]: [SecondResult['selection'][number][], SecondResult['skips'][number][]] = [[], []];
  const times = Object.fromEntries(plan.inspectors.map(({ id, drawn }) => [id, drawn]));
  for (const place of order) {
    if (selection.length >= plan.wanted.targets) break;
    const { id: target, skills, drawn } = plan.targets[place] as SecondPlan['targets'][number];
    if (without.targets.includes(target)) {
      skips.push({ target, inspector: null, why: 'withdrawn' });
      continue;
    }
    if (plan.caps.target !== null && drawn + 1 > plan.caps.target) {
      skips.push({ target, inspector: null, why: 'cap' });
      continue;
    }
    const chosen: SecondPlan['inspectors'][number][] = [];
    const weights = plan.inspectors.map((inspector) => inspector.weight);
    for (const at of team === 0 ? [] : secondOrder(plan.method, weights, seed, `inspectors\n${target}`)) {
      if (chosen.length === team) break;
      const inspector = plan.inspectors[at] as SecondPlan['inspectors'][number];
      const skip = (why: string) => skips.push({ target, inspector: inspector.id, why });
      if (without.inspectors.includes(inspector.id)) skip('withdrawn');
      else if (plan.recusals.some((one) => one.inspector === inspector.id && one.target === target)) skip('recusal');
      else if (skills.some((skill) => !inspector.skills.includes(skill))) skip('skill');
      else if (tooAlike([...chosen, inspector], team, agencies)) skip('agency');
      else if (plan.caps.inspector !== null && (times[inspector.id] ?? 0) + 1 > plan.caps.inspector) skip('cap');
      else chosen.push(inspector);
    }
    if (chosen.length < team) skips.push({ target, inspector: null, why: 'team' });
    else {
      for (const { id } of chosen) times[id] = (times[id] ?? 0) + 1;
      selection.push({ target, inspectors: chosen.map(({ id }) => id) });
    }
  }
  return { selection: selection.length < plan.wanted.targets ? [] : selection, skips };
}

/** Even if every place left brought a new agency, there would be too few. */
function tooAlike(chosen: readonly { agency: string }[], team: number, agencies: number): boolean {
  return new Set(chosen.map(({ agency }) => agency)).size + team - chosen.length < agencies;
}

/** RFC 3797 with big integers: places from 1. */
export function secondRfc3797(key: string, pool: number, want: number): number[] {
  const left = Array.from({ length: pool }, (_, at) => at + 1);
  return Array.from({ length: want }, (_, at) => {
    const number = Buffer.from([at >> 8, at & 255]);
    const md5 = createHash('md5').update(number).update(key).update(number).digest('hex');
    return left.splice(Number(BigInt(`0x${md5}`) % BigInt(left.length)), 1)[0] ?? 0;
  });
}

/** What of the values is random, in the order of their ids. */
export function secondParts(values: readonly Readonly<Record<string, unknown>>[]): unknown[] {
  const taken: Readonly<Record<string, readonly string[]>> = {
    checkpoint: ['id', 'kind', 'root', 'size'],
    drand: ['id', 'kind', 'randomness', 'round'],
    index: ['figure', 'id', 'kind'],
  };
  const parts = values.map((value) => {
    const { id, kind } = value;
    if (kind === 'lottery') return { id, kind, numbers: (value.numbers as number[]).toSorted((a, b) => a - b) };
    if (kind !== 'people') return Object.fromEntries((taken[`${kind}`] ?? []).map((name) => [name, value[name]]));
    const seats = value.seats as { seat: string; number: string | null }[];
    return { id, kind, numbers: seats.filter((one) => one.number !== null).map((one) => [one.seat, one.number]) };
  });
  return parts.toSorted((a, b) => (`${a.id}` < `${b.id}` ? -1 : 1));
}
