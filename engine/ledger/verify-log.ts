import { isRefusal, type Refusal } from '../flow/refusal.ts';
import type { FigureFold } from './figure-fold.ts';
import { allKeys } from './keys.ts';
import { writeVerifierKey } from './verifier-key.ts';
import { readBundles, type TreePart } from './verify-log-bundles.ts';
import { firstFirst, type LogFault, logFault, type Reading, unread, type VerifierTools } from './verify-log-fault.ts';
import { addSums, figuresFault, type KindSums } from './verify-log-figures.ts';
import type { LogHead, Pins } from './verify-log-head.ts';
import { type MattersPart, matterWalk } from './verify-log-matters.ts';
import { type OpenedExport, openExport, sizeFault, wholeLog } from './verify-log-open.ts';
import { type SignedLog, verifyCheckpoint, verifyKeys } from './verify-log-signatures.ts';
import { closeTree } from './verify-log-tree.ts';

/** Verifies a draw's record, after the log holds; `null` when all is as it must be. */
export type DrawCheck = (code: string, record: Uint8Array) => Refusal | null;

/** What a verification is done with, beside the folder. */
export interface Verification {
  readonly pins: Pins;
  /** The folds of all figures, for a park in this IANA time zone. */
  readonly foldsOf: (timeZone: string) => readonly FigureFold[];
  /** `null` where nobody checks draws. */
  readonly checkDraw: DrawCheck | null;
}

/** What a whole verification comes to. */
export interface LogReport {
  readonly park: LogHead['park'];
  readonly origin: string;
  readonly size: number;
  readonly matters: number;
  /** The first wrong thing; `null` when the export is whole. */
  readonly first: LogFault | null;
  /** What else is wrong, or follows from the first. */
  readonly faults: readonly LogFault[];
  readonly cosigned: readonly { readonly name: string; readonly time: number }[];
  readonly quorum: number;
  readonly unknownSigners: readonly string[];
  /** Keys that the log has or had, as text: what its receipts may be signed with. Empty where none is proved. */
  readonly keys: readonly string[];
  readonly earlierCheckpoints: number;
  readonly figureRows: number;
  readonly draws: number;
  /** False when there are draws and nobody to check them. */
  readonly drawsChecked: boolean;
}

/** Brings together what the walk over entries found: tree, keys, checkpoints, cosignatures, figures, draws. */
export function* closeExport(
  opened: OpenedExport,
  tree: readonly TreePart[],
  matters: readonly MattersPart[],
  checkDraw: DrawCheck | null,
  tools: VerifierTools,
): Reading<LogReport> {
  const { head, pins, checkpoint, wanted } = opened;
  const closed = yield* closeTree(head.size, checkpoint, tree, wanted, tools);
  const broken = Math.min(...tree.map((part) => part.broken?.at ?? Number.POSITIVE_INFINITY));
  const ofEntries = matters.flatMap(({ fault }) => (fault !== null && fault.at < broken ? [fault] : []));
  const ofLog = [...ofEntries, ...closed.faults];
  const isWalked = ofLog.length === 0;
  const walked = matters.reduce((sum, part) => sum + part.entries, 0);
  if (isWalked && walked !== head.size) throw new RangeError(`walked over ${walked} entries of ${head.size}`);
  const announced = matters.flatMap((part) => part.announced).toSorted((one, other) => one.index - other.index);
  const log: SignedLog = {
    ...{ origin: head.origin, size: head.size, firstKey: pins.firstKey ?? head.firstKey },
    ...{ announced, checkpoints: opened.checkpoints },
    // Where an entry or a tile is wrong, that the roots are too is told by it alone.
    rootAt: isWalked ? closed.rootAt : () => null,
  };
  const witnesses = pins.witnesses ?? head.witnesses;
  const quorum = pins.quorum ?? (witnesses.length === 0 ? 0 : Math.floor(witnesses.length / 2) + 1);
  const signed = isWalked ? signatures(log, head, { witnesses, quorum }, tools) : null;
  const sums = sumsOf(matters);
  const rest = isWalked ? [...figureFaults(opened, sums, tools), ...drawFaults(opened, checkDraw)] : [];
  const [first = null, ...more] = firstFirst([...opened.faults, ...ofLog, ...(signed?.faults ?? []), ...rest]);
  return {
    ...closedEarly(opened, first),
    ...{ faults: more, quorum, drawsChecked: head.draws.length === 0 || checkDraw !== null },
    ...{ cosigned: signed?.cosigned ?? [], unknownSigners: signed?.unknown ?? [], keys: signed?.keys ?? [] },
    matters: matters.reduce((sum, part) => sum + part.matters, 0),
    figureRows: [...sums.values()].reduce((sum, rows) => sum + rows.size, 0),
  };
}

/** The report where a fault leaves nothing to go on from. */
export function closedEarly({ head }: OpenedExport, first: LogFault | null): LogReport {
  return {
    ...{ park: head.park, origin: head.origin, size: head.size, first, faults: [], matters: 0 },
    ...{ cosigned: [], quorum: 0, unknownSigners: [], keys: [], figureRows: 0, drawsChecked: false },
    ...{ earlierCheckpoints: head.checkpoints.length, draws: head.draws.length },
  };
}

function signatures(
  log: SignedLog,
  head: LogHead,
  witnessing: { witnesses: LogHead['witnesses']; quorum: number },
  tools: VerifierTools,
) {
  const chain = verifyKeys(log, tools);
  if ('where' in chain) return { faults: [chain], cosigned: [], unknown: [], keys: [] };
  // An earlier checkpoint shows that the log only grew; who watched it then, only its own list says.
  const earlier = head.checkpoints.map(({ size, cosigned }) =>
    verifyCheckpoint(size, log, chain, { ...witnessing, quorum: 0, expected: cosigned }, tools),
  );
  const last = verifyCheckpoint(log.size, log, chain, { ...witnessing, expected: head.cosigned }, tools);
  const verified = [...earlier, last];
  const { cosigned, unknown } = last;
  return {
    faults: verified.flatMap((one) => one.faults),
    cosigned,
    unknown,
    keys: allKeys(chain).map(writeVerifierKey),
  };
}

function sumsOf(matters: readonly MattersPart[]): KindSums {
  const sums: KindSums = new Map();
  for (const { figures } of matters) addSums(sums, figures);
  return sums;
}

function figureFaults({ head, figures }: OpenedExport, sums: KindSums, tools: VerifierTools): readonly LogFault[] {
  if (figures === null || isRefusal(figures)) return [logFault('figures.json', unread(figures), head.size)];
  const fault = figuresFault(tools.text(figures), head.size, sums);
  return fault === null ? [] : [fault];
}

function drawFaults({ head, draws }: OpenedExport, check: DrawCheck | null): readonly LogFault[] {
  return [...draws].flatMap(([code, record]) => {
    const refusal = record === null || isRefusal(record) ? unread(record) : (check?.(code, record) ?? null);
    return refusal === null ? [] : [logFault(`draw ${code}`, refusal, head.size)];
  });
}

/** The whole verification in one thread and in memory: what a page does, and a program with a small export. */
export function* verifyExport(
  { pins, foldsOf, checkDraw }: Verification,
  tools: VerifierTools,
  step: (entries: number) => void,
): Reading<LogReport | Refusal> {
  const opened = yield* openExport(pins, tools);
  if (isRefusal(opened)) return opened;
  const fault = yield* sizeFault(opened);
  if (fault !== null) return closedEarly(opened, fault);
  const walk = matterWalk(opened.head.park.id, foldsOf(opened.head.park.timeZone), tools);
  const take = (index: number, bytes: Uint8Array) => {
    walk.take(index, bytes);
    step(1);
  };
  const part = yield* readBundles(wholeLog(opened), take, tools);
  return yield* closeExport(opened, [part], [walk.end()], checkDraw, tools);
}
