import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root folder, ending with a separator. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folders at the root that nobody writes by hand. */
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', '.git']);

/** Every hand-written file under `root` as a path from it with `/`, in a stable order. */
export function ourFiles(root: string = ROOT, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) return [path];
      const skip = entry.name === 'node_modules' || (folder === '' && NOT_OURS.has(entry.name));
      return entry.isDirectory() && !skip ? ourFiles(root, path) : [];
    });
}

export const isTest = (path: string): boolean => path.endsWith('.test.ts');
