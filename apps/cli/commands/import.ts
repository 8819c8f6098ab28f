import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { type CliTrouble, EXIT, misused } from '../exit.ts';
import { loadRegister } from '../import/load.ts';
import { reportPage } from '../import/report.ts';
import { openSource } from '../import/source.ts';
import type { Words } from '../language.ts';
import { choosePark } from '../parks.ts';
import { listed, registerNamed } from '../which-register.ts';

interface Options {
  readonly park?: string;
  readonly register?: string;
  readonly dryRun?: boolean;
}

/** Loads one register from the first sheet of a workbook: all rows or none. Ends with 1 when a row is wrong. */
export function importSheet(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'import', words)
    .argument('<file>', say('.xlsx 文件；- 为标准输入', '.xlsx file; - for standard input'))
    .option('--park <id>', say('园区编号；只有一个园区时可不写', 'park id; may be left out with one park'))
    .option('--register <name>', say(`哪一种名录：${listed('zh')}`, `which register: ${listed('en')}`))
    .option('--dry-run', say('只核对，不写入', 'check only, write nothing'))
    .action(async (file: string, options: Options) => {
      if (options.register === undefined) throw registerNeeded();
      const sheet = registerNamed(options.register);
      const source = await openSource(file);
      await asServer(cli, async (sql) => {
        const { id } = await choosePark(sql, options.park);
        if (process.stderr.isTTY) cli.say({ zh: '正在读取并逐行核对……', en: 'Reading and checking row by row…' });
        const request = { sheet, dryRun: options.dryRun === true, locale: cli.locale };
        const report = await loadRegister(sql, id, source, request);
        cli.answer({ park: id, ...report }, reportPage(report, cli.locale));
        if (report.faultCount > 0) cli.endWith(EXIT.refused);
      });
    });
  return withExamples(
    cli,
    command,
    [
      'gangwan import enterprises.xlsx --register enterprise --dry-run',
      { zh: '只核对企业表，逐行列出问题', en: 'checks the enterprise sheet and lists what is wrong, row by row' },
    ],
    [
      'gangwan import enterprises.xlsx --register enterprise',
      { zh: '全部写入；有一处不对就都不写入', en: 'writes all of it, or nothing' },
    ],
  );
}

function registerNeeded(): CliTrouble {
  return misused({
    zh: `请用 --register 指明这是哪一种名录：${listed('zh')}。`,
    en: `Say with --register which register this is: ${listed('en')}.`,
  });
}
