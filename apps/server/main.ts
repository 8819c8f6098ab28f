import { type Config, readConfig } from '#platform/config/config.ts';
import { demoAccounts, loadDemoPark } from './demo.ts';
import { explain } from './explain.ts';
import { type Serving, serve } from './serve.ts';
import { runUntilStopped } from './until-stopped.ts';

/** `npm start`: the server, with the demo park on a database that has no park yet. */
const say = ({ zh, en }: { zh: string; en: string }) => process.stdout.write(`${zh}\n${en}\n`);

try {
  const config = readConfig(process.env);
  const serving = await serve(config, say);
  runUntilStopped(serving);
  say({ zh: `\n港湾已启动：${serving.address}`, en: `Gangwan is running at ${serving.address}` });
  serving.house.sequencer.start();
  await showDemoPark(serving, config);
  // After the story, which is told on a clock of its own: what its months brought due is no reminder of today.
  serving.house.jobs.start();
} catch (error) {
  say(explain(error));
  process.exitCode = 1;
}

/** A demo park that cannot be shown is said, and the server runs on. */
async function showDemoPark(serving: Serving, config: Config): Promise<void> {
  try {
    if (await loadDemoPark(serving, config, say)) say(await demoAccounts(config));
  } catch (error) {
    say(explain(error));
  }
}
