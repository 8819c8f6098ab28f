import type { Instant } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { Refusal } from './refusal.ts';

/** What a decision may know of the world. No clock, no chance: both come in here. */
export interface Circumstances {
  /** The server's clock when the command arrived. */
  readonly now: Instant;
  /** The same moment as a day in the park's time zone. */
  readonly today: PlainDate;
  /** The park's IANA time zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
}

/**
 * The heart of a capability: `decide` answers with events or a refusal and changes nothing;
 * `evolve` folds one event into the state and refuses nothing.
 */
export interface Decider<State, Command, Event, World extends Circumstances = Circumstances> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, world: World) => readonly Event[] | Refusal;
  readonly evolve: (state: State, event: Event) => State;
}

/** The state after all `events`, in their order. */
export function fold<State, Event>(
  evolve: (state: State, event: Event) => State,
  initial: State,
  events: readonly Event[],
): State {
  return events.reduce(evolve, initial);
}
