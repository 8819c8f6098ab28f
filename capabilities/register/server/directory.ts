import type { Enterprise, Site, Squad, Team } from '../model/index.ts';
import type { ParkLines } from './views.ts';

/**
 * The public directory: names and links that every form needs, no person. Closed lines stay in it, marked, because old
 * matters name them. Absent means null or false, so that a park of 500 enterprises stays below 100 KB packed.
 */
export function directoryJson(lines: ParkLines): string {
  const named = (line: { id: string; name: string; closedOn: string | null }) => ({
    id: line.id,
    name: line.name,
    ...(line.closedOn === null ? {} : { closed: true }),
  });
  return JSON.stringify({
    zones: lines.zone.map(named),
    enterprises: lines.enterprise.map((line) => ({ ...named(line), ...enterpriseLinks(line) })),
    sites: lines.site.map((line) => ({ ...named(line), ...siteLinks(line) })),
    teams: lines.team.map((line: Team) => ({ ...named(line), enterpriseId: line.enterpriseId })),
    agencies: lines.agency.map((line) => ({ ...named(line), kind: line.kind })),
    squads: lines.squad.map((line: Squad) => ({ ...named(line), agencyId: line.agencyId })),
  });
}

function enterpriseLinks({ zoneId, squadId, keyUnit, hazardous, idle }: Enterprise) {
  return {
    ...(zoneId === null ? {} : { zoneId }),
    ...(squadId === null ? {} : { squadId }),
    ...(keyUnit ? { keyUnit } : {}),
    ...(hazardous ? { hazardous } : {}),
    ...(idle ? { idle } : {}),
  };
}

function siteLinks({ zoneId, enterpriseId, kind }: Site) {
  return { zoneId, kind, ...(enterpriseId === null ? {} : { enterpriseId }) };
}
