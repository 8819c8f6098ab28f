import type { Command } from 'commander';
import { REGISTERS, type SheetName } from '#capabilities/register/model/index.ts';
import { exportSheets } from '#capabilities/register/server/export.ts';
import { clerk, registerDeps } from '../clerk.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { checkOut, deliver } from '../export/output-file.ts';
import type { Words } from '../language.ts';
import { choosePark } from '../parks.ts';
import { listed, registerNamed } from '../which-register.ts';

interface Options {
  readonly park?: string;
  readonly register?: string;
  readonly out?: string;
}

/** One sheet for each register, as the import reads them. Persons only when asked for: their phones leave a trace. */
export function exportRegisters(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'registers', words)
    .option('--park <id>', say('园区编号；只有一个园区时可不写', 'park id; may be left out with one park'))
    .option(
      '--register <name>',
      say(
        `只要这一种；不写则除人员外全部：${listed('zh')}`,
        `only this one; without it all but persons: ${listed('en')}`,
      ),
    )
    .option('--out <file>', say('写到哪个文件；- 为标准输出', 'file to write; - for standard output'))
    .action(async (options: Options) => {
      checkOut(cli, options.out);
      const sheets: readonly SheetName[] =
        options.register === undefined ? REGISTERS : [registerNamed(options.register)];
      await asServer(cli, async (sql) => {
        const { id } = await choosePark(sql, options.park);
        const bytes = await exportSheets(registerDeps(sql), clerk(id), sheets, cli.locale);
        if (sheets.includes('person')) {
          cli.say({
            zh: '人员的电话已随表导出；这次读取已记入每个人的查阅记录。',
            en: 'The persons’ phones are in the sheet; each person can see that they were read.',
          });
        }
        const out = options.out ?? `${options.register === undefined ? 'registers' : sheets.join()}-${id}.xlsx`;
        await deliver(
          cli,
          out,
          bytes,
          { park: id, registers: sheets },
          say('已导出名录：', 'Exported the registers to '),
        );
      });
    });
  return withExamples(
    cli,
    command,
    [
      'gangwan export registers --out registers.xlsx',
      { zh: '导出全部名录（不含人员）', en: 'all registers but persons' },
    ],
    [
      'gangwan export registers --register enterprise --out enterprises.xlsx',
      { zh: '企业名录；改好后可用 gangwan import 写回', en: 'the enterprises, to be corrected and imported again' },
    ],
  );
}
