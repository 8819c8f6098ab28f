import { createHash } from 'node:crypto';

/**
 * The id of a thing in the story, always the same for the same name: a story told a second time finds what is there already,
 * since the product carries out a command of a known id once only. UUID version 8 (RFC 9562 §5.8) from SHA-256.
 */
export function idOf(...names: readonly string[]): string {
  const hex = createHash('sha256')
    .update(`hongliutan/${names.join('/')}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A number from 0 to `below` - 1, always the same for the same name: spreads minutes without chance. */
export function spread(below: number, ...names: readonly string[]): number {
  return createHash('sha256').update(names.join('/')).digest().readUInt32BE(0) % below;
}
