import type { Actor } from '#engine/access/access.ts';
import type { Circumstances } from '#engine/flow/decider.ts';
import type { Refusal } from '#engine/flow/refusal.ts';
import type { Json } from '#engine/ledger/canonical.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';

/** An event as every capability writes it: facts for the ledger, words and photo hashes to be sealed beside it. */
export interface MatterEvent {
  readonly type: string;
  readonly by: string | null;
  readonly happenedAt: Instant;
  readonly facts: object;
  readonly sealed: object;
}

/** A command as it comes from the wire, with its envelope and the person who gives it. */
export interface MatterCommand {
  readonly type: string;
  readonly by: string;
  readonly commandId: string;
  readonly happenedAt: Instant;
  /** The version that the person was looking at; absent for a command that opens a matter. */
  readonly version?: number;
}

/** A stored matter, as deciding needs it. */
export interface StoredMatter<State> {
  readonly code: string;
  readonly version: number;
  readonly headHash: string;
  /** When the last entry was recorded; the next may not be earlier. */
  readonly movedAt: Instant;
  readonly state: State;
  /** The matter's line of the list as it stands, for what a move does not change. */
  readonly row: Readonly<Record<string, Json>>;
}

/** A matter moved on by one command: what the capability's own table must take over. */
export interface MatterMove<State, Event> {
  readonly parkId: string;
  readonly code: string;
  /** Version before the command; 0 for a new matter. */
  readonly expected: number;
  readonly version: number;
  readonly headHash: string;
  readonly recordedAt: Instant;
  readonly before: StoredMatter<State> | null;
  readonly state: State;
  readonly events: readonly Event[];
}

/**
 * What a capability gives so that the one write path can carry its commands. Floors: this is plumbing and knows no capability.
 */
export interface MatterKind<State, Command, Event extends MatterEvent, World extends Circumstances> {
  /** Name before the dot in `hazard.registered`. */
  readonly name: string;
  /** The two letters of its codes. */
  readonly prefix: string;
  readonly initial: State;
  readonly decide: (command: Command, state: State, world: World) => readonly Event[] | Refusal;
  readonly evolve: (state: State, event: Event) => State;
  /** The state's name, for the answer. */
  readonly stateOf: (state: State) => string;
  /** May this person give this command on this matter (`null`: a new one)? `no` and `unseen` are both "not found" outside. */
  readonly permits: (actor: Actor, command: Command, state: State) => boolean;
  /** True when the event's actor must not stand in the ledger (a worker's report). */
  readonly protectsActor: (event: Event, after: State) => boolean;
  /** Everything the decision needs from outside; may refuse what it cannot find. */
  readonly world: (asked: {
    readonly command: Command;
    readonly state: State;
    /** `null` for a matter that the command opens. */
    readonly code: string | null;
    readonly actor: Actor;
    readonly circumstances: Circumstances;
  }) => Promise<World>;
  /** The clocks that run in this state; they are escalated (platform/jobs). Left out: none ever does. */
  readonly clocks?: (state: State) => readonly RunningClock[];
  readonly store: MatterStore<State, Event>;
  /** What other desks are told, and what decides who may hear it. */
  readonly subject: (state: State, parkId: string) => unknown;
}

export interface MatterStore<State, Event> {
  readonly find: (parkId: string, code: string) => Promise<StoredMatter<State> | null>;
  /** The row for `moved`, as the columns of its recordset. */
  readonly rowOf: (move: MatterMove<State, Event>) => Record<string, unknown>;
  /**
   * CTEs named `moved` with columns `park_id, code`: takes the rows of the JSON recordset `rows` into the capability's table,
   * new ones only where the code is free, others only where the version is still `expected`.
   */
  readonly moved: (sql: Sql, rows: string) => Fragment;
}
