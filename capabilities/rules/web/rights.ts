import { useMe } from '#ui/api/me.ts';
import type { RuleVerb } from '../model/index.ts';

/** Whether the person at this desk holds the verb; the server asks by the same table. */
export function useMay(verb: RuleVerb): boolean {
  return useMe().verbs.includes(verb);
}
