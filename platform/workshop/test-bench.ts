import { serveBench } from './bench.ts';

/** A bench for the tests of the workshop: it counts, fails, dies, hangs or swells on demand. */
let served = 0;
const swollen: Buffer[] = [];

serveBench(async (task: 'count' | 'fail' | 'die' | 'hang' | 'swell' | 'secrets'): Promise<number | string> => {
  served += 1;
  if (task === 'fail') throw new Error('spilled the ink');
  if (task === 'die') process.exit(3);
  if (task === 'hang') return new Promise(() => setInterval(() => undefined, 1000));
  if (task === 'swell') swollen.push(Buffer.alloc(64 * 2 ** 20, 1));
  return task === 'secrets' ? Object.keys(process.env).sort().join(' ') : served;
});
