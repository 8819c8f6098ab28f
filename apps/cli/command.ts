import { Command } from 'commander';
import type { Cli } from './cli.ts';
import type { Words } from './language.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
};

/** An empty command in the language of the caller. Complaints are thrown and told in one place (`trouble.ts`). */
export function newCommand(cli: Pick<Cli, 'locale'>, name: string, summary: Words): Command {
  const command = new Command(name)
    .summary(summary[cli.locale])
    .description(summary[cli.locale])
    .helpOption('-h, --help', { zh: '显示说明', en: 'show this help' }[cli.locale])
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      showGlobalOptions: true,
      helpWidth: Math.max(100, process.stdout.columns ?? 0),
      styleTitle: (title) => (cli.locale === 'zh' ? (TITLES[title] ?? title) : title),
    });
  return command;
}

/** The examples under the help: command lines that work as they stand, each with what it does. */
export function withExamples(cli: Pick<Cli, 'locale'>, command: Command, ...examples: [line: string, does: Words][]) {
  const title = { zh: '示例：', en: 'Examples:' }[cli.locale];
  const lines = examples.map(([line, does]) => `  $ npx ${line}\n      ${does[cli.locale]}`);
  return command.addHelpText('after', `\n${title}\n${lines.join('\n')}`);
}
