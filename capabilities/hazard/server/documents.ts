import { refuse } from '#engine/flow/refusal.ts';
import { SHEET_TYPE } from '#platform/documents/sheet.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { codeParams, hazardLedgerQuery, photoParams, photoQuery } from '../contract/query.ts';
import { byCode } from './by-code.ts';
import { type HazardRouteDeps, holds } from './deps.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { answerPhoto } from './photo-answer.ts';
import { printNotice } from './print-notice.ts';
import { hazardStore } from './store.ts';

/** Photos, the notice of rectification as PDF, and the ledger as a sheet. */
export function documentRoutes(deps: HazardRouteDeps): RouteRow[] {
  const read = { needs: 'hazard.read', holds: holds('hazard.read'), tag: 'hazard', method: 'GET' } as const;
  const store = hazardStore(deps.sql);
  return [
    route({
      ...read,
      path: '/hazards/ledger.xlsx',
      summary: 'The ledger as .xlsx, filtered like the board',
      query: hazardLedgerQuery,
      handle: async ({ query, reply, locale }, actor) => {
        const names = await deps.names(actor.parkId);
        const sheet = await ledgerSheet(deps, actor, query, await deps.circumstances(actor.parkId), names, locale);
        reply
          .header('content-type', SHEET_TYPE)
          .header('content-disposition', attachment('hazard-ledger.xlsx', '隐患台账.xlsx'))
          .send(sheet);
        return undefined;
      },
    }),
    route({
      ...read,
      path: '/hazards/:code/photos/:hash',
      summary: 'A photo of a hazard, for those who may see the hazard',
      params: photoParams,
      query: photoQuery,
      handle: ({ params, query, reply }, actor) =>
        byCode(params.code, (code) =>
          answerPhoto({ ...deps, store }, actor, { code, hash: params.hash, ...query }, reply),
        ),
    }),
    route({
      ...read,
      path: '/hazards/:code/notice.pdf',
      summary: 'Notice of rectification 责令限期整改指令书',
      params: codeParams,
      handle: async ({ params, request, reply }, actor) => {
        const address = `${request.protocol}://${request.host}/hazards/${params.code}`;
        const pdf = await printNotice(deps, actor, params.code, address);
        if (pdf === null) return refuse('not-found');
        reply
          .header('content-type', 'application/pdf')
          .header('content-disposition', attachment(`${params.code}.pdf`, `责令限期整改指令书-${params.code}.pdf`))
          .send(pdf);
        return undefined;
      },
    }),
  ];
}

/** RFC 6266: a plain name for old clients, the Chinese one for all others. */
function attachment(plain: string, name: string): string {
  return `attachment; filename="${plain.replace(/[^\w.-]/g, '')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
