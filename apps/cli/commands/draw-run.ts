import type { Command } from 'commander';
import { drawNotice } from '#engine/draw/code.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { writeNew } from '../draw/files.ts';
import { NODE_CRYPTO } from '../draw/node-crypto.ts';
import { drawText } from '../draw/print.ts';
import { type DrawOptions, drawnAgain, drawnFirst } from '../draw/record.ts';
import { EXIT } from '../exit.ts';
import type { Words } from '../language.ts';

interface Options extends DrawOptions {
  readonly redraw?: string;
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
      'gangwan draw run record.json --redraw "检查人员生病" --without 检-04 --out record-2.json',
      { zh: '编号重抽，理由公开', en: 'draw again, numbered, with its reason' },
    ],
  );
}

async function run(cli: Cli, file: string, options: Options): Promise<void> {
  const record =
    options.redraw === undefined ? await drawnFirst(file, options) : await drawnAgain(file, options.redraw, options);
  const draw = record.draws.at(-1);
  if (draw === undefined) throw new RangeError('a record without draws');
  await writeNew(options.out, record, 0o600);
  if (options.notice !== undefined)
    await writeNew(options.notice, drawNotice(draw, record.commitment.hash, record.salt, NODE_CRYPTO.hmac));
  cli.answer(draw, drawText(draw, cli.locale));
  if (draw.void !== null) cli.endWith(EXIT.refused);
}
