import type { Actor } from '#engine/access/access.ts';
import type { Circumstances } from '#engine/flow/decider.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { LONGEST_ENTRY } from '#engine/ledger/bundle.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Live } from '#platform/http/live.ts';
import type { JsonBytes } from '#platform/http/route.ts';
import type { Appender } from '#platform/ledger-store/appender.ts';
import { photosIn, sha256 } from '#platform/ledger-store/prepare.ts';
import type { MatterCommand, MatterEvent, MatterKind, StoredMatter } from './kind.ts';
import { prepareWrite } from './prepare-write.ts';

export interface WriteDeps {
  readonly sql: Sql;
  readonly append: Appender;
  readonly live: Pick<Live, 'publish'>;
  /** The park's clock: now, today and the time zone. */
  readonly circumstances: (parkId: string) => Promise<Circumstances>;
}

/**
 * The life of one write, for every capability: read → may they → decide → chain → commit → answer.
 * Answers with the receipt as JSON text, the very same for the same command sent again; or with a refusal, and nothing is done.
 */
export async function carryOut<
  State,
  Command extends MatterCommand,
  Event extends MatterEvent,
  World extends Circumstances,
>(
  kind: MatterKind<State, Command, Event, World>,
  deps: WriteDeps,
  actor: Actor,
  command: Command,
  code: string | null,
): Promise<JsonBytes | Refusal> {
  // Parsed by the contract, a command's fields stand in one order: equal commands have equal text.
  const digest = sha256(JSON.stringify([code, command]));
  const before = code === null ? null : await kind.store.find(actor.parkId, code);
  const refusal = refused(kind, actor, command, code, before);
  if (refusal)
    return refusal.code === 'not-found' ? refusal : ((await repeated(deps, actor, command, digest)) ?? refusal);

  const circumstances = await deps.circumstances(actor.parkId);
  const state = before?.state ?? kind.initial;
  const events = kind.decide(command, state, await kind.world({ command, state, code, actor, circumstances }));
  if (isRefusal(events)) return (await repeated(deps, actor, command, digest)) ?? events;
  if (!(await photosAreThere(deps.sql, actor, events))) return refuse('photo.unknown');

  const { write, move } = prepareWrite(kind, actor, command, events, circumstances, before);
  if (write.entries.some(({ text }) => Buffer.byteLength(text) > LONGEST_ENTRY))
    return refuse('matter.entry-too-long', { most: LONGEST_ENTRY });
  const outcome = await deps.append({ ...write, digest });
  if (outcome === 'done') {
    const { version, state: after } = move;
    const data = { code: move.code, version, state: kind.stateOf(after) };
    deps.live.publish({ topic: kind.name, parkId: actor.parkId, data, subject: kind.subject(after, actor.parkId) });
    return { json: write.answer };
  }
  const known = await repeated(deps, actor, command, digest);
  if (known) return known;
  // A new matter's code was taken already: once in many thousand years; another code is drawn.
  if (before === null) return carryOut(kind, deps, actor, command, code);
  return refuse('matter.stale', { version: (await kind.store.find(actor.parkId, move.code))?.version ?? 0 });
}

function refused<State, Command extends MatterCommand>(
  kind: Pick<MatterKind<State, Command, never, never>, 'permits' | 'initial'>,
  actor: Actor,
  command: Command,
  code: string | null,
  before: StoredMatter<State> | null,
): Refusal | null {
  if (code !== null && before === null) return refuse('not-found');
  if (!kind.permits(actor, command, before?.state ?? kind.initial)) return refuse('not-found');
  if (before !== null && command.version !== before.version) return refuse('matter.stale', { version: before.version });
  return null;
}

/** The answer given when this command was carried out before; a conflict when its id then stood for something else. */
async function repeated(
  { sql }: WriteDeps,
  actor: Actor,
  command: MatterCommand,
  digest: string,
): Promise<JsonBytes | Refusal | null> {
  const [row] = await sql<{ digest: string; answer: string }[]>`
    select digest, answer from command_answer where park_id = ${actor.parkId} and command_id = ${command.commandId}`;
  if (row === undefined) return null;
  return row.digest === digest ? { json: row.answer } : refuse('command.other-content');
}

/** Only photos that this person has uploaded may be shown: a hash heard elsewhere opens nothing. */
async function photosAreThere(sql: Sql, actor: Actor, events: readonly MatterEvent[]): Promise<boolean> {
  const hashes = [...new Set(events.flatMap((event) => photosIn(event.sealed)))];
  if (hashes.length === 0) return true;
  const [row] = await sql<{ count: string }[]>`
    select count(*) as count from photo
    where park_id = ${actor.parkId} and uploaded_by = ${actor.personId} and hash = any(${hashes})`;
  return Number(row?.count) === hashes.length;
}
