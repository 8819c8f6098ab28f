import { useRef } from 'react';
import { post } from '#ui/api/client.ts';
import type { Values } from '#ui/form/field-row.ts';
import { commandPath } from '../../contract/paths.ts';
import type { CommandAnswer } from '../../contract/views.ts';
import type { HazardCommandName } from '../../model/index.ts';

/** Where a command acts: a hazard as it was at the version seen; `null` for the three that bring one in. */
export interface Target {
  readonly code: string;
  readonly version: number;
}

/**
 * Sends a command with an id made once per opened form. The same content sent again, after a lost connection, is the very same
 * command with the very same moment, so the server carries it out once and gives its first answer again.
 */
export function useSend(name: HazardCommandName): (values: Values, target: Target | null) => Promise<CommandAnswer> {
  const commandId = useRef(crypto.randomUUID());
  const last = useRef({ content: '', happenedAt: '' });
  return (values, target) => {
    const content = JSON.stringify([values, target]);
    if (last.current.content !== content) last.current = { content, happenedAt: new Date().toISOString() };
    const { happenedAt } = last.current;
    const envelope = { ...values, commandId: commandId.current, happenedAt };
    if (target === null) return post(`/hazards/${commandPath(name)}`, envelope);
    const path = `/hazards/${encodeURIComponent(target.code)}/${commandPath(name)}`;
    return post(path, { ...envelope, version: target.version });
  };
}
