import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { drawCautions, drawPlan } from '#engine/draw/check-plan.ts';
import { commitDraw } from '#engine/draw/commitment.ts';
import { instantOf, parseInstant } from '#engine/time/instant.ts';
import type { Cli } from '../cli.ts';
import { misused } from '../exit.ts';
import type { Words } from '../language.ts';
import { granted, readJson, writeNew } from './files.ts';
import { NODE_CRYPTO } from './node-crypto.ts';

export interface PlanOptions {
  readonly out: string;
  readonly at?: string;
  readonly logSize?: string;
}

/** Commits to a plan with a fresh salt; what is public and what is secret go into two files. */
export async function commitPlan(cli: Cli, file: string, { out, at, logSize }: PlanOptions): Promise<void> {
  const plan = granted(drawPlan(await readJson(file)));
  const salt = randomBytes(32).toString('hex');
  const committed = { at: momentOf(at), logSize: sizeOf(logSize) };
  const commitment = granted(commitDraw(plan, salt, committed, NODE_CRYPTO.sha256));
  await mkdir(out, { recursive: true });
  await writeNew(join(out, 'secret.json'), { plan, salt }, 0o600);
  await writeNew(join(out, 'commitment.json'), commitment);
  for (const caution of drawCautions(plan)) cli.say(CAUTIONS[caution]);
  cli.say({
    zh: `请现在就公开 ${join(out, 'commitment.json')}；${join(out, 'secret.json')} 在检查结束前保密。`,
    en: `Publish ${join(out, 'commitment.json')} now; keep ${join(out, 'secret.json')} secret until the visit is over.`,
  });
  cli.answer(commitment, `${commitment.hash}  ${commitment.at}`);
}

const CAUTIONS: Readonly<Record<ReturnType<typeof drawCautions>[number], Words>> = {
  'checkpoint-last': {
    zh: '注意：最后的随机数取自日志检查点，保管日志的人可以挑选；请请见证方共签，或再加一个公共随机数。',
    en: 'Mind: the last randomness is a checkpoint, which who keeps the log could choose; have a witness cosign it, or add a beacon.',
  },
  'one-person': {
    zh: '注意：随机数只由一个人填写，他可以决定结果；请再加一人或一个公共随机数。',
    en: 'Mind: one person alone enters the randomness and decides the result; add a person or a beacon.',
  },
};

function momentOf(typed: string | undefined) {
  const moment = typed === undefined ? instantOf(Date.now()) : parseInstant(typed);
  if (moment !== null) return moment;
  throw misused({
    zh: '--at 应写成 2026-11-23T08:00:00+08:00。',
    en: '--at is written 2026-11-23T08:00:00+08:00.',
  });
}

function sizeOf(typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (/^[0-9]{1,15}$/.test(typed)) return Number(typed);
  throw misused({ zh: '--log-size 应为整数。', en: '--log-size is a whole number.' });
}
