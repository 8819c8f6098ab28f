import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { commitNumber, type NumberOptions } from '../draw/number.ts';
import { commitPlan, type PlanOptions } from '../draw/plan.ts';
import type { Words } from '../language.ts';

type Options = NumberOptions & PlanOptions;

/** Commits to a plan, or, with `--seat`, to one person's number for a commitment that was made. Needs no database. */
export function drawCommit(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'commit', words)
    .argument(
      '<file|->',
      say('抽取方案 draw.json；填数字时为 commitment.json', 'the plan draw.json; for a number commitment.json'),
    )
    .requiredOption('--out <folder>', say('写到哪个新目录或已有目录', 'folder to write to'))
    .option('--at <moment>', say('承诺时刻，默认现在', 'moment of the commitment; now by default'))
    .option(
      '--log-size <n>',
      say('日志现有条数（来源含 checkpoint 时必填）', 'entries in the log now (needed for a checkpoint)'),
    )
    .option('--seat <id>', say('哪个席位填数字', 'the seat whose number it is'))
    .option('--source <id>', say('该席位所属的来源', 'the source that the seat belongs to'))
    .option('--number <digits>', say('该席位的数字', 'the number of the seat'))
    .action((file: string, options: Options) =>
      options.seat === undefined && options.source === undefined && options.number === undefined
        ? commitPlan(cli, file, options)
        : commitNumber(cli, file, options),
    );
  return withExamples(
    cli,
    command,
    [
      'gangwan draw commit draw.json --out draw',
      {
        zh: '承诺，得到 commitment.json（公开）和 secret.json（保密）',
        en: 'commit: commitment.json is public, secret.json is not',
      },
    ],
    [
      'gangwan draw commit draw/commitment.json --out union --source numbers --seat 工会 --number 4711',
      { zh: '工会填一个数字，先只交校验值', en: 'the union enters a number and hands in its hash only' },
    ],
  );
}
