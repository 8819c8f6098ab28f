import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/** The log again, as the specifications read, slow and on whole lists: shares no function with `engine/ledger`. */

export const hashOf = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 §2.1: `D` is the list of entries. */
export function MTH(D: readonly Buffer[]): Buffer {
  const n = D.length;
  if (n === 0) return hashOf();
  if (n === 1) return hashOf(Buffer.of(0), D[0] as Buffer);
  const k = largestPowerBelow(n);
  return hashOf(Buffer.of(1), MTH(D.slice(0, k)), MTH(D.slice(k)));
}

/** RFC 6962 §2.1.1. */
export function PATH(m: number, D: readonly Buffer[]): Buffer[] {
  if (D.length === 1) return [];
  const k = largestPowerBelow(D.length);
  return m < k ? [...PATH(m, D.slice(0, k)), MTH(D.slice(k))] : [...PATH(m - k, D.slice(k)), MTH(D.slice(0, k))];
}

/** RFC 6962 §2.1.2. */
export function PROOF(m: number, D: readonly Buffer[]): Buffer[] {
  return m === 0 ? [] : SUBPROOF(m, D, true);
}

function SUBPROOF(m: number, D: readonly Buffer[], b: boolean): Buffer[] {
  const n = D.length;
  if (m === n) return b ? [] : [MTH(D)];
  const k = largestPowerBelow(n);
  return m <= k
    ? [...SUBPROOF(m, D.slice(0, k), b), MTH(D.slice(k))]
    : [...SUBPROOF(m - k, D.slice(k), false), MTH(D.slice(0, k))];
}

function largestPowerBelow(n: number): number {
  return 2 ** (n.toString(2).length - (Number.isInteger(Math.log2(n)) ? 2 : 1));
}

/** A key of tests: its secret is SHA-256 of the word, as anyone can see. */
export interface TestKey {
  readonly name: string;
  readonly type: 1 | 4;
  readonly secret: KeyObject;
  readonly publicKey: Buffer;
  readonly id: Buffer;
  readonly vkey: string;
}

export function testKey(name: string, type: 1 | 4, word = name): TestKey {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), hashOf(Buffer.from(word))]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const id = hashOf(Buffer.from(name), Buffer.of(0x0a, type), publicKey).subarray(0, 4);
  const vkey = `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
  return { name, type, secret, publicKey, id, vkey };
}

/** A signature line (C2SP signed-note, tlog-cosignature); `time` for a witness's key. */
export function signatureLine(text: string, key: TestKey, time = 0): string {
  const at = Buffer.alloc(8);
  at.writeBigUInt64BE(BigInt(time));
  const message = key.type === 1 ? text : `cosignature/v1\ntime ${time}\n${text}`;
  const signature = sign(null, Buffer.from(message), key.secret);
  const bytes = Buffer.concat(key.type === 1 ? [key.id, signature] : [key.id, at, signature]);
  return `— ${key.name} ${bytes.toString('base64')}\n`;
}

export function checkpointText(origin: string, size: number | string, root: Buffer): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}
