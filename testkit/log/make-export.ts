import { figureFolds } from '#apps/verify/figure-folds.ts';
import { NODE_TOOLS } from '#apps/verify/node-tools.ts';
import { KEY_TYPES, type NoteSigner, writeVerifierKey } from '#engine/ledger/verifier-key.ts';
import { figuresText } from '#engine/ledger/verify-log-figures.ts';
import { matterWalk } from '#engine/ledger/verify-log-matters.ts';
import { testSigner } from '#testkit/ledger/crypto.ts';
import { entryTexts } from './entries.ts';
import { logJson, logWriter } from './export.ts';

export const PARK = 'hongliutan';
export const ORIGIN = `gangwan/${PARK}`;

/** The park's log key and the witnesses of the tests. */
export const LOG_KEY: NoteSigner = testSigner(ORIGIN, KEY_TYPES.log);
export const WITNESSES: readonly NoteSigner[] = ['union.example/w', 'neighbour.example/w'].map((name) =>
  testSigner(name, KEY_TYPES.witness),
);

/** A folder in memory: path to bytes. */
export type Files = Map<string, Uint8Array>;

/** A whole and honest export of so many entries, with the earlier checkpoints asked for (ascending). */
export function makeExport(seed: number, size: number, earlier: readonly number[] = []): Files {
  const files: Files = new Map();
  writeExport({ texts: entryTexts(PARK, seed), size, earlier }, (path, bytes) => files.set(path, Buffer.from(bytes)));
  return files;
}

export interface Made {
  readonly texts: Iterator<string>;
  readonly size: number;
  readonly earlier: readonly number[];
  /** Who signs a checkpoint of so many entries. */
  readonly logAt?: (size: number) => readonly NoteSigner[];
}

/** Writes an honest export file by file. The figures are folded in one walk over all matters: memory for each of them. */
export function writeExport(
  { texts, size, earlier, logAt = () => [LOG_KEY] }: Made,
  write: (path: string, bytes: Uint8Array | string) => void,
): void {
  const log = logWriter(ORIGIN, { logAt, witnesses: WITNESSES }, write);
  const walk = matterWalk(PARK, figureFolds('Asia/Shanghai'), NODE_TOOLS);
  for (let index = 0; index < size; index += 1) {
    if (earlier.includes(index)) write(`checkpoints/${index}`, log.checkpoint());
    const text: string = texts.next().value;
    log.append(text);
    walk.take(index, Buffer.from(text));
  }
  write('checkpoint', log.checkpoint());
  log.end();
  const { fault, figures } = walk.end();
  if (fault !== null) throw new Error(`${fault.where}: ${fault.code}`);
  write('figures.json', figuresText(size, figures));
  const keys = {
    firstKey: writeVerifierKey(LOG_KEY.key),
    witnesses: WITNESSES.map(({ key }) => writeVerifierKey(key)),
  };
  write(
    'log.json',
    logJson({ park: PARK, ...keys, cosigned: WITNESSES.map(({ key }) => key.name), size, checkpoints: earlier }),
  );
}
