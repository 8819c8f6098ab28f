import type { Json } from '#engine/ledger/canonical.ts';
import type { Instant } from '#engine/time/instant.ts';
import { addDays, plainDate } from '#engine/time/plain-date.ts';
import type { Sql } from '#platform/db/connect.ts';
import type { MatterMove, MatterStore } from '#platform/matter/kind.ts';
import { type Hazard, type HazardEvent, nextDue, PHOTO_FIELDS, unreported } from '../model/index.ts';

interface FoundRow {
  code: string;
  version: number;
  head_hash: string;
  moved_at: Instant;
  folded: string;
  row_json: string;
}

/** Writes one hazard. */
export function hazardStore(sql: Sql): MatterStore<Hazard, HazardEvent> {
  return {
    async find(parkId, code) {
      const [row] = await sql<FoundRow[]>`
        select code, version, head_hash, moved_at, folded, row_json from hazard where park_id = ${parkId} and code = ${code}`;
      if (row === undefined) return null;
      const { version, head_hash: headHash, moved_at: movedAt } = row;
      return {
        code: row.code,
        version,
        headHash,
        movedAt,
        state: { ...unreported, ...(JSON.parse(row.folded) as Hazard) },
        row: JSON.parse(row.row_json) as Record<string, Json>,
      };
    },
    rowOf: (move) => ({ ...columnsOf(move), ...textsOf(move) }),
    moved: movedCtes,
  };
}

function columnsOf({
  parkId,
  code,
  expected,
  version,
  headHash,
  recordedAt,
  before,
  state,
}: MatterMove<Hazard, HazardEvent>) {
  const { people } = state;
  return {
    park_id: parkId,
    code,
    expected,
    version,
    head_hash: headHash,
    recorded_at: before === null ? recordedAt : before.row.recordedAt,
    moved_at: recordedAt,
    state: state.state,
    level: state.level,
    nature: state.nature,
    kind: state.kind,
    source: state.source,
    enterprise_id: state.enterpriseId,
    team_id: state.teamId,
    squad_id: state.squadId,
    agency_id: state.agencyId,
    zone_id: state.zoneId,
    site_id: state.siteId,
    reporter_id: people.reporter,
    handler_id: people.handler,
    supervisor_id: people.supervisor,
    closing: state.closing,
    due_on: nextDue(state)?.on ?? null,
    struck_off_on: state.struckOffOn,
    extension_asked: state.extension !== null,
    merged_into: state.mergedInto,
    folded: JSON.stringify(state),
  };
}

/** The line of the board (contract/views.ts, `hazardRow`) and what the word search reads. */
function textsOf({ code, version, recordedAt, before, state, events }: MatterMove<Hazard, HazardEvent>) {
  const words = opening(events) ?? {
    summary: before?.row.summary ?? '',
    placeWords: before?.row.placeWords ?? '',
  };
  const due = nextDue(state);
  const photos = Number(before?.row.photos ?? 0) + events.reduce((sum, event) => sum + photosOf(event), 0);
  const row = {
    code,
    version,
    state: state.state,
    level: state.level,
    nature: state.nature,
    kind: state.kind,
    source: state.source,
    enterpriseId: state.enterpriseId,
    teamId: state.teamId,
    squadId: state.squadId,
    zoneId: state.zoneId,
    siteId: state.siteId,
    ...words,
    closing: state.closing,
    dueOn: due?.on ?? null,
    dueWhat: due?.what ?? null,
    extensionAsked: state.extension !== null,
    stopUse: state.stopUse === 'ordered',
    reopened: state.counts.reopened,
    photos,
    recordedAt: before?.row.recordedAt ?? recordedAt,
    movedAt: recordedAt,
  };
  return { row_json: JSON.stringify(row), search: searchText(code, events) };
}

const SUMMARY_LENGTH = 120;

function opening(events: readonly HazardEvent[]): { summary: string; placeWords: string } | null {
  for (const event of events) {
    if ('description' in event.sealed)
      return { summary: event.sealed.description.slice(0, SUMMARY_LENGTH), placeWords: event.sealed.placeWords };
  }
  return null;
}

/** `null` on later moves: the words of the report stay as they are. */
function searchText(code: string, events: readonly HazardEvent[]): string | null {
  for (const event of events) {
    if ('description' in event.sealed)
      return `${code} ${event.sealed.placeWords} ${event.sealed.description}`.toLowerCase();
  }
  return null;
}

function photosOf(event: HazardEvent): number {
  const fields = event.sealed as Readonly<Record<string, unknown>>;
  return PHOTO_FIELDS.reduce(
    (sum, name) => sum + (Array.isArray(fields[name]) ? (fields[name] as unknown[]).length : 0),
    0,
  );
}

function movedCtes(sql: Sql, rows: string) {
  return sql`
    incoming as (
      select * from jsonb_to_recordset(${rows}::text::jsonb) as r(
        park_id text, code text, expected int, version int, head_hash text, recorded_at timestamptz, moved_at timestamptz,
        state text, level text, nature text, kind text, source text, enterprise_id uuid, team_id uuid, squad_id uuid, agency_id uuid,
        zone_id uuid, site_id uuid, reporter_id uuid, handler_id uuid, supervisor_id uuid, closing text, due_on date,
        struck_off_on date, extension_asked boolean, merged_into text, folded text, row_json text, search text)),
    created as (
      insert into hazard (park_id, code, version, head_hash, recorded_at, moved_at, state, level, nature, kind, source,
        enterprise_id, team_id, squad_id, agency_id, zone_id, site_id, reporter_id, handler_id, supervisor_id, closing, due_on,
        struck_off_on, extension_asked, merged_into, folded, row_json, search)
      select park_id, code, version, head_hash, recorded_at, moved_at, state, level, nature, kind, source,
        enterprise_id, team_id, squad_id, agency_id, zone_id, site_id, reporter_id, handler_id, supervisor_id, closing, due_on,
        struck_off_on, extension_asked, merged_into, folded, row_json, search
      from incoming where expected = 0
      on conflict (park_id, code) do nothing
      returning park_id, code),
    changed as (
      update hazard h set version = i.version, head_hash = i.head_hash, moved_at = i.moved_at, state = i.state, level = i.level,
        kind = i.kind, squad_id = i.squad_id, agency_id = i.agency_id, handler_id = i.handler_id, supervisor_id = i.supervisor_id,
        closing = i.closing, due_on = i.due_on, struck_off_on = i.struck_off_on, extension_asked = i.extension_asked,
        merged_into = i.merged_into, folded = i.folded, row_json = i.row_json
      from incoming i
      where i.expected > 0 and h.park_id = i.park_id and h.code = i.code and h.version = i.expected
      returning h.park_id, h.code),
    moved as (select park_id, code from created union all select park_id, code from changed)`;
}

/** How far back an earlier hazard of the same kind at the same place counts as the same trouble. */
const RECURRENCE_DAYS = 365;

interface SamePlace {
  readonly enterpriseId: string | null;
  readonly zoneId: string;
  readonly siteId: string | null;
  readonly kind: string;
}

/** The last hazard of this kind at this place that was struck off within a year (HZ18). */
export async function findRecurrence(
  sql: Sql,
  parkId: string,
  place: SamePlace,
  today: string,
): Promise<string | null> {
  const since = addDays(plainDate(today), -RECURRENCE_DAYS);
  const [row] = await sql<{ code: string }[]>`
    select code from hazard
    where park_id = ${parkId} and state = 'struckOff' and kind = ${place.kind} and zone_id = ${place.zoneId}
      and enterprise_id is not distinct from ${place.enterpriseId} and site_id is not distinct from ${place.siteId}
      and nature = 'condition' and struck_off_on >= ${since}
    order by struck_off_on desc, code desc limit 1`;
  return row?.code ?? null;
}
