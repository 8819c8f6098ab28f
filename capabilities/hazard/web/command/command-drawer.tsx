import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type ApiRefusal, isApiRefusal } from '#ui/api/refusal.ts';
import type { Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Strip } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { CommandAnswer, HazardDetail } from '../../contract/views.ts';
import { commandWords, stateWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { hazardQuery } from '../queries.ts';
import { pages } from '../words/pages.ts';
import { leads } from './leads.ts';
import { refusedFields } from './refused-field.ts';
import { useSend } from './send.ts';
import { useRows } from './use-rows.ts';

interface Props {
  readonly name: HazardCommandName;
  readonly detail: HazardDetail;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onClose: () => void;
}

/**
 * The form of one command. It acts on the version that was on the screen when it opened; when somebody else has moved the
 * hazard meanwhile, the user is told and takes over the new version without losing a word.
 */
export function CommandDrawer({ name, detail, onDone, onClose }: Props) {
  const w = useWords(pages);
  const say = useSay();
  const client = useQueryClient();
  const { row } = detail;
  const [version, setVersion] = useState(row.version);
  const [touched, setTouched] = useState(false);
  const [unanswered, setUnanswered] = useState(false);
  const rows = useRows(name, row);
  const send = useSend(name);
  const title = say(commandWords[name]);
  // A command whose answer was lost may itself have moved the hazard: it is sent again as it was, and the server knows it.
  const stale = version !== row.version && !unanswered;
  const gone = version === row.version && !detail.commands.includes(name);

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
  const wayOut = (refusal: ApiRefusal, settled: () => void) =>
    isApiRefusal(refusal, 'matter.stale') ? (
      <Button onClick={() => renew().then(settled)}>{w('reloadKeep')}</Button>
    ) : null;

  return (
    <FormDrawer title={title} touched={touched} onClose={onClose}>
      <FormBody
        rows={rows}
        initial={initialOf(name, detail)}
        submit={title}
        danger={leads[name].danger === true}
        onValues={() => setTouched(true)}
        onSubmit={submit}
        fieldsOf={refusedFields}
        wayOut={wayOut}
        above={
          <>
            <p className="quiet">{say(leads[name].lead)}</p>
            {stale ? (
              <Strip tone="work" action={<Button onClick={renew}>{w('reloadKeep')}</Button>}>
                {w('stale', { state: say(stateWords[row.state]) })}
              </Strip>
            ) : null}
            {gone ? <Strip tone="alarm">{w('notNow', { what: title })}</Strip> : null}
          </>
        }
      />
    </FormDrawer>
  );
}

/** What is known already and would only be typed again. */
function initialOf(name: HazardCommandName, { row }: HazardDetail): Values {
  if (name === 'register') return { kind: row.kind };
  if (name === 'assign') return { squadId: row.squadId };
  return {};
}
