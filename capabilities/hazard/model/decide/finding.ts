import type { Refusal } from '#engine/flow/refusal.ts';
import type { Finding } from '../commands.ts';
import type { HazardRefusal } from '../refusals.ts';
import type { HazardWorld } from '../world.ts';
import { type DecideTable, happened, no } from './decision.ts';

/** How a hazard comes into the ledger (HZ1, HZ2, HZ20). */
export const finding: DecideTable<'report' | 'record' | 'selfReport'> = {
  report: (command, _hazard, world) =>
    wrongPlace(command, world) ??
    happened(command, 'reported', { ...factsOf(command, world), source: command.source }, wordsOf(command)),

  record: (command, _hazard, world) => {
    const wrong = wrongPlace(command, world);
    if (wrong) return wrong;
    if (command.nature === 'act' && command.level === 'major') return no('hazard.act-is-general');
    const facts = {
      ...factsOf(command, world),
      source: command.source,
      level: command.level,
      recurrenceOf: world.recurrenceOf,
    };
    return happened(command, 'recorded', facts, { ...wordsOf(command), basis: command.basis });
  },

  selfReport: (command, _hazard, world) => {
    if (command.enterpriseId === null) return no('hazard.enterprise-needed');
    return wrongPlace(command, world) ?? happened(command, 'selfReported', factsOf(command, world), wordsOf(command));
  },
};

function wrongPlace(found: Finding, { register, knowsKind }: HazardWorld): Refusal<HazardRefusal> | null {
  if (!knowsKind(found.kind)) return no('hazard.kind-unknown', { kind: found.kind });
  if (register.zone(found.zoneId) === null) return no('hazard.zone-unknown');
  if (found.enterpriseId !== null && register.enterprise(found.enterpriseId) === null)
    return no('hazard.enterprise-unknown');
  if (found.teamId !== null && register.team(found.teamId)?.enterpriseId !== found.enterpriseId)
    return no('hazard.team-unknown');
  if (found.siteId === null) return null;
  const site = register.site(found.siteId);
  const fits =
    site?.zoneId === found.zoneId && (site.enterpriseId === null || site.enterpriseId === found.enterpriseId);
  return fits ? null : no('hazard.site-unknown');
}

function factsOf(found: Finding, { register }: HazardWorld) {
  const { nature, kind, enterpriseId, teamId, zoneId, siteId, point } = found;
  const squadId = enterpriseId === null ? null : (register.enterprise(enterpriseId)?.squadId ?? null);
  const agencyId = squadId === null ? null : (register.squad(squadId)?.agencyId ?? null);
  return { nature, kind, enterpriseId, teamId, zoneId, siteId, point, squadId, agencyId };
}

function wordsOf({ description, placeWords, photos }: Finding) {
  return { description, placeWords, photos };
}
