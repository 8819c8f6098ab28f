import type { Command } from 'commander';
import { checkDraw } from '#apps/verify/draw-check.ts';
import { verifyFolder } from '#apps/verify/verify-folder.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { Words } from '../language.ts';
import { showProgress } from '../progress.ts';
import { type PinOptions, pinsOf, withPins } from '../verify/options.ts';
import { readable, reportText } from '../verify/print.ts';

/** One step of the bar. */
const STEP = 1000;

/** Recomputes an exported log with no database and no network. Ends with 1 where something is wrong, with 4 where it is no export. */
export function verify(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'verify', words).argument(
    '<folder>',
    { zh: '导出的目录', en: 'the exported folder' }[cli.locale],
  );
  withPins(cli, command).action(async (folder: string, options: PinOptions) => {
    let end = (): void => undefined;
    const begin = async (entries: number) => {
      const bar = await showProgress(Math.ceil(entries / STEP));
      end = () => bar.end();
      let waiting = 0;
      return (count: number) => {
        for (waiting += count; waiting >= STEP; waiting -= STEP) bar.step();
      };
    };
    const report = readable(
      folder,
      await verifyFolder(folder, { pins: pinsOf(options), checkDraw, begin }).finally(() => end()),
    );
    cli.answer({ holds: report.first === null, ...report }, reportText(report, cli.locale));
    if (report.first !== null) cli.endWith(EXIT.refused);
  });
  return withExamples(
    cli,
    command,
    ['gangwan verify export', { zh: '核验导出的全部记录、签名和数字', en: 'checks every entry, signature and figure' }],
    [
      'gangwan verify export --quorum 2 --json',
      { zh: '至少两家见证；供脚本使用', en: 'two witnesses at least; for scripts' },
    ],
  );
}
