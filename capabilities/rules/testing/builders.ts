import type { Actor } from '#engine/access/access.ts';
import type { Role } from '#engine/access/roles.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { matterCode } from '#engine/ledger/code.ts';
import { instant } from '#engine/time/instant.ts';
import { plainDate } from '#engine/time/plain-date.ts';
import { RULE_BOOK } from '#rulebook/book.ts';
import { HOLIDAY_NOTICES } from '#rulebook/calendar/holiday-notices.ts';
import {
  type CodedChange,
  decide,
  evolve,
  inForceOf,
  type RuleChange,
  type RuleCommand,
  type RuleCommandBodies,
  type RuleCommandName,
  type RuleWorld,
  unproposed,
} from '../model/index.ts';
import { notice2027, tenDays } from './api.ts';

/** People by their job. */
export const people = {
  administrator: 'a0000000-0000-4000-8000-000000000001',
  secondAdministrator: 'a0000000-0000-4000-8000-000000000002',
  centreHead: 'a0000000-0000-4000-8000-000000000003',
} as const;

export const codeOf = (n: number): string => matterCode('RU', new Uint8Array(9).fill(n));

export const TODAY = plainDate('2026-09-24');

/** A sensible body for every command; tests change just what they are about. */
export const bodies = {
  proposeOverride: tenDays,
  proposeEnding: { override: codeOf(1), lastDay: plainDate('2026-11-30'), reason: '规定已废止' },
  proposeNotice: notice2027,
  approve: { remark: '同意' },
  refuse: { reason: '依据不足' },
  withdraw: { reason: '写错了' },
} as unknown as RuleCommandBodies;

export function command<Name extends RuleCommandName>(
  type: Name,
  by: string,
  changed: Partial<RuleCommandBodies[Name]> = {},
): RuleCommand {
  const happenedAt = instant('2026-09-24T01:30:00.000Z');
  return { type, by, happenedAt, ...bodies[type], ...changed } as unknown as RuleCommand;
}

/** The shipped book, nothing in force in the park, and today at 2026-09-24. */
export function aWorld(changed: Partial<RuleWorld> = {}): RuleWorld {
  return {
    now: instant('2026-09-24T02:00:00.000Z'),
    today: TODAY,
    timeZone: 'Asia/Shanghai',
    law: RULE_BOOK,
    notices: HOLIDAY_NOTICES,
    inForce: inForceOf([], 0),
    ...changed,
  };
}

/** The change after these commands; a refused one fails the test with its code. */
export function changeAfter(steps: readonly RuleCommand[], world: RuleWorld = aWorld()): RuleChange {
  return steps.reduce<RuleChange>((change, step) => {
    const answer = decide(step, change, world);
    if (isRefusal(answer)) throw new Error(`${step.type} in ${change.state} was refused: ${answer.code}`);
    return answer.reduce(evolve, change);
  }, unproposed);
}

/** The refusal's code, or the names of the events. */
export function outcome(given: RuleCommand, change: RuleChange = unproposed, world: Partial<RuleWorld> = {}): string {
  const answer = decide(given, change, aWorld(world));
  return isRefusal(answer) ? answer.code : answer.map(({ type }) => type).join(',');
}

/** A world in which these changes of the first administrator were approved, in this order and on this day. */
export function worldWith(commands: readonly RuleCommand[], today = TODAY): RuleWorld {
  const changes: CodedChange[] = [];
  for (const each of commands) {
    const world = aWorld({ today, inForce: inForceOf(changes, changes.length) });
    const change = changeAfter([each, command('approve', people.centreHead)], world);
    changes.push({ code: codeOf(changes.length + 1), change });
  }
  return aWorld({ today, inForce: inForceOf(changes, changes.length) });
}

export function actor(role: Role, personId: string = people.administrator): Actor {
  return { personId, parkId: 'testpark', appointments: [{ role }] };
}
