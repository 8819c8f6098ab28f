import type { Me } from '#ui/api/me.ts';
import type { HazardCommandName } from '../../model/index.ts';

/** The three ways in which a hazard enters the ledger. */
export type Opening = Extract<HazardCommandName, 'report' | 'record' | 'selfReport'>;

const VERBS: readonly { readonly opening: Opening; readonly verb: string }[] = [
  { opening: 'record', verb: 'hazard.record' },
  { opening: 'selfReport', verb: 'hazard.selfReport' },
  { opening: 'report', verb: 'hazard.report' },
];

/** The ways open to this person, the one of the person's office first. */
export function openingsOf({ verbs }: Pick<Me, 'verbs'>): Opening[] {
  return VERBS.filter(({ verb }) => verbs.includes(verb)).map(({ opening }) => opening);
}

/** The enterprise and team of a person who serves in just one: nobody at a plant looks for its name in a list. */
export function ownPlace({ appointments }: Pick<Me, 'appointments'>): { enterpriseId?: string; teamId?: string } {
  const enterprises = new Set(appointments.flatMap(({ enterpriseId }) => enterpriseId ?? []));
  const [enterpriseId] = enterprises;
  if (enterprises.size !== 1 || enterpriseId === undefined) return {};
  const teams = new Set(appointments.flatMap(({ teamId }) => teamId ?? []));
  const [teamId] = teams;
  return teams.size === 1 && teamId !== undefined ? { enterpriseId, teamId } : { enterpriseId };
}
