import { writeSync } from 'node:fs';
import { openTestWitness, unionKey } from './open-witness.ts';

/** A witness that stops for ever before it signs: what it decided is on disk by then, and no answer has left. */
const [, , folder = ''] = process.argv;
const signer = {
  key: unionKey.key,
  sign: (): Uint8Array => {
    writeSync(1, 'about to sign\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    throw new Error('woken');
  },
};
const { address } = await openTestWitness(folder, { signer });
writeSync(1, `${address}\n`);
