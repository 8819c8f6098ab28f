import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import { type FilterOptions, withFilters } from '../export/filters.ts';
import { printLedger } from '../export/ledger.ts';
import { checkOut, deliver } from '../export/output-file.ts';
import type { Words } from '../language.ts';
import { choosePark } from '../parks.ts';

interface Options extends FilterOptions {
  readonly park?: string;
  readonly out?: string;
}

/** The whole ledger of a park, or what the board's filters leave of it. */
export function exportHazards(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'hazards', words)
    .option('--park <id>', say('园区编号；只有一个园区时可不写', 'park id; may be left out with one park'))
    .option('--out <file>', say('写到哪个文件；- 为标准输出', 'file to write; - for standard output'))
    .action(async (options: Options) => {
      checkOut(cli, options.out);
      await asServer(cli, async (sql) => {
        const { id } = await choosePark(sql, options.park);
        const { bytes, hazards, today } = await printLedger(sql, id, options, cli.locale);
        const out = options.out ?? `hazards-${id}-${today}.xlsx`;
        const said = say(`已导出 ${hazards} 条隐患：`, `Exported ${hazards} hazards to `);
        await deliver(cli, out, bytes, { park: id, hazards }, said);
      });
    });
  return withExamples(
    cli,
    withFilters(cli, command),
    ['gangwan export hazards --out ledger.xlsx', { zh: '整本台账', en: 'the whole ledger' }],
    [
      'gangwan export hazards --level major --due overdue --out - > overdue.xlsx',
      { zh: '已逾期的重大隐患，写到标准输出', en: 'overdue major hazards, to standard output' },
    ],
  );
}
