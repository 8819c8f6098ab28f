import { REGISTER_PATHS } from '#capabilities/register/contract/lists.ts';
import type { RegisterName } from '#capabilities/register/model/index.ts';
import type { Client } from '#stories/client.ts';
import { idOf } from './ids.ts';
import { agencies, commonSites, type Plant, plants, squads, zones } from './park.ts';
import { ADMIN, type Duty, type Persona, people } from './people.ts';

type Line = { readonly id: string; readonly name: string } & Readonly<Record<string, unknown>>;

/** The administrator fills the registers: parents before children, then the people. */
export async function fillRegisters(admin: Client): Promise<void> {
  for (const [register, lines] of Object.entries(registerLines()) as [RegisterName, Line[]][])
    await Promise.all(lines.map((line) => admin.post(`/registers/${REGISTER_PATHS[register]}`, line)));
  const others = Object.entries(people).filter(([login]) => login !== ADMIN);
  await Promise.all(others.map(([login, person]) => admin.post('/registers/persons', personBody(login, person))));
}

function registerLines(): { readonly [R in RegisterName]: readonly Line[] } {
  const all = Object.entries<Plant>(plants);
  return {
    zone: Object.entries(zones).map(([key, name]) => ({ id: idOf('zone', key), name })),
    agency: Object.entries(agencies).map(([key, agency]) => ({ id: idOf('agency', key), ...agency })),
    squad: Object.entries(squads).map(([key, { agency, ...squad }]) => ({
      id: idOf('squad', key),
      agencyId: idOf('agency', agency),
      ...squad,
    })),
    enterprise: all.map(([key, plant]) => enterpriseLine(key, plant)),
    site: [...all.flatMap(([key, plant]) => siteLines(key, plant)), ...commonSiteLines()],
    team: all.flatMap(([key, plant]) => teamsOf(plant).map(([team, [name]]) => teamLine(key, team, name))),
    post: all.flatMap(([key, plant]) => teamsOf(plant).flatMap(([team, [, ...posts]]) => postLines(key, team, posts))),
  };
}

function enterpriseLine(key: string, { name, trade, zone, hazardous, key: keyUnit, idle }: Plant): Line {
  return {
    id: idOf('enterprise', key),
    name,
    trade,
    hazardous: hazardous === true,
    keyUnit: keyUnit === true,
    idle: idle === true,
    zoneId: idOf('zone', zone),
    squadId: idOf('squad', zone),
  };
}

function siteLines(key: string, { zone, sites }: Plant): Line[] {
  return Object.entries(sites).map(([site, [name, kind]]) => ({
    id: idOf('site', key, site),
    name,
    kind,
    enterpriseId: idOf('enterprise', key),
    zoneId: idOf('zone', zone),
  }));
}

function commonSiteLines(): Line[] {
  return Object.entries(commonSites).map(([site, [name, kind]]) => ({
    id: idOf('site', 'common', site),
    name,
    kind,
    zoneId: idOf('zone', 'common'),
  }));
}

function teamsOf(plant: Plant) {
  return Object.entries(plant.teams ?? {});
}

function teamLine(plant: string, team: string, name: string): Line {
  return { id: idOf('team', plant, team), name, enterpriseId: idOf('enterprise', plant) };
}

function postLines(plant: string, team: string, posts: readonly string[]): Line[] {
  const [enterpriseId, teamId] = [idOf('enterprise', plant), idOf('team', plant, team)];
  return posts.map((name) => ({ id: idOf('post', plant, team, name), name, enterpriseId, teamId }));
}

function personBody(login: string, { name, title, duties }: Persona) {
  return { id: idOf('person', login), name, title, login, appointments: duties.map(appointment) };
}

function appointment({ role, plant, team, squad }: Duty) {
  return {
    role,
    ...(plant === undefined ? {} : { enterpriseId: idOf('enterprise', plant) }),
    ...(team === undefined ? {} : { teamId: idOf('team', ...team.split('/')) }),
    ...(squad === undefined ? {} : { squadId: idOf('squad', squad) }),
  };
}
