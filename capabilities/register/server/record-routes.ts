import type { Actor } from '#engine/access/access.ts';
import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { written } from '../contract/lines.ts';
import { changeMyRecord, type IdentityReadView, myRecord, type PersonRecord } from '../contract/persons.ts';
import type { RegisterDeps } from './deps.ts';
import { saveOwnPhone } from './person-store.ts';
import { findPerson, readIdentityReads } from './person-views.ts';

const PATH = '/registers/my-record';
/** Readings shown on the page; the export has all that anybody could have left. */
const SHOWN = 100;
const ALL = 100_000;

/** A person's own record: see it, correct it, take it along, and see who has read it. */
export function recordRoutes(deps: RegisterDeps): RouteRow[] {
  const mine = { tag: 'persons', needs: 'signedIn', path: PATH } as const;
  return [
    route({
      ...mine,
      method: 'GET',
      summary: 'My own record, and who has read it',
      answer: myRecord,
      handle: (_asked, actor) => recordOf(deps, actor, SHOWN),
    }),
    route({
      ...mine,
      method: 'PUT',
      summary: 'Correct my phone number',
      body: changeMyRecord,
      answer: written,
      handle: async ({ body }, { parkId, personId }) => {
        await saveOwnPhone(deps.sql, parkId, personId, body.phone);
        return { id: personId, changed: true };
      },
    }),
    route({
      ...mine,
      method: 'GET',
      path: `${PATH}/export`,
      summary: 'My own record as a file',
      answer: myRecord,
      handle: async ({ reply }, actor) => {
        reply.header('content-disposition', 'attachment; filename="my-record.json"');
        return recordOf(deps, actor, ALL);
      },
    }),
  ];
}

async function recordOf(
  { sql }: RegisterDeps,
  { parkId, personId }: Actor,
  limit: number,
): Promise<{ record: PersonRecord; reads: IdentityReadView[] } | Refusal> {
  const [found, reads] = await Promise.all([
    findPerson(sql, parkId, personId),
    readIdentityReads(sql, parkId, personId, limit),
  ]);
  if (found === null) return refuse('not-found');
  const { watchedBy: _watchedBy, ...record } = found;
  return { record: record as PersonRecord, reads: [...reads] };
}
