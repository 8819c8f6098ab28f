import type { Command } from 'commander';
import { openPark } from '#platform/auth/parks.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asOwner } from '../database.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';

/** As the database asks of it. */
const PARK_ID = /^[a-z][a-z0-9-]{1,31}$/;

export function parkAdd(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'add', words)
    .argument(
      '<id>',
      say('园区编号，小写字母开头，2–32 个小写字母、数字或连字符', 'park id: 2 to 32 small letters, digits, hyphens'),
    )
    .requiredOption('--name-zh <name>', say('中文名称', 'name in Chinese'))
    .requiredOption('--name-en <name>', say('英文名称', 'name in English'))
    .action(async (id: string, options: { nameZh: string; nameEn: string }) => {
      const nameZh = options.nameZh.trim();
      const nameEn = options.nameEn.trim();
      if (!PARK_ID.test(id)) {
        throw misused({
          zh: `园区编号“${id}”不合要求：小写字母开头，2–32 个小写字母、数字或连字符。`,
          en: `“${id}” is no park id: 2 to 32 small letters, digits or hyphens, beginning with a letter.`,
        });
      }
      if (nameZh === '' || nameEn === '') throw misused({ zh: '园区名称不能为空。', en: 'A park needs both names.' });
      await asOwner(cli, (sql) => openPark(sql, { id, nameZh, nameEn, demo: false })).catch(refuseTaken(id));
      cli.answer({ id, nameZh, nameEn }, say(`已新建园区 ${id}（${nameZh}）。`, `Opened the park ${id} (${nameEn}).`));
    });
  return withExamples(cli, command, [
    'gangwan park add shuangfeng --name-zh 双丰产业园 --name-en "Shuangfeng Park"',
    { zh: '新建一个园区', en: 'opens a park' },
  ]);
}

function refuseTaken(id: string) {
  return (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error && error.code === '23505')) throw error;
    throw new CliTrouble('park-taken', EXIT.refused, {
      zh: `园区 ${id} 已经有了。`,
      en: `There is a park ${id} already.`,
    });
  };
}
