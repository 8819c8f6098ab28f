import { can } from '#engine/access/access.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { MatterKind } from '#platform/matter/kind.ts';
import { RULE_BOOK } from '#rulebook/book.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import type { Envelope } from '../contract/commands.ts';
import {
  decide,
  evolve,
  type RuleChange,
  type RuleCommand,
  type RuleEvent,
  type RuleWorld,
  ruleGrants,
  subjectOf,
  unproposed,
  verbOf,
} from '../model/index.ts';
import { readInForce, ruleStore } from './store.ts';

export type WireCommand = RuleCommand & Envelope & { readonly version?: number };

/** The change as the one write path carries it. */
export function ruleChangeKind(sql: Sql): MatterKind<RuleChange, WireCommand, RuleEvent, RuleWorld> {
  return {
    name: 'ruleChange',
    prefix: 'RU',
    initial: unproposed,
    decide,
    evolve,
    stateOf: ({ state }) => state,
    permits: (actor, command) => can(ruleGrants, actor, verbOf[command.type], subjectOf(actor.parkId)),
    protectsActor: () => false,
    // Read anew and not remembered: the second question is asked of what is in force now (RB3).
    world: async ({ actor, circumstances }) => ({
      ...circumstances,
      law: RULE_BOOK,
      notices: HOLIDAY_NOTICES,
      inForce: await readInForce(sql, actor.parkId),
    }),
    store: ruleStore(sql),
    subject: (_change, parkId) => subjectOf(parkId),
  };
}
