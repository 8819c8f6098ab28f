import { join } from 'node:path';
import { type ClusterKey, newKey, readKey, saveKey } from './cluster-key.ts';
import { openDataFolder } from './data-folder.ts';
import { claimHome, findHome, type Home } from './home.ts';
import { type DataFolderLock, lockDataFolder } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { openOwnDatabase } from './own-database.ts';
import { choosePort } from './port.ts';
import { startPostmaster } from './postmaster.ts';
import { type Preparation, prepareCluster } from './prepare-cluster.ts';
import { announceRunning, withdrawRunning } from './running.ts';

export interface EmbeddedOptions extends Preparation {
  dataDir: string;
  /** Further server settings, by their PostgreSQL names. */
  settings?: Record<string, string>;
}

export interface Embedded {
  /** The owner's URL, with the password: a secret. */
  url: string;
  port: number;
  /** Fulfilled when the server process has ended, asked for or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the data folder's own PostgreSQL as a child process, making folder and cluster when there are none, and holds
 * the folder's lock until `stop`. A server process that a killed run left behind is ended first; what it had committed stays.
 * @throws DataFolderBusy when a living process holds the folder; DatabaseTrouble for the rest, see its codes
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = await openDataFolder(options.dataDir);
  const locks = [await lockDataFolder(dataDir)];
  try {
    const key = (await readKey(dataDir)) ?? newKey();
    const home = await findHome(dataDir, key, options.places?.clusters);
    if (home.apart) {
      locks.push(await lockDataFolder(home.folder));
      await claimHome(home, dataDir);
      key.home = home.folder;
    }
    const { postmaster, url, port } = await startCluster(dataDir, home, key, options);
    const stop = once(async () => {
      await withdrawRunning(dataDir);
      await postmaster.stop();
      await release(locks);
    });
    return { url, port, ended: postmaster.ended, stop };
  } catch (error) {
    await release(locks);
    throw error;
  }
}

async function startCluster(dataDir: string, home: Home, key: ClusterKey, options: EmbeddedOptions) {
  const program = await prepareCluster(dataDir, home, key, options);
  if (await stopOrphan(home.cluster)) {
    options.say?.({
      zh: '已停止上次运行留下的数据库进程。',
      en: 'Stopped the database process that the last run left behind.',
    });
  }
  const port = await choosePort(key.port);
  const logFile = join(dataDir, 'postgres.log');
  const { cluster, account } = home;
  const postmaster = await startPostmaster({
    program,
    cluster,
    account,
    port,
    logFile,
    settings: options.settings ?? {},
  });
  try {
    const url = await openOwnDatabase(key.password, port);
    if (key.port !== port) await saveKey(dataDir, { ...key, port });
    await announceRunning(dataDir, url);
    return { postmaster, url, port };
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
}

async function release(locks: DataFolderLock[]): Promise<void> {
  for (const lock of locks.reverse()) await lock.release();
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= action();
    return done;
  };
}
