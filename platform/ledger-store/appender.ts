import type { Sql } from '#platform/db/connect.ts';
import { append, type Outcome, type PendingWrite } from './append.ts';

export type Appender = (write: PendingWrite) => Promise<Outcome>;

interface Waiting {
  readonly write: PendingWrite;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** Batches of sixteen, three under way, were the quickest of eight ways at 32 connections on two cores (bench/README.md). */
const MOST_IN_ONE = 16;
const UNDER_WAY = 3;

/**
 * Gathers the writes that arrive while others are being written, and commits them together. A write is answered only after its
 * commit. Two writes on one matter never share a batch: the second must see what the first did.
 */
export function createAppender(sql: Sql, moved: Parameters<typeof append>[1]): Appender {
  let waiting: Waiting[] = [];
  let underWay = 0;
  let planned = false;

  const plan = () => {
    if (planned || underWay >= UNDER_WAY || waiting.length === 0) return;
    planned = true;
    // After the requests that this turn of the event loop still brings.
    setImmediate(() => {
      planned = false;
      void flush();
      plan();
    });
  };

  const flush = async () => {
    const [batch, rest] = split(waiting);
    waiting = rest;
    if (batch.length === 0) return;
    underWay += 1;
    try {
      const outcomes = await append(
        sql,
        moved,
        batch.map(({ write }) => write),
      );
      for (const [at, one] of batch.entries()) one.settle(outcomes[at] as Outcome);
    } catch (error) {
      for (const one of batch) one.fail(error);
    } finally {
      underWay -= 1;
      plan();
    }
  };

  return (write) =>
    new Promise((settle, fail) => {
      waiting.push({ write, settle, fail });
      plan();
    });
}

function split(waiting: readonly Waiting[]): [Waiting[], Waiting[]] {
  const matters = new Set<string>();
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const matter = `${one.write.parkId} ${one.write.code}`;
    const fits = batch.length < MOST_IN_ONE && !matters.has(matter);
    (fits ? batch : rest).push(one);
    matters.add(matter);
  }
  return [batch, rest];
}
