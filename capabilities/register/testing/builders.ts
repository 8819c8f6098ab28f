import { randomUUID } from 'node:crypto';
import type { ISql } from 'postgres';
import type { Actor, Appointment } from '#engine/access/access.ts';
import { checkCharacter, type LineBody, type RegisterName } from '../model/index.ts';

/** The database's client, or one inside a transaction, as `platform/db` opens it. */
export type AnySql = ISql<{ date: string; instant: string }>;

/** A park with nothing in it. */
export async function insertPark(sql: AnySql, id: string, name = '测试园区'): Promise<string> {
  await sql`insert into park (id, name_zh, name_en) values (${id}, ${name}, ${id})`;
  return id;
}

const defaults = {
  zone: {},
  agency: { kind: 'park' },
  squad: { area: '', trade: '' },
  enterprise: {
    creditCode: null,
    trade: '',
    hazardous: false,
    keyUnit: false,
    idle: false,
    zoneId: null,
    squadId: null,
  },
  site: { enterpriseId: null, kind: 'hall' },
  team: {},
  post: { teamId: null },
} as const satisfies { [R in RegisterName]: Partial<LineBody<R>> };

/** What a test must say of a line; the rest has quiet defaults. */
type Said<R extends RegisterName> = Omit<LineBody<R>, keyof (typeof defaults)[R]> &
  Partial<LineBody<R>> & { readonly closedOn?: string; readonly id?: string };

/** Writes one line straight into its register, past all rules, and answers its id. */
export async function insertLine<R extends RegisterName>(
  sql: AnySql,
  parkId: string,
  register: R,
  said: Said<R>,
): Promise<string> {
  const line = { ...defaults[register], ...said, id: said.id ?? randomUUID(), parkId };
  const row = Object.fromEntries(
    Object.entries(line).map(([field, value]) => [
      field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
  await sql`insert into ${sql(register as string)} ${sql(row)}`;
  return line.id;
}

export interface SaidPerson {
  readonly id?: string;
  readonly name: string;
  readonly title?: string;
  readonly phone?: string | null;
  readonly leftOn?: string | null;
  /** Makes an account without a password. */
  readonly login?: string;
  readonly appointments?: readonly Appointment[];
}

/** Writes one person with appointments and account, past all rules, and answers them as one who acts. */
export async function insertPerson(sql: AnySql, parkId: string, said: SaidPerson): Promise<Actor> {
  const { id = randomUUID(), name, title = '', phone = null, leftOn = null, login, appointments = [] } = said;
  await sql`
    insert into person (park_id, id, name, title, phone, left_on)
    values (${parkId}, ${id}, ${name}, ${title}, ${phone}, ${leftOn})`;
  for (const { role, enterpriseId = null, teamId = null, agencyId = null, squadId = null } of appointments)
    await sql`
      insert into appointment (park_id, person_id, role, enterprise_id, team_id, agency_id, squad_id)
      values (${parkId}, ${id}, ${role}, ${enterpriseId}, ${teamId}, ${agencyId}, ${squadId})`;
  if (login !== undefined)
    await sql`insert into account (login, park_id, person_id) values (${login}, ${parkId}, ${id})`;
  return { personId: id, parkId, appointments };
}

/** A credit code that passes its check, from a number: `creditCode(7)` is always the same. */
export function creditCode(number: number): string {
  const body = `91320000MA${String(number).padStart(7, '0')}`;
  return body + checkCharacter(body);
}

/** A small park whose people know each other: two enterprises in one squad's area, and everyone who writes or reads registers. */
export async function insertSamplePark(sql: AnySql, id = 'sample') {
  const parkId = await insertPark(sql, id);
  const zone = await insertLine(sql, parkId, 'zone', { name: '东片区' });
  const agency = await insertLine(sql, parkId, 'agency', { name: '应急管理局', kind: 'emergency' });
  const squad = await insertLine(sql, parkId, 'squad', { name: '检查一组', agencyId: agency });
  const common = { zoneId: zone, squadId: squad };
  const huaxin = await insertLine(sql, parkId, 'enterprise', {
    name: '华新化工',
    creditCode: creditCode(1),
    ...common,
  });
  const hengda = await insertLine(sql, parkId, 'enterprise', {
    name: '恒达物流',
    creditCode: creditCode(2),
    ...common,
  });
  const site = await insertLine(sql, parkId, 'site', {
    name: '一号罐区',
    enterpriseId: huaxin,
    zoneId: zone,
    kind: 'tankFarm',
  });
  const team = await insertLine(sql, parkId, 'team', { name: '储运班', enterpriseId: huaxin });
  const post = await insertLine(sql, parkId, 'post', { name: '装卸工', enterpriseId: huaxin, teamId: team });
  const person = (name: string, login: string, appointments: Appointment[], phone: string | null = null) =>
    insertPerson(sql, parkId, { name, login: `${id}-${login}`, appointments, phone });
  return {
    parkId,
    zone,
    agency,
    squad,
    huaxin,
    hengda,
    site,
    team,
    post,
    administrator: await person('管理员小周', 'admin', [{ role: 'administrator' }]),
    dispatcher: await person('调度员小林', 'dispatcher', [{ role: 'dispatcher' }]),
    inspector: await person('检查员老陈', 'inspector', [{ role: 'inspector', agencyId: agency, squadId: squad }]),
    officer: await person('安全员李工', 'officer', [{ role: 'safetyOfficer', enterpriseId: huaxin }], '13900000001'),
    neighbour: await person('恒达安全员', 'neighbour', [{ role: 'safetyOfficer', enterpriseId: hengda }]),
    worker: await person('职工小赵', 'worker', [{ role: 'worker', enterpriseId: huaxin, teamId: team }], '13900000002'),
  };
}
