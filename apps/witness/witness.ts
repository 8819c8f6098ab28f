import { join } from 'node:path';
import { isRefusal } from '#engine/flow/refusal.ts';
import { type AddCheckpoint, parseAddCheckpoint } from '#engine/ledger/add-checkpoint.ts';
import { cosign } from '#engine/ledger/cosignature.ts';
import { writeSignatureLine } from '#engine/ledger/note.ts';
import type { NoteSigner } from '#engine/ledger/verifier-key.ts';
import { type CosignDecision, decideCosign } from '#engine/ledger/witness.ts';
import { NODE_LOG_CRYPTO } from '#platform/ledger-store/note-crypto.ts';
import { openDisputes } from './disputes.ts';
import { ownNote, type Seen } from './record.ts';
import type { FoundLog } from './state.ts';
import { FILES, keepSeen, readSeen, type Watched } from './watched-log.ts';

/** What `add-checkpoint` answers (C2SP tlog-witness). */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
  readonly body: string;
}

/** What is told about a request; never the request itself. */
export type Tell = (told: { readonly origin: string; readonly size: number; readonly code: string }) => void;

export interface Witness {
  addCheckpoint(request: Uint8Array): Promise<Answer>;
  /** The size cosigned last of each log, by origin. */
  sizes(): ReadonlyMap<string, number | null>;
}

export interface WitnessParts {
  readonly logs: readonly FoundLog[];
  readonly signer: NoteSigner;
  /** POSIX seconds. */
  readonly now: () => number;
  readonly tell: Tell;
}

/** A witness over logs whose folder this process holds. @throws WitnessTrouble witness-state-damaged */
export async function openWitness({ logs, ...parts }: WitnessParts): Promise<Witness> {
  const open = new Map<string, OneLog>();
  for (const log of logs) open.set(log.watched.origin, await openLog(log, parts));
  return {
    addCheckpoint: async (request) => {
      const asked = parseAddCheckpoint(request);
      const log = isRefusal(asked) ? undefined : open.get(asked.checkpoint.origin);
      if (isRefusal(asked) || log === undefined)
        return refusal(decideCosign(() => undefined, request, NODE_LOG_CRYPTO));
      return log.answer(request, asked);
    },
    sizes: () => new Map([...open].map(([origin, log]) => [origin, log.size()])),
  };
}

/** Refusals of what the log itself has signed: evidence. */
const SIGNED_AND_WRONG: readonly string[] = ['witness.root-differs', 'merkle.consistency'];

interface OneLog {
  answer(request: Uint8Array, asked: AddCheckpoint): Promise<Answer>;
  size(): number | null;
}

/** One log: its requests are answered one after the other, so that none decides by a head that another is replacing. */
async function openLog(log: FoundLog, parts: Omit<WitnessParts, 'logs'>): Promise<OneLog> {
  const { folder, watched } = log;
  const disputes = openDisputes(join(folder, FILES.disputed));
  let seen = await readSeen(folder, watched);
  // Until something was written by this process, and after a write that failed, what was read may not be on disk yet.
  let isOnDisk = false;
  let turn: Promise<unknown> = Promise.resolve();

  const tell = ({ checkpoint }: AddCheckpoint, code: string) =>
    parts.tell({ origin: watched.origin, size: checkpoint.size, code });
  const answerNow = async (request: Uint8Array, asked: AddCheckpoint): Promise<Answer> => {
    if (!isOnDisk) seen = await readSeen(folder, watched);
    const known = { keys: watched.keys, last: seen?.head ?? null };
    const decision = decideCosign(() => known, request, NODE_LOG_CRYPTO);
    const time = Math.max(parts.now(), seen?.time ?? 0);
    if (!decision.cosign) {
      const { code } = decision.refusal;
      tell(asked, code);
      // The answer is "no" even where the evidence finds no room.
      const lost = () => tell(asked, 'witness.dispute-lost');
      if (SIGNED_AND_WRONG.includes(code)) await disputes.keep(recordOf(asked, watched, time), code).catch(lost);
      return refusal(decision);
    }
    const next = recordOf(asked, watched, time);
    if (!isOnDisk || seen?.text !== next.text) {
      isOnDisk = false;
      await keepSeen(folder, next);
      isOnDisk = true;
    }
    seen = next;
    tell(asked, 'cosigned');
    const line = writeSignatureLine(cosign(decision.body, parts.signer, time));
    return { status: 200, contentType: 'text/plain; charset=utf-8', body: line };
  };

  return {
    answer: (request, asked) => {
      const answer = turn.then(() => answerNow(request, asked));
      turn = answer.catch(() => undefined);
      return answer;
    },
    size: () => seen?.head.size ?? null,
  };
}

/** The checkpoint as it is kept. Only of one that the log has signed. */
function recordOf({ note, checkpoint }: AddCheckpoint, { keys }: Watched, time: number): Seen {
  const head = { size: checkpoint.size, root: checkpoint.root };
  return { time, text: note.text, note: ownNote(note, keys), head };
}

function refusal(decision: CosignDecision): Answer {
  if (decision.cosign) throw new Error('a log that is not watched cannot be cosigned');
  return { status: decision.status, contentType: decision.contentType, body: decision.answer };
}
