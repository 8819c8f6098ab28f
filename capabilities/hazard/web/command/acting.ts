import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isApiRefusal } from '#ui/api/refusal.ts';
import type { Values } from '#ui/form/field-row.ts';
import type { CommandAnswer, HazardDetail } from '../../contract/views.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { hazardQuery } from '../queries.ts';
import { useSend } from './send.ts';

/**
 * Acting on the version of a hazard that was on the screen when the form opened. `stale`: somebody else has moved it since, and
 * `renew` takes over the new version; `gone`: the command cannot be given any more.
 */
export function useActing(name: HazardCommandName, detail: HazardDetail, onDone: (answer: CommandAnswer) => void) {
  const client = useQueryClient();
  const { row } = detail;
  const [version, setVersion] = useState(row.version);
  const [unanswered, setUnanswered] = useState(false);
  const send = useSend(name);
  const submit = async (values: Values) => {
    setUnanswered(false);
    const answer = await send(values, { code: row.code, version }).catch((error: unknown) => {
      setUnanswered(isApiRefusal(error, 'network.unreachable'));
      throw error;
    });
    await client.invalidateQueries({ queryKey: ['hazards'] });
    onDone(answer);
  };
  const renew = async () => {
    const fresh = await client.fetchQuery({ ...hazardQuery(row.code), staleTime: 0 });
    setVersion(fresh.row.version);
  };
  // A command whose answer was lost may itself have moved the hazard: it is sent again as it was, and the server knows it.
  const stale = version !== row.version && !unanswered;
  const gone = version === row.version && !detail.commands.includes(name);
  return { submit, renew, stale, gone, initial: initialOf(name, detail) };
}

/** What is known already and would only be typed again. */
function initialOf(name: HazardCommandName, { row }: HazardDetail): Values {
  if (name === 'register') return { kind: row.kind };
  if (name === 'assign') return { squadId: row.squadId };
  return {};
}
