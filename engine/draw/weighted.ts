import { exactMinusLog, RANDOM_BYTES, ROUGH_ERROR, roughMinusLog } from './logarithm.ts';
import type { RandomStream } from './stream.ts';

/**
 * The places of `weights` in the order of a weighted draw without replacement (Efraimidis and Spirakis 2006): each place i takes the
 * next 16 bytes as u(i), and the greatest u^(1/w) comes first, that is, the least −ln u / w. Weights are whole numbers from 1 to 10¹²,
 * of any common unit. The order is that of the exact real numbers, so every right implementation finds the same: doubles decide
 * only where they differ by more than they can be off. Equal keys (they have equal weights) stand in the order of the list.
 */
export function weightedOrder(weights: readonly number[], stream: RandomStream): Uint32Array {
  const count = weights.length;
  const random = new DataView(stream.bytes(count * RANDOM_BYTES).buffer);
  const keys = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const word = (number: number) => random.getUint32(at * RANDOM_BYTES + 4 * number);
    keys[at] = roughMinusLog(word(0), word(1), word(2), word(3)) / (weights[at] as number);
  }
  const randomAt = (at: number) =>
    (random.getBigUint64(at * RANDOM_BYTES) << 64n) | random.getBigUint64(at * RANDOM_BYTES + 8);
  return Uint32Array.from({ length: count }, (_, at) => at).sort((one, other) => {
    const [a, b] = [weights[one] as number, weights[other] as number];
    const apart = (keys[one] as number) - (keys[other] as number);
    if (Math.abs(apart) > ROUGH_ERROR / a + ROUGH_ERROR / b) return apart;
    return compareKeys(randomAt(one), BigInt(a), randomAt(other), BigInt(b)) || one - other;
  });
}

/**
 * Below zero where the first random number with its weight comes before the second: −ln u₁ / w₁ < −ln u₂ / w₂, decided exactly. With equal
 * weights the greater number comes first. With unequal ones a tie cannot be: u₁^w₂ = u₂^w₁ would be two fractions in lowest terms
 * over 2^(129 w₂) and 2^(129 w₁), so doubling the precision comes to an end.
 */
export function compareKeys(random1: bigint, weight1: bigint, random2: bigint, weight2: bigint): -1 | 0 | 1 {
  if (weight1 === weight2) return random1 > random2 ? -1 : random1 < random2 ? 1 : 0;
  for (let bits = 160n; ; bits *= 2n) {
    const apart = exactMinusLog(random1, bits) * weight2 - exactMinusLog(random2, bits) * weight1;
    const unsure = bits * 1024n * (weight1 + weight2);
    if (apart > unsure) return 1;
    if (apart < -unsure) return -1;
  }
}
