import type { Command } from 'commander';
import { bringUpToDate } from '#apps/server/database.ts';
import { demoAccounts, loadDemoPark } from '#apps/server/demo.ts';
import { openHouse } from '#apps/server/house.ts';
import { createLog } from '#platform/config/log.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { type Opened, withDatabase } from '../database.ts';
import type { Words } from '../language.ts';

/** Loads the demo park into a database that has no park yet, beside a running server or without one. */
export function seed(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'seed', words).action(async () => {
    const { loaded, accounts } = await withDatabase(cli, { makes: true }, (opened) => load(cli, opened));
    const said = accounts ?? {
      zh: '已有园区,没有载入演示园区。',
      en: 'There is a park already; the demo park was not loaded.',
    };
    cli.answer({ loaded }, said[cli.locale]);
  });
  return withExamples(cli, command, [
    'gangwan seed',
    { zh: '载入演示园区并显示演示账号', en: 'loads the demo park and shows its accounts' },
  ]);
}

/** The story is told through the public interface, so a house of our own is opened for it, on a port that nobody knows. */
async function load(cli: Cli, { config, url }: Opened): Promise<{ loaded: boolean; accounts: Words | null }> {
  await bringUpToDate({ url, stop: async () => undefined });
  const house = await openHouse({ databaseUrl: url, dataDir: config.dataDir, log: createLog('silent'), desk: null });
  try {
    const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
    const loaded = await loadDemoPark({ address, databaseUrl: url, house, stop: house.stop }, config, cli.say);
    return { loaded, accounts: loaded ? await demoAccounts(config) : null };
  } finally {
    await house.stop();
  }
}
