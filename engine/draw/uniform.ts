import type { RandomStream } from './stream.ts';

/** The places 0 … `count` − 1 in an order of which each is as likely as any other: Fisher and Yates, from the front. */
export function uniformOrder(count: number, stream: RandomStream): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  for (let at = 0; at < count - 1; at += 1) {
    const other = at + stream.below(count - at);
    const kept = order[at] as number;
    order[at] = order[other] as number;
    order[other] = kept;
  }
  return order;
}
