import { fill, type Words } from './language.ts';

/** What a file or folder lacks, by the codes of the operating system; `{path}` is the one that was asked for. */
const FILE_WORDS: Readonly<Record<string, Words>> = {
  ENOENT: {
    zh: '没有文件或目录 {path}，请核对名称和所在位置。',
    en: 'There is no file or folder {path}; check its name and place.',
  },
  ENOTDIR: {
    zh: '{path} 的路径中有一段不是目录，请核对。',
    en: 'Part of the path {path} is no folder; check it.',
  },
  EISDIR: { zh: '{path} 是目录，这里要的是文件。', en: '{path} is a folder; a file is needed here.' },
  EACCES: {
    zh: '没有使用 {path} 的权限，请核对它的属主和权限。',
    en: 'There is no right to use {path}; check its owner and mode.',
  },
  EPERM: { zh: '系统不允许对 {path} 这样操作。', en: 'The system does not allow this on {path}.' },
  EROFS: {
    zh: '{path} 所在的磁盘只读，不能写入。',
    en: '{path} is on a read-only disk and cannot be written.',
  },
  ENOSPC: { zh: '磁盘已满，不能写入 {path}。', en: 'The disk is full; {path} cannot be written.' },
  EDQUOT: { zh: '磁盘配额已用完，不能写入 {path}。', en: 'The disk quota is used up; {path} cannot be written.' },
  EMFILE: {
    zh: '打开的文件太多，不能再打开 {path}。',
    en: 'Too many files are open to open {path} as well.',
  },
};

/** The codes that are told by `fileWords`. */
export const FILE_CODES: readonly string[] = Object.keys(FILE_WORDS);

/** An error of the operating system about a file as a plain sentence that names it, where the system does. */
export function fileWords(error: NodeJS.ErrnoException): Words {
  const { zh, en } = FILE_WORDS[error.code ?? ''] ?? { zh: '{path} 不可用。', en: '{path} cannot be used.' };
  const { path } = error;
  if (path !== undefined) return { zh: fill(zh, { path }), en: fill(en, { path }) };
  const sentence = en.replace('{path}', 'the path given');
  return { zh: zh.replace(/ ?\{path\} ?/, '给出的路径'), en: sentence.charAt(0).toUpperCase() + sentence.slice(1) };
}
