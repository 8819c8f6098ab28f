import { findBinaries } from './binaries.ts';
import { clusterVersion, createCluster } from './cluster.ts';
import { type ClusterKey, readKey, saveKey } from './cluster-key.ts';
import type { Home } from './home.ts';
import { DatabaseTrouble, type Words } from './trouble.ts';

export interface Preparation {
  /** Told what takes long, one plain sentence each. */
  say?: (words: Words) => void;
  /** Folders that root may use when PostgreSQL's account cannot reach the installed programs or the data folder. */
  places?: { programs: string[]; clusters: string[] };
}

/**
 * Sees to a whole cluster of the right version; answers with the server program.
 * @throws DatabaseTrouble cluster-of-another-version, cluster-key-missing, postgres-not-packaged-here, postgres-did-not-start
 */
export async function prepareCluster(
  dataDir: string,
  home: Home,
  key: ClusterKey,
  options: Preparation,
): Promise<string> {
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
