import type { z } from 'zod';
import type { Actor } from '#engine/access/access.ts';
import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { PlainDate } from '#engine/time/plain-date.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { changeSchemas, createSchemas, pageSchemas, type Written, written } from '../contract/lines.ts';
import { lineParams, listQueryOf, REGISTER_PATHS } from '../contract/lists.ts';
import {
  checkLine,
  mayWrite,
  type RegisterLines,
  type RegisterName,
  readingWays,
  sameLine,
  writingWays,
} from '../model/index.ts';
import type { RegisterDeps } from './deps.ts';
import { readPage } from './views.ts';
import { refuseFault, writeRegisters } from './write.ts';

/** List, create, change, close and reopen: the same five rows for every register but persons. */
export function lineRoutes<R extends RegisterName>(deps: RegisterDeps, register: R): RouteRow[] {
  const path = `/registers/${REGISTER_PATHS[register]}`;
  const writing = {
    tag: 'registers',
    needs: 'register.write',
    holds: (actor: Actor) => writingWays(actor, register).length > 0,
    answer: written,
  } as const;
  // The schema of each register is known only as a union here; its output is the line's body all the same.
  const create = createSchemas[register] as unknown as z.ZodType<RegisterLines[R]>;
  const change = changeSchemas[register] as unknown as z.ZodType<Partial<RegisterLines[R]>>;
  return [
    route({
      method: 'GET',
      path,
      tag: 'registers',
      summary: `List of ${REGISTER_PATHS[register]}`,
      needs: 'register.read',
      holds: (actor) => readingWays(actor, register).length > 0,
      query: listQueryOf(register),
      answer: pageSchemas[register],
      handle: ({ query }, actor) => readPage(deps.sql, actor.parkId, register, readingWays(actor, register), query),
    }),
    route({
      ...writing,
      method: 'POST',
      path,
      summary: `New line of ${REGISTER_PATHS[register]}`,
      body: create,
      handle: ({ body }, actor) =>
        writeLine(deps, actor, register, body.id, (before) => newLine(register, before, body)),
    }),
    route({
      ...writing,
      method: 'PUT',
      path: `${path}/:id`,
      summary: `Change a line of ${REGISTER_PATHS[register]}`,
      params: lineParams,
      body: change,
      handle: ({ params, body }, actor) => changeLine(deps, actor, register, params.id, () => body),
    }),
    ...(['close', 'reopen'] as const).map((what) =>
      route({
        ...writing,
        method: 'POST',
        path: `${path}/:id/${what}`,
        summary: `${what === 'close' ? 'Close' : 'Reopen'} a line of ${REGISTER_PATHS[register]}`,
        params: lineParams,
        handle: ({ params }, actor) =>
          changeLine(deps, actor, register, params.id, (before, today) => ({
            closedOn: what === 'reopen' ? null : (before.closedOn ?? today),
          })),
      }),
    ),
  ];
}

/** A line sent once more under its id is the same line; another one under that id is refused. */
function newLine<R extends RegisterName>(
  register: R,
  before: RegisterLines[R] | undefined,
  body: RegisterLines[R],
): RegisterLines[R] | Refusal {
  const line = { ...body, closedOn: null };
  return before === undefined || sameLine(register, before, line) ? line : refuse('command.other-content');
}

type After<R extends RegisterName> = (before: RegisterLines[R], today: PlainDate) => object;

function changeLine<R extends RegisterName>(
  deps: RegisterDeps,
  actor: Actor,
  register: R,
  id: string,
  after: After<R>,
): Promise<Written | Refusal> {
  return writeLine(deps, actor, register, id, (before, today) =>
    before === undefined || !mayWrite(actor, register, before)
      ? refuse('not-found')
      : { ...before, ...after(before, today) },
  );
}

/** Puts one line as it shall be; a line that is so already stays. */
async function writeLine<R extends RegisterName>(
  deps: RegisterDeps,
  actor: Actor,
  register: R,
  id: string,
  after: (before: RegisterLines[R] | undefined, today: PlainDate) => RegisterLines[R] | Refusal,
): Promise<Written | Refusal> {
  const outcome = await writeRegisters(deps, actor, [], ({ book, circumstances }) => {
    const before = book.line(register, id);
    const line = after(before, circumstances.today);
    if (isRefusal(line)) return line;
    if (!mayWrite(actor, register, line)) return refuse('not-found');
    if (before !== undefined && sameLine(register, before, line)) return { lines: {}, persons: [] };
    book.put(register, line);
    const [fault] = checkLine(book, register, before, line);
    return fault ? refuseFault(fault) : { lines: { [register]: [line] }, persons: [] };
  });
  return isRefusal(outcome) ? outcome : { id, changed: outcome.lines[register] !== undefined };
}
