import { stat } from 'node:fs/promises';
import { type Account, run } from './run.ts';
import { DatabaseTrouble } from './trouble.ts';

const OWN = 'gangwan-pg';

/**
 * The account PostgreSQL must run as: none (our own) unless we are root, which it refuses. As root: the one the cluster
 * already belongs to, else our own system account, made when absent, else an existing `postgres`.
 * @throws DatabaseTrouble postgres-no-account
 */
export async function accountForPostgres(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const own = await findAccount(OWN);
  if (own) return own;
  const made = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    OWN,
  ]);
  const account = (await findAccount(OWN)) ?? (await findAccount('postgres'));
  if (account) return account;
  throw new DatabaseTrouble('postgres-no-account', {
    zh: `PostgreSQL 不能以 root 身份运行，也无法创建系统用户 ${OWN}（${made.output}）；请以普通用户启动，或设置 DATABASE_URL。`,
    en: `PostgreSQL refuses to run as root and the system account ${OWN} could not be made (${made.output}); start as an ordinary user, or set DATABASE_URL.`,
  });
}

async function findAccount(name: string): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}
