import type { Values } from '#ui/form/field-row.ts';
import type { Directory } from '../directory.ts';

/**
 * What a choice of place says of the other fields: an enterprise lies in its zone, a site in its own; a site or team of
 * another enterprise is taken away.
 */
export function follow(changed: Values, all: Values, directory: Directory): Values {
  const following: Values = {};
  if ('enterpriseId' in changed) {
    const zoneId = directory.enterprises.find(({ id }) => id === changed.enterpriseId)?.zoneId;
    if (zoneId !== undefined) following.zoneId = zoneId;
    if (!('teamId' in changed)) following.teamId = null;
  }
  const zoneId = following.zoneId ?? all.zoneId;
  const site = directory.sites.find(({ id }) => id === all.siteId);
  const fits = site?.zoneId === zoneId && (site?.enterpriseId ?? all.enterpriseId) === all.enterpriseId;
  if (site !== undefined && !fits) following.siteId = null;
  return following;
}
