import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { post } from '#ui/api/client.ts';
import type { Values } from '#ui/form/field-row.ts';
import { CHANGES_PATH, commandPath } from '../contract/paths.ts';
import type { CommandAnswer } from '../contract/views.ts';
import type { RuleCommandName } from '../model/index.ts';
import { rulesKey } from './queries.ts';

/** The change a command acts on, as it was at the version seen; `null` for the three that propose one. */
export interface Target {
  readonly code: string;
  readonly version: number;
}

/**
 * Sends a command with an id made once per opened form. The same content sent again, after a lost connection, is the very same
 * command with the very same moment, so the server carries it out once and gives its first answer again.
 */
export function useSend(name: RuleCommandName): (values: Values, target: Target | null) => Promise<CommandAnswer> {
  const client = useQueryClient();
  const commandId = useRef(crypto.randomUUID());
  const last = useRef({ content: '', happenedAt: '' });
  return async (values, target) => {
    const content = JSON.stringify([values, target]);
    if (last.current.content !== content) last.current = { content, happenedAt: new Date().toISOString() };
    const envelope = { ...values, commandId: commandId.current, happenedAt: last.current.happenedAt };
    const answer =
      target === null
        ? await post<CommandAnswer>(`${CHANGES_PATH}/${commandPath(name)}`, envelope)
        : await post<CommandAnswer>(`${CHANGES_PATH}/${target.code}/${commandPath(name)}`, {
            ...envelope,
            version: target.version,
          });
    await client.invalidateQueries({ queryKey: rulesKey });
    return answer;
  };
}
