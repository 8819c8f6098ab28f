import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ImportReport } from '#capabilities/register/contract/sheets.ts';
import { importSheet as load } from '#capabilities/register/server/import.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { clerk, refusedBy, registerDeps } from '../clerk.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Locale, Words } from '../language.ts';
import { choosePark } from '../parks.ts';
import { listed, registerNamed } from '../which-register.ts';
import { columns, plain } from '../width.ts';

interface Options {
  readonly park?: string;
  readonly register?: string;
  readonly dryRun?: boolean;
}

/** Loads one register from the first sheet of a workbook: all rows or none. Ends with 1 when a row is wrong. */
export function importSheet(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'import', words)
    .argument('<file>', say('.xlsx 文件;- 为标准输入', '.xlsx file; - for standard input'))
    .option('--park <id>', say('园区编号;只有一个园区时可不写', 'park id; may be left out with one park'))
    .option('--register <name>', `${say('哪一种名录', 'which register')}: ${listed(cli.locale)}`)
    .option('--dry-run', say('只核对,不写入', 'check only, write nothing'))
    .action(async (file: string, options: Options) => {
      if (options.register === undefined) throw registerNeeded();
      const sheet = registerNamed(options.register);
      const source = await open(file);
      await asServer(cli, async (sql) => {
        const { id } = await choosePark(sql, options.park);
        if (process.stderr.isTTY) cli.say({ zh: '正在读取并逐行核对……', en: 'Reading and checking row by row…' });
        const request = { sheet, dryRun: options.dryRun === true, locale: cli.locale };
        const report = await load(registerDeps(sql), clerk(id), source, request);
        if (isRefusal(report)) throw refusedBy(report);
        cli.answer({ park: id, ...report }, page(report, cli.locale));
        if (report.faultCount > 0) cli.endWith(EXIT.refused);
      });
    });
  return withExamples(
    cli,
    command,
    [
      'gangwan import enterprises.xlsx --register enterprise --dry-run',
      { zh: '只核对企业表,逐行列出问题', en: 'checks the enterprise sheet and lists what is wrong, row by row' },
    ],
    [
      'gangwan import enterprises.xlsx --register enterprise',
      { zh: '全部写入;有一处不对就都不写入', en: 'writes all of it, or nothing' },
    ],
  );
}

async function open(file: string): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return process.stdin;
  await access(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new CliTrouble('file-unknown', EXIT.notFound, { zh: `没有文件 ${file}。`, en: `There is no file ${file}.` });
  });
  return createReadStream(file);
}

function registerNeeded(): CliTrouble {
  return misused({
    zh: `请用 --register 指明这是哪一种名录:${listed('zh')}。`,
    en: `Say with --register which register this is: ${listed('en')}.`,
  });
}

function page({ faults, faultCount, loaded, counts }: ImportReport, locale: Locale): string {
  const say = (zh: string, en: string) => ({ zh, en })[locale];
  const { created, changed, unchanged } = counts;
  if (faultCount === 0) {
    const done = loaded ? say('已写入', 'Written') : say('核对通过,尚未写入', 'All is well; nothing was written yet');
    return say(
      `${done}:新增 ${created},变更 ${changed},不变 ${unchanged}。`,
      `${done}: ${created} new, ${changed} changed, ${unchanged} unchanged.`,
    );
  }
  const head = { zh: ['行', '列', '问题'], en: ['Row', 'Column', 'What is wrong'] }[locale];
  const rows = faults.map(({ row, column, message }) => [String(row), plain(column), plain(message)]);
  const more = faultCount - faults.length;
  return [
    columns([head, ...rows]),
    ...(more > 0 ? [say(`……另有 ${more} 处`, `… and ${more} more`)] : []),
    '',
    say(`有 ${faultCount} 处需要改正,什么都没有写入。`, `${faultCount} to be corrected; nothing was written.`),
  ].join('\n');
}
