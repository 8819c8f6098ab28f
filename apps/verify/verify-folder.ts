import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { closedEarly, closeExport, type DrawCheck, type LogReport } from '#engine/ledger/verify-log.ts';
import { readBundles } from '#engine/ledger/verify-log-bundles.ts';
import { NO_PINS, type Pins } from '#engine/ledger/verify-log-head.ts';
import { matterWalk } from '#engine/ledger/verify-log-matters.ts';
import { type OpenedExport, openExport, sizeFault, wholeLog } from '#engine/ledger/verify-log-open.ts';
import { drive } from './drive.ts';
import { figureFolds } from './figure-folds.ts';
import { folderReader } from './folder.ts';
import { foreignFiles } from './foreign-files.ts';
import { NODE_TOOLS } from './node-tools.ts';
import { type Walked, walkInThreads } from './threads.ts';

export interface FolderOptions {
  readonly pins?: Pins;
  readonly checkDraw?: DrawCheck | null;
  /** From so many entries on the work is shared among threads, with temporary files as large as the entries. */
  readonly threadsFrom?: number;
  /** Called before the first step with the number of entries to go over, some of them twice. */
  readonly begin?: (entries: number) => Promise<(entries: number) => void>;
}

const THREADS_FROM = 50_000;

/** Verifies an exported log with no database and no network. A refusal: there is no export to be read at this path. */
export async function verifyFolder(root: string, options: FolderOptions = {}): Promise<LogReport | Refusal> {
  const { pins = NO_PINS, checkDraw = null, threadsFrom = THREADS_FROM, begin } = options;
  const read = folderReader(root);
  const opened = drive(openExport(pins, NODE_TOOLS), read);
  if (isRefusal(opened)) return opened;
  const early = drive(sizeFault(opened), read);
  if (early !== null) return closedEarly(opened, early);
  const isLarge = opened.head.size >= threadsFrom;
  const step = (await begin?.(opened.head.size * (isLarge ? 2 : 1))) ?? (() => undefined);
  const { tree, matters } = isLarge ? await walkInThreads(root, opened, step) : walkHere(root, opened, step);
  const all = { ...opened, faults: [...opened.faults, ...foreignFiles(root, opened.head)] };
  return drive(closeExport(all, tree, matters, checkDraw, NODE_TOOLS), read);
}

function walkHere(root: string, opened: OpenedExport, step: (entries: number) => void): Walked {
  const { park } = opened.head;
  const walk = matterWalk(park.id, figureFolds(park.timeZone), NODE_TOOLS);
  const take = (index: number, bytes: Uint8Array) => {
    walk.take(index, bytes);
    step(1);
  };
  const part = drive(readBundles(wholeLog(opened), take, NODE_TOOLS), folderReader(root));
  return { tree: [part], matters: [walk.end()] };
}
