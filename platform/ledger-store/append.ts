import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';
import { type ClockChanges, type ClockWrite, clocksKept } from './clocks.ts';

/** One command's outcome, ready to be written: all of it or nothing. */
export interface PendingWrite {
  readonly parkId: string;
  readonly code: string;
  readonly row: Record<string, unknown>;
  readonly entries: readonly {
    readonly seq: number;
    readonly actor: string | null;
    readonly recordedAt: string;
    readonly text: string;
    readonly hash: string;
  }[];
  readonly sealed: readonly {
    readonly seq: number;
    readonly words: string;
    readonly salts: string;
    readonly protectedActor: string | null;
  }[];
  readonly photos: readonly { readonly seq: number; readonly hash: string }[];
  readonly commandId: string;
  readonly digest: string;
  readonly answer: string;
  readonly recordedAt: string;
  /** Left out or `null`: the matter's clocks are as they were, and neither they nor their jobs are touched. */
  readonly clocks?: ClockChanges | null;
}

/** `stale`: the matter has moved, or its code is taken. `repeated`: this command id was carried out before. */
export type Outcome = 'done' | 'stale' | 'repeated';

type MovedCtes = (sql: Sql, rows: string) => Fragment;

/**
 * Writes commands of different matters in one statement, so in one transaction: the capability's rows first, then, for those
 * that did move, entries, sealed fields, photos and the answer. Gives the outcome of each, in order.
 */
export async function append(sql: Sql, moved: MovedCtes, writes: readonly PendingWrite[]): Promise<Outcome[]> {
  try {
    const done = await appendAll(sql, moved, writes);
    return writes.map((write) => (done.has(key(write)) ? 'done' : 'stale'));
  } catch (error) {
    if (!isRepeated(error)) throw error;
    // One command of the batch was carried out before: each then stands for itself.
    if (writes.length === 1) return ['repeated'];
    const outcomes: Outcome[] = [];
    for (const write of writes) outcomes.push(...(await append(sql, moved, [write])));
    return outcomes;
  }
}

async function appendAll(sql: Sql, moved: MovedCtes, writes: readonly PendingWrite[]): Promise<Set<string>> {
  const rows = JSON.stringify(writes.map((write) => write.row));
  const timed = writes.filter((write): write is PendingWrite & ClockWrite => Boolean(write.clocks));
  const done = await sql<{ park_id: string; code: string }[]>`
    with ${moved(sql, rows)}, ${entriesWritten(sql, writes)}, ${fieldsKept(sql, writes)}, ${photosShown(sql, writes)},
      ${commandsAnswered(sql, writes)}${timed.length === 0 ? sql`` : sql`, ${clocksKept(sql, timed)}`}
    select park_id, code from moved`;
  return new Set(done.map((row) => key({ parkId: row.park_id, code: row.code })));
}

function entriesWritten(sql: Sql, writes: readonly PendingWrite[]): Fragment {
  const entries = recordset(writes, ({ entries: all }) =>
    all.map((e) => ({ seq: e.seq, actor: e.actor, recorded_at: e.recordedAt, text: e.text, hash: e.hash })),
  );
  return sql`written as (
    insert into entry (park_id, matter, seq, actor, recorded_at, text, hash)
    select e.park_id, e.matter, e.seq, e.actor, e.recorded_at, e.text, e.hash
    from jsonb_to_recordset(${entries}::text::jsonb)
      as e(park_id text, matter text, seq int, actor uuid, recorded_at timestamptz, text text, hash text)
    join moved m on m.park_id = e.park_id and m.code = e.matter)`;
}

function fieldsKept(sql: Sql, writes: readonly PendingWrite[]): Fragment {
  const sealed = recordset(writes, (write) =>
    write.sealed.map((s) => ({ seq: s.seq, words: s.words, salts: s.salts, protected_actor: s.protectedActor })),
  );
  return sql`kept as (
    insert into sealed (park_id, matter, seq, words, salts, protected_actor)
    select s.park_id, s.matter, s.seq, s.words, s.salts, s.protected_actor
    from jsonb_to_recordset(${sealed}::text::jsonb)
      as s(park_id text, matter text, seq int, words text, salts text, protected_actor uuid)
    join moved m on m.park_id = s.park_id and m.code = s.matter)`;
}

function photosShown(sql: Sql, writes: readonly PendingWrite[]): Fragment {
  const photos = recordset(writes, (write) => write.photos);
  return sql`shown as (
    insert into matter_photo (park_id, matter, hash, seq)
    select p.park_id, p.matter, p.hash, p.seq
    from jsonb_to_recordset(${photos}::text::jsonb) as p(park_id text, matter text, hash text, seq int)
    join moved m on m.park_id = p.park_id and m.code = p.matter)`;
}

function commandsAnswered(sql: Sql, writes: readonly PendingWrite[]): Fragment {
  const answers = recordset(writes, (w) => [
    { command_id: w.commandId, digest: w.digest, answer: w.answer, recorded_at: w.recordedAt },
  ]);
  return sql`answered as (
    insert into command_answer (park_id, command_id, digest, answer, recorded_at)
    select a.park_id, a.command_id, a.digest, a.answer, a.recorded_at
    from jsonb_to_recordset(${answers}::text::jsonb)
      as a(park_id text, matter text, command_id uuid, digest text, answer text, recorded_at timestamptz)
    join moved m on m.park_id = a.park_id and m.code = a.matter)`;
}

/** The rows of all writes as one JSON text, each with its park and matter. */
function recordset(writes: readonly PendingWrite[], rowsOf: (write: PendingWrite) => readonly object[]): string {
  return JSON.stringify(
    writes.flatMap((write) => rowsOf(write).map((row) => ({ park_id: write.parkId, matter: write.code, ...row }))),
  );
}

function key({ parkId, code }: { parkId: string; code: string }): string {
  return `${parkId} ${code}`;
}

function isRepeated(error: unknown): boolean {
  return error instanceof Error && 'constraint_name' in error && error.constraint_name === 'command_answer_pkey';
}
