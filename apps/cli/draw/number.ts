import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seatCommitment } from '#engine/draw/values.ts';
import type { Cli } from '../cli.ts';
import { misused } from '../exit.ts';
import { writeNew } from './files.ts';
import { NODE_CRYPTO } from './node-crypto.ts';
import { commitmentFrom } from './secret.ts';

export interface NumberOptions {
  readonly out: string;
  readonly source?: string;
  readonly seat?: string;
  readonly number?: string;
}

/** Commits to the number of one seat: the hash is handed in, number and nonce stay in a file until all have handed in theirs. */
export async function commitNumber(
  cli: Cli,
  file: string,
  { out, source, seat, number }: NumberOptions,
): Promise<void> {
  const commitment = await commitmentFrom(file);
  const known = commitment.sources.some(
    (each) => each.kind === 'people' && each.id === source && each.seats.includes(seat ?? ''),
  );
  if (source === undefined || seat === undefined || !known)
    throw misused({
      zh: '承诺里没有这个席位；请写 --source 和 --seat，与 commitment.json 中一致。',
      en: 'The commitment knows no such seat; give --source and --seat as commitment.json has them.',
    });
  if (number === undefined || !/^(?:0|[1-9][0-9]{0,29})$/.test(number))
    throw misused({
      zh: '--number 应为不超过 30 位的整数，前面不加零。',
      en: '--number is a whole number of at most 30 digits without leading zeros.',
    });
  const nonce = randomBytes(16).toString('hex');
  const hash = seatCommitment({ draw: commitment.hash, source, seat, number, nonce }, NODE_CRYPTO.sha256);
  await mkdir(out, { recursive: true });
  await writeNew(join(out, 'number.json'), { draw: commitment.hash, source, seat, number, nonce }, 0o600);
  cli.say({
    zh: `现在只交下面的校验值；${join(out, 'number.json')} 等各方都交了再公布。`,
    en: `Hand in the hash below and nothing else; tell ${join(out, 'number.json')} when all have handed in theirs.`,
  });
  cli.answer({ source, seat, commitment: hash }, hash);
}
