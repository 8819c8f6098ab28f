import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { type Checkpoint, parseCheckpointBody } from './checkpoint.ts';
import { parseNote } from './note.ts';
import { newBundles, TILE_WIDTH, tilePath } from './tile-path.ts';
import { sameKey } from './verifier-key.ts';
import type { BundleRange } from './verify-log-bundles.ts';
import {
  type FolderAnswer,
  type LogFault,
  logFault,
  type Reading,
  unread,
  type VerifierTools,
} from './verify-log-fault.ts';
import { type LogHead, type Pins, readLogHead } from './verify-log-head.ts';
import { checkpointPath } from './verify-log-signatures.ts';

/** An export as far as it was read before its entries: nothing of it is proved yet. */
export interface OpenedExport {
  readonly head: LogHead;
  readonly pins: Pins;
  readonly checkpoint: Checkpoint | null;
  /** Under its size, the last among them. */
  readonly checkpoints: ReadonlyMap<number, Uint8Array>;
  readonly figures: FolderAnswer;
  readonly draws: ReadonlyMap<string, FolderAnswer>;
  readonly faults: readonly LogFault[];
  /** Sizes at which the tree is needed, ascending. */
  readonly wanted: readonly number[];
}

/** Reads `log.json`, the checkpoints and what else is small. A refusal: this is no export that can be read at all. */
export function* openExport(pins: Pins, tools: VerifierTools): Reading<OpenedExport | Refusal> {
  const file = yield 'log.json';
  const head = file === null || isRefusal(file) ? unread(file) : readLogHead(tools.text(file), tools.sha256);
  if (isRefusal(head)) return head;
  const faults: LogFault[] = [];
  const checkpoints = new Map<number, Uint8Array>();
  const wanted = [...head.checkpoints.map(({ size }) => size), head.size];
  for (const at of wanted) {
    const path = checkpointPath(at, head.size);
    const bytes = yield path;
    if (bytes === null || isRefusal(bytes)) faults.push(logFault(path, unread(bytes), at));
    else checkpoints.set(at, bytes);
  }
  const figures = yield 'figures.json';
  const draws = new Map<string, FolderAnswer>();
  for (const code of head.draws) draws.set(code, yield `draws/${code}.json`);
  const { firstKey } = pins;
  if (firstKey !== null && !sameKey(firstKey, head.firstKey))
    faults.push(logFault('log.json', refuse('export.other-first-key'), 0));
  const checkpoint = bodyOf(checkpoints.get(head.size));
  return { head, pins, checkpoint, checkpoints, figures, draws, faults, wanted };
}

function bodyOf(source: Uint8Array | undefined): Checkpoint | null {
  const note = source === undefined ? null : parseNote(source);
  if (note === null || isRefusal(note)) return null;
  const body = parseCheckpointBody(note.text);
  return isRefusal(body) ? null : body;
}

/** `log.json` and the checkpoint speak of different sizes. Whose entries are there is believed: then the other is of another day. */
export function* sizeFault({ head, checkpoint }: OpenedExport): Reading<LogFault | null> {
  if (checkpoint === null || checkpoint.size === head.size) return null;
  const [bundle] = [...newBundles(Math.max(0, head.size - 1), head.size)];
  const last = bundle === undefined ? null : yield tilePath(bundle);
  const details = { said: head.size, checkpoint: checkpoint.size };
  const where = last === null ? 'log.json' : 'checkpoint';
  return logFault(where, refuse('export.size-differs', details), 0);
}

/** All bundles of the log as one range. */
export function wholeLog({ head, wanted }: OpenedExport): BundleRange {
  return { size: head.size, from: 0, to: Math.ceil(head.size / TILE_WIDTH), wanted };
}
