import { realpath } from 'node:fs/promises';
import { makeFolder } from './folders.ts';
import { DatabaseTrouble } from './trouble.ts';

/**
 * Makes the data folder when absent; answers with its real path.
 * @throws DatabaseTrouble data-folder-unwritable
 */
export async function openDataFolder(path: string): Promise<string> {
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
