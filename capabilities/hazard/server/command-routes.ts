import type { Actor } from '#engine/access/access.ts';
import { type RouteRow, route } from '#platform/http/route.ts';
import { carryOut } from '#platform/matter/write.ts';
import { hazardCommandSchemas } from '../contract/commands.ts';
import { commandPath, OPENING_COMMANDS } from '../contract/paths.ts';
import { codeParams } from '../contract/query.ts';
import { commandAnswer } from '../contract/views.ts';
import { commandWords } from '../contract/words.ts';
import { type HazardCommandName, verbOf } from '../model/index.ts';
import { byCode } from './by-code.ts';
import { type HazardRouteDeps, holds } from './deps.ts';
import { hazardKind, type WireCommand } from './kind.ts';

/** One address per command, made from the command table; all of them end in the one write path. */
export function commandRoutes(deps: HazardRouteDeps): RouteRow[] {
  const kind = hazardKind(deps);
  const opening: readonly HazardCommandName[] = OPENING_COMMANDS;
  return (Object.keys(hazardCommandSchemas) as HazardCommandName[]).map((name) => {
    const opens = opening.includes(name);
    const shared = {
      method: 'POST',
      tag: 'hazard',
      summary: `${commandWords[name].en} ${commandWords[name].zh}`,
      needs: verbOf[name],
      holds: holds(verbOf[name]),
      body: hazardCommandSchemas[name],
      answer: commandAnswer,
    } as const;
    const carry = (actor: Actor, body: object, code: string | null) =>
      carryOut(kind, deps, actor, { ...body, type: name, by: actor.personId } as unknown as WireCommand, code);
    if (opens)
      return route({
        ...shared,
        path: `/hazards/${commandPath(name)}`,
        handle: ({ body }, actor) => carry(actor, body as object, null),
      });
    return route({
      ...shared,
      path: `/hazards/:code/${commandPath(name)}`,
      params: codeParams,
      handle: ({ params, body }, actor) => byCode(params.code, (code) => carry(actor, body as object, code)),
    });
  });
}
