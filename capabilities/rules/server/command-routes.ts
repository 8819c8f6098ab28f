import type { Actor } from '#engine/access/access.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { type Answer, type RouteRow, route } from '#platform/http/route.ts';
import { carryOut } from '#platform/matter/write.ts';
import { ruleCommandSchemas } from '../contract/commands.ts';
import { CHANGES_PATH, commandPath, PROPOSING_COMMANDS } from '../contract/paths.ts';
import { codeParams } from '../contract/query.ts';
import { commandAnswer } from '../contract/views.ts';
import { commandWords } from '../contract/words.ts';
import { type RuleCommandName, verbOf } from '../model/index.ts';
import { byCode, holds, type RuleDeps } from './deps.ts';
import { ruleChangeKind, type WireCommand } from './kind.ts';

/** One address per command; all of them end in the one write path. */
export function commandRoutes(deps: RuleDeps): RouteRow[] {
  const proposing: readonly RuleCommandName[] = PROPOSING_COMMANDS;
  const carry = carrier(deps);
  return (Object.keys(ruleCommandSchemas) as RuleCommandName[]).map((name) => {
    const shared = {
      method: 'POST',
      tag: 'rules',
      summary: `${commandWords[name].en} ${commandWords[name].zh}`,
      needs: verbOf[name],
      holds: holds(verbOf[name]),
      perMinute: 60,
      body: ruleCommandSchemas[name],
      answer: commandAnswer,
    } as const;
    const given = (body: object, actor: Actor) =>
      ({ ...body, type: name, by: actor.personId }) as unknown as WireCommand;
    if (proposing.includes(name))
      return route({
        ...shared,
        path: `${CHANGES_PATH}/${commandPath(name)}`,
        handle: ({ body }, actor) => carry(actor, given(body as object, actor), null),
      });
    return route({
      ...shared,
      path: `${CHANGES_PATH}/:code/${commandPath(name)}`,
      params: codeParams,
      handle: ({ params, body }, actor) =>
        byCode(params.code, (code) => carry(actor, given(body as object, actor), code)),
    });
  });
}

/** So often an approval that others have overtaken is decided anew. */
const TURNS = 5;

function carrier(deps: RuleDeps) {
  const kind = ruleChangeKind(deps.sql);
  return async function carry(actor: Actor, command: WireCommand, code: string | null, turn = 1): Promise<Answer> {
    const answer = await carryOut(kind, deps, actor, command, code);
    if (!isRefusal(answer)) {
      if (command.type === 'approve') deps.rules.forget(actor.parkId);
      return answer;
    }
    // The change stands at the version that was seen: another one came into force meanwhile, and this one is held against it.
    const overtaken = answer.code === 'matter.stale' && answer.details?.version === command.version;
    return overtaken && turn < TURNS ? carry(actor, command, code, turn + 1) : answer;
  };
}
