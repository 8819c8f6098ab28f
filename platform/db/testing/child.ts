// Run by the tests as a process of its own: `child.ts <options as JSON> hold|write`. Says what happens as JSON lines.
import { openDatabase } from '../connect.ts';
import { type EmbeddedOptions, startEmbedded } from '../embedded.ts';
import { DatabaseTrouble } from '../trouble.ts';

const [options = '{}', task = 'hold'] = process.argv.slice(2);

function tell(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Writes rows one by one and tells the number of each when it is committed, until killed. */
async function write(url: string): Promise<never> {
  const sql = openDatabase(url, { role: 'none', max: 1 });
  await sql`create table if not exists kept (n integer primary key)`;
  for (let n = 1; ; n++) {
    await sql`insert into kept values (${n})`;
    tell({ committed: n });
  }
}

try {
  const embedded = await startEmbedded(JSON.parse(options) as EmbeddedOptions);
  tell({ url: embedded.url, port: embedded.port, uid: process.getuid?.() });
  if (task === 'write') await write(embedded.url);
  for await (const _ of process.stdin) break;
  await embedded.stop();
  tell({ stopped: true });
} catch (error) {
  if (!(error instanceof DatabaseTrouble)) throw error;
  tell({ refused: error.code, words: error.words });
}
