import type { CommanderError } from 'commander';
import { fill, type Words } from './language.ts';

/** Commander's complaints in our words; `{name}` is what it quotes. Its own English sentence serves where none is here. */
const SAYINGS: Readonly<Record<string, Words>> = {
  'commander.help': { zh: '请写出要执行的命令。', en: 'Name the command to be carried out.' },
  'commander.missingArgument': { zh: '缺少参数 {name}。', en: 'The argument {name} is missing.' },
  'commander.optionMissingArgument': { zh: '选项 {name} 后面缺少值。', en: 'The option {name} needs a value.' },
  'commander.missingMandatoryOptionValue': { zh: '缺少必填选项 {name}。', en: 'The option {name} is required.' },
  'commander.unknownOption': { zh: '没有选项 {name}。', en: 'There is no option {name}.' },
  'commander.unknownCommand': { zh: '没有命令 {name}。', en: 'There is no command {name}.' },
  'commander.excessArguments': { zh: '参数太多。', en: 'There are too many arguments.' },
  'commander.conflictingOption': {
    zh: '选项 {name} 不能与另一个选项同用。',
    en: 'The option {name} excludes another one given.',
  },
};

export function usageWords({ code, message }: CommanderError): Words {
  const plain = message.replace(/^error: /, '');
  const name = /'([^']*)'/.exec(plain)?.[1] ?? '';
  const words = SAYINGS[code] ?? { zh: `用法有误：${plain}`, en: plain };
  const hint = /\(Did you mean (.+?)\?\)/s.exec(plain)?.[1];
  return {
    zh: `${fill(words.zh, { name })}${hint ? `是不是 ${hint}？` : ''}加 --help 可看说明。`,
    en: `${fill(words.en, { name })} ${hint ? `Did you mean ${hint}? ` : ''}Add --help to see how it is used.`,
  };
}
