import type { Instant } from '#engine/time/instant.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { MatterMove, MatterStore } from '#platform/matter/kind.ts';
import { type CodedChange, inForceOf, type RuleChange, type RuleEvent, type RulesInForce } from '../model/index.ts';

interface FoundRow {
  code: string;
  version: number;
  head_hash: string;
  proposed_at: Instant;
  moved_at: Instant;
  folded: string;
}

/** Writes one change. */
export function ruleStore(sql: Sql): MatterStore<RuleChange, RuleEvent> {
  return {
    async find(parkId, code) {
      const [row] = await sql<FoundRow[]>`
        select code, version, head_hash, proposed_at, moved_at, folded from rule_change
        where park_id = ${parkId} and code = ${code}`;
      if (row === undefined) return null;
      const { version, head_hash: headHash, moved_at: movedAt, proposed_at: proposedAt } = row;
      return { code, version, headHash, movedAt, state: JSON.parse(row.folded) as RuleChange, row: { proposedAt } };
    },
    rowOf,
    moved: movedCtes,
  };
}

function rowOf({
  parkId,
  code,
  expected,
  version,
  headHash,
  recordedAt,
  before,
  state,
}: MatterMove<RuleChange, RuleEvent>) {
  return {
    park_id: parkId,
    code,
    expected,
    version,
    head_hash: headHash,
    proposed_at: before?.row.proposedAt ?? recordedAt,
    moved_at: recordedAt,
    state: state.state,
    kind: state.content?.kind,
    proposer_id: state.proposer,
    decider_id: state.decider,
    ordinal: state.ordinal,
    folded: JSON.stringify(state),
  };
}

/** One change of a park comes into force at a time: `chosen` of those gathered here, and only on the ordinal it was decided by. */
function movedCtes(sql: Sql, rows: string) {
  return sql`
    incoming as (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as r(
        park_id text, code text, expected int, version int, head_hash text, proposed_at timestamptz, moved_at timestamptz,
        state text, kind text, proposer_id uuid, decider_id uuid, ordinal int, folded text)),
    created as (
      insert into rule_change (park_id, code, version, head_hash, proposed_at, moved_at, state, kind, proposer_id, folded)
      select park_id, code, version, head_hash, proposed_at, moved_at, state, kind, proposer_id, folded
      from incoming where expected = 0
      on conflict (park_id, code) do nothing
      returning park_id, code),
    chosen as (
      select distinct on (i.park_id) i.park_id, i.code, i.ordinal from incoming i
      join rule_change c on c.park_id = i.park_id and c.code = i.code and c.version = i.expected
      where i.ordinal is not null
        and (i.ordinal = 1 or exists (select 1 from rules_in_force known where known.park_id = i.park_id))
      order by i.park_id, i.code),
    counted as (
      insert into rules_in_force as known (park_id, ordinal) select park_id, ordinal from chosen
      on conflict (park_id) do update set ordinal = excluded.ordinal where known.ordinal = excluded.ordinal - 1
      returning park_id),
    changed as (
      update rule_change c set version = i.version, head_hash = i.head_hash, moved_at = i.moved_at, state = i.state,
        decider_id = i.decider_id, ordinal = i.ordinal, folded = i.folded
      from incoming i
      where i.expected > 0 and c.park_id = i.park_id and c.code = i.code and c.version = i.expected
        and (i.ordinal is null or (i.park_id, i.code) in (select park_id, code from chosen join counted using (park_id)))
      returning c.park_id, c.code),
    moved as (select park_id, code from created union all select park_id, code from changed)`;
}

/** The park's changes in force. The ordinal is read first: with changes newer than it nothing is approved. */
export async function readInForce(sql: Sql, parkId: string): Promise<RulesInForce> {
  const [last] = await sql<{ ordinal: number }[]>`select ordinal from rules_in_force where park_id = ${parkId}`;
  const rows = await sql<{ code: string; folded: string }[]>`
    select code, folded from rule_change where park_id = ${parkId} and state = 'inForce' order by ordinal`;
  const changes: CodedChange[] = rows.map(({ code, folded }) => ({ code, change: JSON.parse(folded) as RuleChange }));
  return inForceOf(changes, last?.ordinal ?? 0);
}
