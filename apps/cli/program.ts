import { type Command, Option } from 'commander';
import { CATALOGUE, type Group, type Leaf } from './catalogue.ts';
import type { Cli } from './cli.ts';
import { newCommand, withExamples } from './command.ts';

/** `gangwan` with all its commands; only the one that `argv` calls has its file read. */
export async function createProgram(cli: Cli, argv: readonly string[]): Promise<Command> {
  const [first, second] = namesIn(argv);
  const program = newCommand(cli, 'gangwan', {
    zh: '港湾：产业园区的安全与和谐台账。只由 PORT、HOST、DATABASE_URL、GANGWAN_DATA 四个环境变量配置。',
    en: 'Gangwan: the safety-and-accord ledger of an industrial park. Configured by PORT, HOST, DATABASE_URL and GANGWAN_DATA alone.',
  })
    .addOption(new Option('--lang <zh|en>', { zh: '语言', en: 'language' }[cli.locale]).choices(['zh', 'en']))
    .option('--json', { zh: '标准输出只有一个 JSON', en: 'one JSON value on standard output' }[cli.locale])
    .addHelpText('after', `\n${EXIT_CODES[cli.locale]}`);
  withExamples(cli, program, ['gangwan figures', { zh: '看本园区的台账数字', en: 'the park’s figures' }]);
  for (const entry of CATALOGUE) {
    const called = entry.name === first;
    program.addCommand(
      'leaves' in entry ? await group(cli, entry, called ? second : undefined) : await leaf(cli, entry, called),
    );
  }
  return program;
}

/** The words of a command line that may name a command: options are passed over, and so is the value of `--lang`. */
function namesIn(argv: readonly string[]): string[] {
  return argv.filter((word, at) => !word.startsWith('-') && argv[at - 1] !== '--lang');
}

async function group(cli: Cli, { name, words, leaves }: Group, second: string | undefined): Promise<Command> {
  const names = leaves.map((each) => each.name);
  const command = newCommand(cli, name, {
    zh: `${words.zh}：${names.join('、')}`,
    en: `${words.en}: ${names.join(', ')}`,
  });
  for (const each of leaves) command.addCommand(await leaf(cli, each, each.name === second));
  return command;
}

async function leaf(cli: Cli, { name, words, load }: Leaf, called: boolean): Promise<Command> {
  return called ? (await load())(cli, words) : newCommand(cli, name, words);
}

const EXIT_CODES = {
  zh: `退出码：
  0  完成
  1  被拒绝，或给出的内容不合格
  2  用法有误
  3  没有找到
  4  环境有问题（数据库、文件、端口、配置）
  70 程序自身的缺陷`,
  en: `Exit codes:
  0  done
  1  refused, or what was given is not valid
  2  wrong usage
  3  not found
  4  trouble of the environment (database, files, port, configuration)
  70 a defect of this program`,
};
