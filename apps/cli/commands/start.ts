import type { Command } from 'commander';
import { serve } from '#apps/server/serve.ts';
import { readConfig } from '#platform/config/config.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';

/** The server until Ctrl-C or a service manager's stop; loads nothing into an empty database. */
export function start(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'start', words).action(async () => {
    const serving = await serve(readConfig(process.env), cli.say);
    stopOnSignals(serving.stop);
    const { address } = serving;
    cli.answer(
      { address, pid: process.pid },
      { zh: `港湾已启动:${address}`, en: `Gangwan is running at ${address}` }[cli.locale],
    );
  });
  return withExamples(cli, command, [
    'gangwan start',
    { zh: '在 http://127.0.0.1:8686 提供服务', en: 'serve at http://127.0.0.1:8686' },
  ]);
}

/** Running requests are finished first; a second signal leaves at once. */
function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
