import type { Command } from 'commander';
import { bringUpToDate } from '#apps/server/database.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { withDatabase } from '../database.ts';
import type { Words } from '../language.ts';

/** Applies every migration that the database does not have yet; makes the database in an empty data folder. */
export function migrate(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'migrate', words).action(async () => {
    const applied = await withDatabase(cli, { makes: true }, ({ url }) => bringUpToDate({ url }));
    cli.answer({ applied }, report(applied)[cli.locale]);
  });
  return withExamples(cli, command, [
    'gangwan migrate --json',
    { zh: '答复本次应用的升级文件', en: 'answers with the migrations applied now' },
  ]);
}

function report(applied: readonly string[]): Words {
  if (applied.length === 0) return { zh: '数据库已是最新。', en: 'The database is up to date already.' };
  const list = applied.map((name) => `  ${name}`).join('\n');
  return { zh: `已应用 ${applied.length} 个升级文件：\n${list}`, en: `Applied ${applied.length}:\n${list}` };
}
