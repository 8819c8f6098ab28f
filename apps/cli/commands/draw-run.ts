import type { Command } from 'commander';
import { drawNotice } from '#engine/draw/code.ts';
import { type Opened, type Redraw, runDraw } from '#engine/draw/draw.ts';
import { DRAW_RECORD, type DrawRecord, drawRecord } from '#engine/draw/record.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { granted, readJson, writeNew } from '../draw/files.ts';
import { NODE_CRYPTO } from '../draw/node-crypto.ts';
import { drawText } from '../draw/print.ts';
import { commitmentFrom, secretFrom, valuesFrom } from '../draw/secret.ts';
import { EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';

interface Options {
  readonly commitment?: string;
  readonly values?: string;
  readonly redraw?: string;
  readonly without?: readonly string[];
  readonly out: string;
  readonly notice?: string;
}

/** Carries out a committed draw, or draws again from its record. A void draw is recorded as well, and ends with 1. */
export function drawRun(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'run', words)
    .argument('<file|->', say('secret.json；重抽时为 record.json', 'secret.json; to draw again record.json'))
    .option('--commitment <file>', say('当初公开的 commitment.json', 'the commitment.json that was published'))
    .option('--values <file>', say('各随机来源的数值', 'the values of the sources'))
    .option('--redraw <reason>', say('重抽及其理由', 'draw again, for this reason'))
    .option(
      '--without <id...>',
      say('重抽时不参加的对象或人员', 'targets or inspectors that take no part in the redraw'),
    )
    .requiredOption('--out <file>', say('写出完整记录', 'where the whole record is written'))
    .option(
      '--notice <file>',
      say(
        '写出检查前可公开的公告（只有代号）',
        'where the notice is written that may be published before the visit (codes only)',
      ),
    )
    .action((file: string, options: Options) => run(cli, file, options));
  return withExamples(
    cli,
    command,
    [
      'gangwan draw run draw/secret.json --commitment draw/commitment.json --values values.json --out record.json --notice notice.json',
      { zh: '抽取，写出记录和公告', en: 'draw; write record and notice' },
    ],
    [
      'gangwan draw run record.json --redraw "检查人员生病" --without 检-01 --out record-2.json',
      { zh: '编号重抽，理由公开', en: 'draw again, numbered, with its reason' },
    ],
  );
}

async function run(cli: Cli, file: string, options: Options): Promise<void> {
  const record = options.redraw === undefined ? await first(file, options) : await again(file, options.redraw, options);
  const draw = record.draws.at(-1);
  if (draw === undefined) throw new RangeError('a record without draws');
  await writeNew(options.out, record, 0o600);
  if (options.notice !== undefined)
    await writeNew(options.notice, drawNotice(draw, record.commitment.hash, record.salt, NODE_CRYPTO.hmac));
  cli.answer(draw, drawText(draw, cli.locale));
  if (draw.void !== null) cli.endWith(EXIT.refused);
}

async function first(file: string, { commitment, values, without }: Options): Promise<DrawRecord> {
  if (commitment === undefined || values === undefined || without !== undefined)
    throw misused({
      zh: '抽取要写 --commitment 和 --values；--without 只用于重抽。',
      en: 'A draw needs --commitment and --values; --without belongs to a redraw.',
    });
  const opened: Opened = {
    ...(await secretFrom(file)),
    commitment: await commitmentFrom(commitment),
    values: await valuesFrom(values),
  };
  return { format: DRAW_RECORD, ...opened, draws: [granted(runDraw(opened, NODE_CRYPTO))] };
}

async function again(file: string, reason: string, { commitment, values, without = [] }: Options): Promise<DrawRecord> {
  if (commitment !== undefined || values !== undefined)
    throw misused({
      zh: '重抽只用记录里的承诺和数值，不能再写 --commitment 或 --values。',
      en: 'A redraw takes commitment and values from the record; leave --commitment and --values out.',
    });
  const record = granted<DrawRecord>(drawRecord(await readJson(file)));
  const people = new Set(record.plan.inspectors.map(({ id }) => id));
  const redraw: Redraw = {
    before: record.draws,
    reason: reason.trim(),
    without: {
      targets: without.filter((id) => !people.has(id)),
      inspectors: without.filter((id) => people.has(id)),
    },
  };
  return { ...record, draws: [...record.draws, granted(runDraw(record, NODE_CRYPTO, redraw))] };
}
