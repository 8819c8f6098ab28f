import { hash } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sameKey, type VerifierKey, writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { type DataFolderLock, lockDataFolder } from '#platform/db/lock.ts';
import { DataFolderBusy } from '#platform/db/trouble.ts';
import { makeFolder, settleDurably, sync } from '#platform/files/durable.ts';
import { damaged, WitnessTrouble } from './trouble.ts';
import { FILES, LOG_FORMAT, readWatched, type Watched } from './watched-log.ts';

const LOGS = 'logs';

/** A witness's folder, held by this process alone. */
export interface State {
  readonly path: string;
  release(): Promise<void>;
}

/**
 * Takes the folder until `release` or the process's death.
 * @throws WitnessTrouble witness-state-busy when another process has it, witness-state-none when there is none and none is to be made
 */
export async function openState(path: string, { make }: { make: boolean }): Promise<State> {
  if (make) await makeFolder(join(path, LOGS));
  else await stat(join(path, LOGS)).catch(refuseAbsent(path));
  const lock = await lockDataFolder(path).catch(refuseBusy(path));
  return { path, release: () => lock.release() };
}

function refuseAbsent(path: string) {
  return (error: NodeJS.ErrnoException): never => {
    if (error.code !== 'ENOENT') throw error;
    throw new WitnessTrouble('witness-state-none', {
      zh: `${path} 不是见证人的状态目录。请先用 gangwan witness add-log 登记要见证的账本。`,
      en: `${path} is no state folder of a witness. Name the log to be witnessed first, with gangwan witness add-log.`,
    });
  };
}

function refuseBusy(path: string) {
  return (error: unknown): DataFolderLock => {
    if (!(error instanceof DataFolderBusy)) throw error;
    throw new WitnessTrouble('witness-state-busy', {
      zh: `状态目录 ${path} 正被另一个见证人进程（进程号 ${error.pid}）使用；请先停止它。`,
      en: `The state folder ${path} is in use by another witness process (pid ${error.pid}); stop that one first.`,
    });
  };
}

/** Where a log's files lie: an origin may hold any sign, a SHA-256 in hexadecimal may not. */
export function logFolder(state: Pick<State, 'path'>, origin: string): string {
  return join(state.path, LOGS, hash('sha256', origin));
}

export interface FoundLog {
  readonly folder: string;
  readonly watched: Watched;
}

/** All logs of the folder. @throws WitnessTrouble witness-state-damaged */
export async function findLogs(state: Pick<State, 'path'>): Promise<FoundLog[]> {
  const names = (await readdir(join(state.path, LOGS))).sort();
  const found: FoundLog[] = [];
  for (const name of names) {
    const folder = join(state.path, LOGS, name);
    const watched = await readWatched(folder).catch(ignoreUnfinished(folder));
    if (watched === undefined) continue;
    if (logFolder(state, watched.origin) !== folder) throw damaged(folder);
    found.push({ folder, watched });
  }
  return found;
}

/** A folder without `log.json` is one whose making was cut short; one that has cosigned is another matter. */
function ignoreUnfinished(folder: string) {
  return async (error: NodeJS.ErrnoException): Promise<undefined> => {
    if (error.code !== 'ENOENT') throw error;
    const names = await readdir(folder);
    const cosigned = names.includes(FILES.cosigned) ? (await stat(join(folder, FILES.cosigned))).size : 0;
    if (names.includes(FILES.head) || cosigned > 0) throw damaged(folder);
  };
}

export type Added = 'log-added' | 'key-added' | 'known';

/** Names a log, or one more key of a log that changes its key; on disk when the promise resolves. */
export async function addLog(state: State, origin: string, key: VerifierKey): Promise<Added> {
  const known = (await findLogs(state)).find(({ watched }) => watched.origin === origin);
  if (known?.watched.keys.some((one) => sameKey(one, key))) return 'known';
  const folder = logFolder(state, origin);
  if (known === undefined) {
    await makeFolder(folder);
    await writeFile(join(folder, FILES.cosigned), '', { flag: 'a', mode: 0o600 });
    await sync(folder);
  }
  const keys = [...(known?.watched.keys ?? []), key].map(writeVerifierKey);
  const draft = join(folder, `${FILES.log}.draft`);
  await writeFile(draft, `${JSON.stringify({ format: LOG_FORMAT, origin, keys }, null, 2)}\n`, { mode: 0o600 });
  await settleDurably(draft, join(folder, FILES.log));
  return known === undefined ? 'log-added' : 'key-added';
}
