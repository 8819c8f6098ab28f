import type { Command } from 'commander';
import { serve } from '#apps/server/serve.ts';
import { runUntilStopped } from '#apps/server/until-stopped.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';

/** The server until Ctrl-C or a service manager's stop; loads nothing into an empty database. */
export function start(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'start', words).action(async () => {
    const serving = await serve(readConfig(process.env), cli.say);
    runUntilStopped(serving);
    const { address } = serving;
    cli.answer(
      { address, pid: process.pid },
      { zh: `港湾已启动：${address}`, en: `Gangwan is running at ${address}` }[cli.locale],
    );
  });
  return withExamples(cli, command, [
    'gangwan start',
    { zh: '在 http://127.0.0.1:8686 提供服务', en: 'serve at http://127.0.0.1:8686' },
  ]);
}
