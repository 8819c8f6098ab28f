import type { ApiRefusal } from '#ui/api/refusal.ts';
import type { HazardRefusal } from '../../model/index.ts';

/** The field of which a refusal speaks. What is left out speaks of the whole hazard and stands above the form. */
const fields: { readonly [Code in HazardRefusal]?: string } = {
  'hazard.enterprise-unknown': 'enterpriseId',
  'hazard.enterprise-needed': 'enterpriseId',
  'hazard.team-unknown': 'teamId',
  'hazard.zone-unknown': 'zoneId',
  'hazard.site-unknown': 'siteId',
  'hazard.squad-unknown': 'squadId',
  'hazard.kind-unknown': 'kind',
  'hazard.handler-outside-enterprise': 'handlerId',
  'hazard.act-is-general': 'level',
  'hazard.same-level': 'level',
  'hazard.downgrade-needs-another': 'level',
  'hazard.due-in-the-past': 'dueOn',
  'hazard.merge-into-itself': 'into',
  'hazard.merge-target-unknown': 'into',
  'hazard.merge-target-closed': 'into',
  'hazard.extension-not-later': 'until',
  'hazard.look-back-done': 'round',
  'hazard.look-back-not-due': 'round',
};

/** Names of the fields at which a refusal may stand, the fittest first; a form takes the first that it has. */
export function refusedFields({ code, details }: ApiRefusal): readonly string[] {
  if (code === 'hazard.photo-needed') return details.which === 'before' ? ['before'] : ['after', 'photos'];
  if (code === 'hazard.supervisor-stands-apart') return ['supervisorId', 'handlerId'];
  if (code === 'hazard.person-unknown') return ['handlerId', 'supervisorId'];
  if (code === 'hazard.due-too-far') return ['dueOn', 'until'];
  if (code === 'photo.unknown') return ['photos', 'after', 'before'];
  const field = fields[code as HazardRefusal];
  return field === undefined ? [] : [field];
}
