import { type AnySql, insertLine, insertPark, insertPerson } from '#capabilities/register/testing/builders.ts';
import { ROLES, type Role } from '#engine/access/roles.ts';

/** A park in which everybody has an account: `inspector`, `worker` … and some more of the kinds that rules keep apart. */
export interface TestPark {
  readonly parkId: string;
  readonly zone: string;
  readonly site: string;
  readonly agency: string;
  readonly squad: string;
  readonly otherSquad: string;
  /** In the squad's area; the officers of the park work here. */
  readonly plant: string;
  /** In the other squad's area. */
  readonly otherPlant: string;
  readonly team: string;
  /** Account to person. */
  readonly people: Readonly<Record<string, string>>;
}

/** Accounts beside one per role. */
const MORE: Readonly<Record<string, Role>> = {
  secondInspector: 'inspector',
  secondWorker: 'worker',
  secondOfficer: 'safetyOfficer',
};

export async function insertTestPark(sql: AnySql, parkId = 'testpark', prefix = ''): Promise<TestPark> {
  await insertPark(sql, parkId);
  const zone = await insertLine(sql, parkId, 'zone', { name: '东片区' });
  const agency = await insertLine(sql, parkId, 'agency', { name: '园区警务室', kind: 'police' });
  const squad = await insertLine(sql, parkId, 'squad', { name: '检查一组', agencyId: agency });
  const otherSquad = await insertLine(sql, parkId, 'squad', { name: '检查二组', agencyId: agency });
  const plant = await insertLine(sql, parkId, 'enterprise', { name: '云岭精细化工', zoneId: zone, squadId: squad });
  const otherPlant = await insertLine(sql, parkId, 'enterprise', {
    name: '北坡仓储',
    zoneId: zone,
    squadId: otherSquad,
  });
  const site = await insertLine(sql, parkId, 'site', {
    name: '一号罐区',
    zoneId: zone,
    enterpriseId: plant,
    kind: 'tankFarm',
  });
  const team = await insertLine(sql, parkId, 'team', { name: '储运班', enterpriseId: plant });
  const everywhere = { enterpriseId: plant, teamId: team, agencyId: agency, squadId: squad };
  const people: Record<string, string> = {};
  const accounts = { ...Object.fromEntries(ROLES.map((role) => [role, role])), ...MORE } as Record<string, Role>;
  for (const [account, role] of Object.entries(accounts)) {
    const person = await insertPerson(sql, parkId, {
      name: `${account}·测试`,
      title: account,
      login: loginOf(prefix, account),
      appointments: [{ role, ...everywhere }],
    });
    people[account] = person.personId;
  }
  const elsewhere = { ...everywhere, enterpriseId: otherPlant, squadId: otherSquad, teamId: undefined };
  for (const [account, role] of [
    ['officerElsewhere', 'safetyOfficer'],
    ['inspectorElsewhere', 'inspector'],
  ] as const) {
    const person = await insertPerson(sql, parkId, {
      name: `${account}·测试`,
      login: loginOf(prefix, account),
      appointments: [{ role, ...elsewhere }],
    });
    people[account] = person.personId;
  }
  return { parkId, zone, site, agency, squad, otherSquad, plant, otherPlant, team, people };
}

export function loginOf(prefix: string, account: string): string {
  return `${prefix}${account}`.toLowerCase();
}
