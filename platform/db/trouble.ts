/** Stable codes of everything that can keep the database from being used at start. */
export type TroubleCode =
  | 'data-folder-busy'
  | 'data-folder-unwritable'
  | 'postgres-not-packaged-here'
  | 'postgres-no-account'
  | 'postgres-cannot-reach-folder'
  | 'postgres-did-not-start'
  | 'cluster-of-another-folder'
  | 'cluster-of-another-version'
  | 'cluster-key-missing'
  | 'migration-changed'
  | 'migration-unknown'
  | 'migration-twice'
  | 'migration-failed';

export interface Words {
  zh: string;
  en: string;
}

/**
 * The start cannot go on, for a reason the operator can act on. The message is one plain sentence in each
 * language and may be printed as it is; `code` is stable.
 */
export class DatabaseTrouble extends Error {
  override readonly name: string = 'DatabaseTrouble';
  readonly code: TroubleCode;
  readonly words: Words;

  constructor(code: TroubleCode, words: Words, options?: ErrorOptions) {
    super(`${words.zh}\n${words.en}`, options);
    this.code = code;
    this.words = words;
  }
}

/** A living process already works on this data folder. */
export class DataFolderBusy extends DatabaseTrouble {
  override readonly name = 'DataFolderBusy';
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    super('data-folder-busy', {
      zh: `数据目录 ${dataDir} 正被另一个港湾进程（进程号 ${pid}）使用；请先停止它，或用 GANGWAN_DATA 另选目录。`,
      en: `The data folder ${dataDir} is in use by another Gangwan process (pid ${pid}); stop that one first, or choose another folder with GANGWAN_DATA.`,
    });
    this.pid = pid;
  }
}
