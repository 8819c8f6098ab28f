import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { clusterVersion, createCluster, SUPERUSER } from './cluster.ts';
import { type ClusterKey, newKey, readKey, saveKey } from './cluster-key.ts';
import { openDatabase } from './connect.ts';
import { makeFolder } from './folders.ts';
import { claimHome, findHome, type Home } from './home.ts';
import { type DataFolderLock, lockDataFolder } from './lock.ts';
import { stopOrphan } from './orphan.ts';
import { choosePort } from './port.ts';
import { startPostmaster } from './postmaster.ts';
import { announceRunning, withdrawRunning } from './running.ts';
import { DatabaseTrouble } from './trouble.ts';

export interface EmbeddedOptions {
  dataDir: string;
  /** Told what takes long, one plain sentence each. */
  say?: (words: { zh: string; en: string }) => void;
  /** Further server settings, by their PostgreSQL names. */
  settings?: Record<string, string>;
  /** Folders that root may use when PostgreSQL's account cannot reach the installed programs or the data folder. */
  places?: { programs: string[]; clusters: string[] };
}

export interface Embedded {
  /** The owner's URL, with the password: a secret. */
  url: string;
  port: number;
  /** Fulfilled when the server process has ended, asked for or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

const DATABASE = 'gangwan';

/**
 * Starts the data folder's own PostgreSQL as a child process, making folder and cluster when there are none, and holds
 * the folder's lock until `stop`. A server process that a killed run left behind is ended first; what it had committed stays.
 * @throws DataFolderBusy when a living process holds the folder; DatabaseTrouble for the rest, see its codes
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = await openDataDir(options.dataDir);
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

/** Sees to a whole cluster of the right version; answers with the server program. */
async function prepareCluster(dataDir: string, home: Home, key: ClusterKey, options: EmbeddedOptions): Promise<string> {
  const binaries = await findBinaries(home.account, options.places?.programs);
  const version = await clusterVersion(home);
  if (version === undefined) {
    options.say?.({ zh: '正在建立数据库……', en: 'Making the database …' });
    await saveKey(dataDir, key);
    await createCluster(home, binaries, key.password);
  } else if (version !== binaries.major) {
    throw new DatabaseTrouble('cluster-of-another-version', {
      zh: `${home.cluster} 由 PostgreSQL ${version} 建立，而本程序带的是 ${binaries.major}；请用旧版程序导出，再导入到新目录。`,
      en: `${home.cluster} was made by PostgreSQL ${version}, this program brings ${binaries.major}; export with the older program and import into a new folder.`,
    });
  } else if (!(await readKey(dataDir))) {
    throw new DatabaseTrouble('cluster-key-missing', {
      zh: `${dataDir} 中有数据库，却没有记录其密码的 cluster.json；请从备份中恢复该文件。`,
      en: `${dataDir} has a database but not the cluster.json with its password; restore that file from a backup.`,
    });
  }
  return binaries.postgres;
}

/** Proves that the server answers to our password; makes the database at the first start. */
async function openOwnDatabase(password: string, port: number): Promise<string> {
  const url = (name: string) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${name}`;
  const own = openDatabase(url(DATABASE), { role: 'none', max: 1 });
  try {
    await own`select 1`;
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    const first = openDatabase(url('postgres'), { role: 'none', max: 1 });
    await first.unsafe(`create database ${DATABASE}`).finally(() => first.end());
  } finally {
    await own.end();
  }
  return url(DATABASE);
}

async function openDataDir(path: string): Promise<string> {
  try {
    // PostgreSQL's account must be able to pass through a folder that root makes; everything secret in it is 0600.
    await makeFolder(path, process.getuid?.() === 0 ? 0o711 : 0o700);
    return await realpath(path);
  } catch (error) {
    throw new DatabaseTrouble(
      'data-folder-unwritable',
      {
        zh: `无法使用数据目录 ${path}：${(error as Error).message}`,
        en: `The data folder ${path} cannot be used: ${(error as Error).message}`,
      },
      { cause: error },
    );
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
