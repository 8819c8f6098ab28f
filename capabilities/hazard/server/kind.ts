import { can } from '#engine/access/access.ts';
import type { ParkRules } from '#engine/time/clock-stamp.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { MatterKind } from '#platform/matter/kind.ts';
import { findHazardKind } from '#rulebook/hazard-kinds.ts';
import type { Envelope } from '../contract/commands.ts';
import {
  decide,
  evolve,
  type Hazard,
  type HazardCommand,
  type HazardEvent,
  type HazardWorld,
  hazardGrants,
  type ParkRegister,
  runningClocks,
  subjectOf,
  unreported,
  verbOf,
} from '../model/index.ts';
import { findRecurrence, hazardStore } from './store.ts';

export interface HazardDeps {
  readonly sql: Sql;
  /** The park's registers; composed in from outside, so that this capability needs no other's server. */
  readonly register: (parkId: string) => Promise<ParkRegister>;
  /** The rule book and the calendar as they hold in a park. */
  readonly rules: (parkId: string) => Promise<ParkRules>;
}

export type WireCommand = HazardCommand & Envelope & { readonly version?: number };

/** The hazard as the one write path carries it. */
export function hazardKind(deps: HazardDeps): MatterKind<Hazard, WireCommand, HazardEvent, HazardWorld> {
  const store = hazardStore(deps.sql);
  return {
    name: 'hazard',
    prefix: 'HZ',
    initial: unreported,
    decide,
    evolve,
    stateOf: (hazard) => hazard.state,
    permits: (actor, command, hazard) =>
      can(hazardGrants, actor, verbOf[command.type], { ...subjectOf(hazard, actor.parkId), ...placeOf(command) }),
    // The one who spoke up stays out of the ledger (P12); everyone else signs by id.
    protectsActor: (event, after) =>
      after.source === 'worker' && (event.type === 'reported' || event.type === 'withdrawn'),
    world: async ({ command, state: hazard, code, actor, circumstances }) => {
      const target = command.type === 'merge' ? await store.find(actor.parkId, command.into) : null;
      const seen = target !== null && can(hazardGrants, actor, 'hazard.read', subjectOf(target.state, actor.parkId));
      return {
        ...circumstances,
        register: await deps.register(actor.parkId),
        rules: await deps.rules(actor.parkId),
        knowsKind: (kind) => findHazardKind(kind, circumstances.today) !== null,
        mergeTarget: seen ? { state: target.state.state, isItself: target.code === code } : null,
        recurrenceOf: await recurrence(deps.sql, actor.parkId, command, hazard, circumstances.today),
      };
    },
    clocks: runningClocks,
    store,
    subject: subjectOf,
  };
}

/** A new hazard has no place yet but the command's own. */
function placeOf(command: WireCommand): { enterpriseId?: string | undefined; teamId?: string | undefined } {
  if (command.type !== 'selfReport') return {};
  return { enterpriseId: command.enterpriseId ?? undefined, teamId: command.teamId ?? undefined };
}

async function recurrence(
  sql: Sql,
  parkId: string,
  command: WireCommand,
  hazard: Hazard,
  today: string,
): Promise<string | null> {
  // An act is not bound to its place: the same wrong done there again is another one.
  if ((command.type === 'record' ? command : hazard).nature === 'act') return null;
  if (command.type === 'record') return findRecurrence(sql, parkId, command, today);
  if (command.type === 'register') return findRecurrence(sql, parkId, { ...hazard, kind: command.kind }, today);
  return null;
}
