import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writePrivate } from './private-file.ts';

/** What a data folder remembers of its cluster, in `cluster.json`, readable by its owner only. */
export interface ClusterKey {
  /** Password of the superuser `gangwan`, made by chance at the first start. */
  password: string;
  /** The last port, used again when free. */
  port?: number;
  /** Where the cluster lives when that is not the data folder itself. */
  home?: string;
}

export async function readKey(dataDir: string): Promise<ClusterKey | undefined> {
  return readJson<ClusterKey>(join(dataDir, 'cluster.json'));
}

export async function saveKey(dataDir: string, key: ClusterKey): Promise<void> {
  await writePrivate(join(dataDir, 'cluster.json'), `${JSON.stringify(key, null, 2)}\n`);
}

export function newKey(): ClusterKey {
  return { password: randomBytes(24).toString('base64url') };
}
