import { joined, utf8 } from './bytes.ts';
import type { Hmac } from './crypto.ts';

const BLOCK = 32;
const REACH = 2 ** 48;

/**
 * Random bytes without end from a seed and a label: block i is HMAC-SHA256(seed, label ‖ 0x00 ‖ i as eight bytes, the highest first).
 * Two labels of one seed give two independent streams.
 */
export class RandomStream {
  readonly #seed: Uint8Array;
  readonly #message: Uint8Array;
  readonly #counter: DataView;
  readonly #hmac: Hmac;
  #block: Uint8Array = new Uint8Array(0);
  #used = 0;
  #blocks = 0;

  constructor(seed: Uint8Array, label: string, hmac: Hmac) {
    this.#seed = seed;
    this.#hmac = hmac;
    this.#message = joined(utf8(label), new Uint8Array(9));
    this.#counter = new DataView(this.#message.buffer, this.#message.length - 8);
  }

  /** The next so many bytes. */
  bytes(length: number): Uint8Array {
    const taken = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      if (this.#used === this.#block.length) this.#next();
      const part = this.#block.subarray(this.#used, this.#used + length - at);
      taken.set(part, at);
      at += part.length;
      this.#used += part.length;
    }
    return taken;
  }

  /**
   * A whole number from 0 to `bound` − 1, each as likely as any other: six bytes, the highest first, as a number below 2⁴⁸; one at or
   * above the highest multiple of `bound` is thrown away and six more are taken. `bound` is from 1 to 2³²; anything else is a bug.
   */
  below(bound: number): number {
    if (!Number.isInteger(bound) || bound < 1 || bound > 2 ** 32) throw new RangeError(`no number below ${bound}`);
    const limit = REACH - (REACH % bound);
    for (;;) {
      const number = this.bytes(6).reduce((sum, byte) => sum * 256 + byte, 0);
      if (number < limit) return number % bound;
    }
  }

  #next(): void {
    this.#counter.setUint32(0, Math.floor(this.#blocks / 2 ** 32));
    this.#counter.setUint32(4, this.#blocks % 2 ** 32);
    this.#blocks += 1;
    this.#block = this.#hmac(this.#seed, this.#message).subarray(0, BLOCK);
    this.#used = 0;
  }
}
