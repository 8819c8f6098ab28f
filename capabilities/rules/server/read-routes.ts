import { refuse } from '#engine/flow/refusal.ts';
import { readMatterCode } from '#engine/ledger/code.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { bookView } from '../contract/book-view.ts';
import { dueView } from '../contract/due-view.ts';
import { BOOK_PATH, CHANGES_PATH, duePath } from '../contract/paths.ts';
import { changesQuery, codeParams, dueParams, dueQuery } from '../contract/query.ts';
import { changeDetail, changePage } from '../contract/views.ts';
import { createBookPages } from './book.ts';
import { byCode, holds, type RuleDeps } from './deps.ts';
import { dueOf } from './due.ts';
import { findDetail, readChanges } from './views.ts';

/** The book, the proof of a day, and the park's changes. */
export function readRoutes(deps: RuleDeps): RouteRow[] {
  const { sql, rules } = deps;
  const read = { needs: 'rules.read', holds: holds('rules.read'), tag: 'rules', method: 'GET' } as const;
  const pageOf = createBookPages();
  return [
    route({
      ...read,
      path: BOOK_PATH,
      summary: 'The rule book: calendar, clocks with all versions and overrides, norms, arithmetic',
      answer: bookView,
      handle: async ({ request, reply }, { parkId }) => {
        const [snapshot, { today }] = await Promise.all([rules.of(parkId), deps.circumstances(parkId)]);
        const { json, etag } = pageOf(snapshot, today);
        reply.header('etag', etag).header('cache-control', 'private, no-cache');
        if (request.headers['if-none-match'] !== etag) return { json };
        reply.status(304).send();
        return undefined;
      },
    }),
    route({
      ...read,
      path: duePath(':id'),
      summary: 'When a clock ends that begins at `from`, with each step of the count in words',
      params: dueParams,
      query: dueQuery,
      answer: dueView,
      perMinute: 240,
      handle: async ({ params, query }, { parkId }) => dueOf(await rules.of(parkId), params.id, query),
    }),
    route({
      ...read,
      path: CHANGES_PATH,
      summary: 'The park’s changes of the book, newest first',
      query: changesQuery,
      answer: changePage,
      handle: async ({ query }, actor) => {
        const after = query.after === undefined ? undefined : readMatterCode(query.after);
        if (after === null) return refuse('request.invalid', { fields: 'after' });
        return readChanges(sql, actor, { ...query, after }, (await rules.of(actor.parkId)).inForce);
      },
    }),
    route({
      ...read,
      path: `${CHANGES_PATH}/:code`,
      summary: 'One change with its chain and what I may do with it now',
      params: codeParams,
      answer: changeDetail,
      handle: ({ params }, actor) =>
        byCode(params.code, async (code) => {
          const { inForce } = await rules.of(actor.parkId);
          return (await findDetail(sql, actor, code, inForce)) ?? refuse('not-found');
        }),
    }),
  ];
}
