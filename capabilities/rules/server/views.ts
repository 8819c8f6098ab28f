import type { Actor } from '#engine/access/access.ts';
import type { Instant } from '#engine/time/instant.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { Fragment } from '#platform/db/fragment.ts';
import type { ChangesQuery } from '../contract/query.ts';
import type { ChangeDetail, ChangePage, ChangeView, HistoryEntry } from '../contract/views.ts';
import { availableCommands, type RuleChange, type RulesInForce } from '../model/index.ts';

interface FoundChange {
  code: string;
  version: number;
  headHash: string;
  proposedAt: Instant;
  proposedBy: string | null;
  decidedBy: string | null;
  folded: string;
}

/** One page of the park's changes, newest first. */
export async function readChanges(
  sql: Sql,
  actor: Actor,
  { state, after, limit }: ChangesQuery,
  inForce: RulesInForce,
): Promise<ChangePage> {
  const inState = state === undefined ? sql`true` : sql`c.state = ${state}`;
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(c.proposed_at, c.code) < (select l.proposed_at, l.code from rule_change l where l.park_id = ${actor.parkId} and l.code = ${after})`;
  const found = await sql<FoundChange[]>`
    ${changes(sql, actor)} and ${inState} and ${beyond}
    order by c.proposed_at desc, c.code desc limit ${limit + 1}`;
  const rows = found.slice(0, limit).map((each) => viewOf(each, actor, inForce));
  return { rows, next: found.length > limit ? (rows.at(-1)?.code ?? null) : null };
}

/** One change with its whole chain; `null` when the park has none of that code. */
export async function findDetail(
  sql: Sql,
  actor: Actor,
  code: string,
  inForce: RulesInForce,
): Promise<ChangeDetail | null> {
  const [found] = await sql<FoundChange[]>`${changes(sql, actor)} and c.code = ${code}`;
  if (found === undefined) return null;
  const lines = await sql<{ hash: string; by: string | null; title: string | null; text: string; words: string }[]>`
    select e.hash, p.name as by, p.title, e.text, s.words from entry e
    join sealed s on s.park_id = e.park_id and s.matter = e.matter and s.seq = e.seq
    left join person p on p.park_id = e.park_id and p.id = e.actor
    where e.park_id = ${actor.parkId} and e.matter = ${code} order by e.seq`;
  const history = lines.map(({ text, words, ...line }): HistoryEntry => {
    return { ...line, entry: JSON.parse(text), words: JSON.parse(words) };
  });
  return { change: viewOf(found, actor, inForce), headHash: found.headHash, history };
}

function changes(sql: Sql, actor: Actor): Fragment {
  return sql`
    select c.code, c.version, c.head_hash as "headHash", c.proposed_at as "proposedAt", c.folded, p.name as "proposedBy",
      d.name as "decidedBy"
    from rule_change c
    left join person p on p.park_id = c.park_id and p.id = c.proposer_id
    left join person d on d.park_id = c.park_id and d.id = c.decider_id
    where c.park_id = ${actor.parkId}`;
}

function viewOf(found: FoundChange, actor: Actor, inForce: RulesInForce): ChangeView {
  const { code, version, proposedAt, proposedBy, decidedBy, folded } = found;
  const change = JSON.parse(folded) as RuleChange;
  const { state, content, reason, decidedOn, answer } = change;
  if (content === null) throw new Error(`${code} was stored without its content`);
  const entered = inForce.overrides.find(({ id }) => id === code);
  const ended = entered?.endedBy && entered.validTo !== null ? { lastDay: entered.validTo, by: entered.endedBy } : null;
  return {
    ...{ code, version, state, reason, proposedBy, proposedAt, decidedBy, decidedOn, answer, ended },
    content: content as ChangeView['content'],
    commands: availableCommands(change, actor),
  };
}
