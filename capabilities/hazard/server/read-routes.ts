import type { Actor } from '#engine/access/access.ts';
import type { Circumstances } from '#engine/flow/decider.ts';
import { refuse } from '#engine/flow/refusal.ts';
import { type Answer, type RouteRow, route } from '#platform/http/route.ts';
import { codeParams, hazardQuery, workQuery } from '../contract/query.ts';
import { hazardDetail, hazardFigures, hazardPage, workCounts as workCountsShape } from '../contract/views.ts';
import { byCode } from './by-code.ts';
import { type HazardRouteDeps, holds } from './deps.ts';
import { detailJson, findDetail } from './detail.ts';
import { countable, readFigures } from './figures.ts';
import { type Cursor, readCursor } from './page.ts';
import { boardPage, workCounts, workPage } from './views.ts';

/** The board, the work list, the figures and the page of one hazard. */
export function readRoutes(deps: HazardRouteDeps): RouteRow[] {
  const { sql } = deps;
  const read = { needs: 'hazard.read', holds: holds('hazard.read'), tag: 'hazard', method: 'GET' } as const;
  return [
    route({
      ...read,
      path: '/hazards',
      summary: 'Board of hazards: filters, words, keyset pages',
      query: hazardQuery,
      answer: hazardPage,
      handle: async ({ query }, actor) =>
        paged(deps, actor, query.after, (after, { today }) => boardPage(deps, actor, query, after, today)),
    }),
    route({
      ...read,
      path: '/hazards/work',
      summary: 'My work list: mine, due within a week, overdue',
      query: workQuery,
      answer: hazardPage,
      handle: async ({ query }, actor) =>
        paged(deps, actor, query.after, (after, { today }) => workPage(deps, actor, query, after, today)),
    }),
    route({
      ...read,
      path: '/hazards/work-counts',
      summary: 'How much waits for me (100 means 100 or more)',
      answer: workCountsShape,
      handle: async (_asked, actor) => workCounts(deps, actor, (await deps.circumstances(actor.parkId)).today),
    }),
    route({
      ...read,
      path: '/hazards/figures',
      needs: 'hazard.figures',
      holds: holds('hazard.figures'),
      summary: 'The ledger’s figures, with everything that stands beside a closing rate',
      answer: hazardFigures,
      handle: async (_asked, actor) => {
        const { today } = await deps.circumstances(actor.parkId);
        return { today, figures: await readFigures(sql, actor.parkId, countable(sql, actor), today) };
      },
    }),
    route({
      ...read,
      path: '/hazards/:code',
      summary: 'One hazard with its chain and what I may do with it now',
      params: codeParams,
      answer: hazardDetail,
      handle: ({ params }, actor) =>
        byCode(params.code, async (code) => {
          const detail = await findDetail(sql, actor, code);
          if (detail === null) return refuse('not-found');
          return { json: detailJson(detail, actor, await deps.rules(actor.parkId)) };
        }),
    }),
  ];
}

async function paged(
  deps: HazardRouteDeps,
  actor: Actor,
  after: string | undefined,
  page: (after: Cursor | null, circumstances: Circumstances) => Promise<Buffer>,
): Promise<Answer> {
  const cursor = after === undefined ? null : readCursor(after);
  if (after !== undefined && cursor === null) return refuse('request.invalid', { fields: 'after' });
  return { json: await page(cursor, await deps.circumstances(actor.parkId)) };
}
