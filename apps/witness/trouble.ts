interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Stable codes of everything that keeps a witness from its work. */
export type WitnessTroubleCode =
  | 'witness-key-exists'
  | 'witness-key-invalid'
  | 'witness-key-readable'
  | 'witness-state-busy'
  | 'witness-state-none'
  | 'witness-state-damaged';

/** A witness cannot go on, for a reason that its operator can act on; the words may be printed as they are. */
export class WitnessTrouble extends Error {
  override readonly name = 'WitnessTrouble';
  readonly code: WitnessTroubleCode;
  readonly words: Words;

  constructor(code: WitnessTroubleCode, words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.code = code;
    this.words = words;
  }
}

/** What is on disk is not what this program wrote: it must not be taken for a beginning. */
export function damaged(path: string): WitnessTrouble {
  return new WitnessTrouble('witness-state-damaged', {
    zh: `${path} 已损坏或被改动，见证人不能启动：从头再来就可能为改写过的账本作证。请保留整个目录，查明原因；恢复不了的，请换新目录和新密钥。`,
    en: `${path} is damaged or was changed; the witness does not start, since beginning anew could make it vouch for a rewritten log. Keep the folder and find out why; if it cannot be mended, take a new folder and a new key.`,
  });
}
