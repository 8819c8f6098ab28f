import type { Hmac } from './crypto.ts';
import { type DrawPlan, millionths } from './plan.ts';
import { RandomStream } from './stream.ts';
import { uniformOrder } from './uniform.ts';
import { weightedOrder } from './weighted.ts';

/** The whole list in the order that the seed gives it, by places; `label` keeps one list's randomness apart from another's. */
export function drawOrder(
  method: DrawPlan['method'],
  weights: readonly number[],
  seed: Uint8Array,
  label: string,
  hmac: Hmac,
): Uint32Array {
  const stream = new RandomStream(seed, label, hmac);
  return method === 'weighted' ? weightedOrder(weights.map(millionths), stream) : uniformOrder(weights.length, stream);
}
