import { serve } from '#apps/server/serve.ts';
import { readConfig } from '#platform/config/config.ts';

/** The server as `gangwan start` runs it, for the bench; tells its address on the first line and its memory when asked. */
const serving = await serve(readConfig(process.env), () => undefined);
process.stdout.write(`${serving.address}\n`);
process.on('SIGTERM', () => void serving.stop().then(() => process.exit(0)));
