import { serve } from '#apps/server/serve.ts';
import { runUntilStopped } from '#apps/server/until-stopped.ts';
import { readConfig } from '#platform/config/config.ts';

/** The server as a process of its own, for tests that kill it and for the bench: prints its address, stops on SIGTERM. */
const serving = await serve(readConfig(process.env), () => undefined);
process.stdout.write(`${serving.address}\n`);
// The bench asks what the log costs.
if (!process.argv.includes('--without-log')) serving.house.sequencer.start();
serving.house.jobs.start();
runUntilStopped(serving);
