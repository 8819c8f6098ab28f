import { join } from 'node:path';
import type { Command } from 'commander';
import { bringUpToDate } from '#apps/server/database.ts';
import { demoAccounts, loadDemoPark } from '#apps/server/demo.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { type Opened, withDatabase } from '../database.ts';
import type { Words } from '../language.ts';

/** Loads the demo park into a database that has no park yet, beside a running server or without one. */
export function seed(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'seed', words).action(async () => {
    const { loaded, config } = await withDatabase(cli, { makes: true }, (opened) => load(cli, opened));
    if (!loaded) {
      const said = { zh: '已有园区，没有载入演示园区。', en: 'There is a park already; the demo park was not loaded.' };
      cli.answer({ loaded }, said[cli.locale]);
      return;
    }
    const { zh, en } = await demoAccounts(config);
    cli.answer({ loaded, accounts: join(config.dataDir, 'demo-accounts.txt') }, `${zh}\n${en}`.trim());
  });
  return withExamples(cli, command, [
    'gangwan seed',
    { zh: '载入演示园区并显示演示账号', en: 'loads the demo park and shows its accounts' },
  ]);
}

async function load(cli: Cli, { config, url }: Opened) {
  await bringUpToDate({ url });
  const { host, port } = config;
  // Where `gangwan start` would serve it with the same configuration.
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { config, loaded: await loadDemoPark({ address, databaseUrl: url }, config, cli.say) };
}
