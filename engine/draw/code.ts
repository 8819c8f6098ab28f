import { bytesOf, utf8 } from './bytes.ts';
import type { Hmac } from './crypto.ts';
import type { Draw } from './draw.ts';
import { DRAW_RULE } from './plan.ts';
import type { Skip } from './team.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What stands for a target or an inspector until the visit is over: 80 bits of HMAC-SHA256 under the draw's secret salt, in
 * Crockford's base 32, `7K3M-9QX4-D8RT-0ABC`. Who does not know the salt cannot find the id by trying all that there are; who learns
 * it with the reveal can check every code.
 */
export function drawCode(kind: 'target' | 'inspector', id: string, salt: string, hmac: Hmac): string {
  const bytes = hmac(bytesOf(salt), utf8(`${DRAW_RULE} code\n${kind}\n${id}`)).subarray(0, 10);
  const bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = Array.from({ length: 16 }, (_, at) => ALPHABET[Number((bits >> BigInt(75 - 5 * at)) & 31n)]).join('');
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is published of a draw before the visit: codes for ids, and nothing that the salt would open. */
export interface DrawNotice {
  readonly commitment: string;
  readonly number: number;
  readonly reason: string | null;
  readonly hash: string;
  readonly void: string | null;
  readonly selection: readonly { readonly target: string; readonly inspectors: readonly string[] }[];
  readonly skips: readonly Skip[];
}

export function drawNotice(draw: Draw, commitment: string, salt: string, hmac: Hmac): DrawNotice {
  const target = (id: string) => drawCode('target', id, salt, hmac);
  const inspector = (id: string) => drawCode('inspector', id, salt, hmac);
  return {
    commitment,
    number: draw.number,
    reason: draw.reason,
    hash: draw.hash,
    void: draw.void?.code ?? null,
    selection: draw.selection.map((each) => ({
      target: target(each.target),
      inspectors: each.inspectors.map(inspector),
    })),
    skips: draw.skips.map((skip) => ({
      target: target(skip.target),
      inspector: skip.inspector === null ? null : inspector(skip.inspector),
      why: skip.why,
    })),
  };
}
