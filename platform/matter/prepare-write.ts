import type { Actor } from '#engine/access/access.ts';
import { type Circumstances, fold } from '#engine/flow/decider.ts';
import { matterCode } from '#engine/ledger/code.ts';
import type { RunningClock } from '#engine/time/running-clock.ts';
import { prepareEntries } from '#platform/ledger-store/prepare.ts';
import { drawRandom } from '#platform/ledger-store/random.ts';
import { clockChanges } from './clock-changes.ts';
import type { MatterCommand, MatterEvent, MatterKind, MatterMove, StoredMatter } from './kind.ts';

/** From events to what will be written: the folded state, the chained entries, the capability's row and the answer. */
export function prepareWrite<
  State,
  Command extends MatterCommand,
  Event extends MatterEvent,
  World extends Circumstances,
>(
  kind: MatterKind<State, Command, Event, World>,
  actor: Actor,
  command: Command,
  events: readonly Event[],
  { now, timeZone }: Circumstances,
  before: StoredMatter<State> | null,
) {
  const code = before?.code ?? matterCode(kind.prefix, drawRandom(9));
  const expected = before?.version ?? 0;
  // A server clock set back must not make history run backwards.
  const recordedAt = before !== null && before.movedAt > now ? before.movedAt : now;
  const state = fold(kind.evolve, before?.state ?? kind.initial, events);
  const from = { parkId: actor.parkId, code, seq: expected, hash: before?.headHash ?? '' };
  const { entries, sealed, photos, end } = prepareEntries(
    kind.name,
    from,
    recordedAt,
    events.map((event) => ({ event, protect: kind.protectsActor(event, state) })),
  );
  const move: MatterMove<State, Event> = {
    parkId: actor.parkId,
    code,
    expected,
    version: end.seq,
    headHash: end.hash,
    recordedAt,
    before,
    state,
    events,
  };
  const receipt = { matter: code, entries: entries.map(({ seq, hash }) => ({ seq, hash })), recordedAt };
  const answer = JSON.stringify({ code, version: end.seq, state: kind.stateOf(state), receipt });
  const row = kind.store.rowOf(move);
  const clocks = clockChanges(clocksOf(kind, before?.state), clocksOf(kind, state), {
    run: end.seq,
    at: recordedAt,
    timeZone,
  });
  return {
    move,
    write: {
      parkId: actor.parkId,
      code,
      row,
      entries,
      sealed,
      photos,
      commandId: command.commandId,
      answer,
      recordedAt,
      clocks,
    },
  };
}

function clocksOf<State>(
  { clocks, initial }: Pick<MatterKind<State, never, never, never>, 'clocks' | 'initial'>,
  state: State | undefined,
): readonly RunningClock[] {
  return clocks?.(state ?? initial) ?? [];
}
