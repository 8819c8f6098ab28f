import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseTrouble } from './trouble.ts';

/** One dated step: its file name, text, and the SHA-256 of the text (hex). */
export interface Migration {
  name: string;
  text: string;
  sha256: string;
}

const DATED = /^\d{4}-\d{2}-\d{2}-\d{2}-[a-z0-9-]+\.sql$/;

/**
 * All migrations of the folders, by file name.
 * @throws DatabaseTrouble migration-twice when two folders have a file of the same name
 */
export async function readMigrations(folders: string[]): Promise<Migration[]> {
  const found = (await Promise.all(folders.map(readFolder))).flat();
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const twice = found.find((migration, index) => migration.name === found[index - 1]?.name);
  if (twice) {
    throw new DatabaseTrouble('migration-twice', {
      zh: `有两个同名的数据库升级文件：${twice.name}。`,
      en: `Two migrations have the same name: ${twice.name}.`,
    });
  }
  return found;
}

async function readFolder(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  if (!DATED.test(name))
    throw new Error(`${join(folder, name)}: a migration is named like 2026-11-22-01-what-it-does.sql`);
  // A checkout that turns line ends must not look like a changed file.
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
}
