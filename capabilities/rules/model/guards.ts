import { type Refusal, refuse } from '#engine/flow/refusal.ts';
import type { RuleChange } from './change.ts';
import type { RuleCommandName } from './commands.ts';
import type { OwnRefusal } from './refusals.ts';

type Guard = (change: RuleChange, by: string) => OwnRefusal | null;

const secondPerson: Guard = ({ proposer }, by) => (proposer === by ? 'rules.proposer-cannot-decide' : null);

/** Who may not give which command, by where they stand on the change (RB2). Persons are compared, never roles. */
const guards: { readonly [Name in RuleCommandName]?: Guard } = {
  approve: secondPerson,
  refuse: secondPerson,
  withdraw: ({ proposer }, by) => (proposer === by ? null : 'rules.only-proposer-withdraws'),
};

/** Why `by` may not give this command on this change; `null` when nothing stands against it but, maybe, what it says. */
export function guard(name: RuleCommandName, change: RuleChange, by: string): Refusal<OwnRefusal> | null {
  const code = guards[name]?.(change, by) ?? null;
  return code === null ? null : refuse(code);
}
