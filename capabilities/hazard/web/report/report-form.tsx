import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#ui/api/me.ts';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import type { CommandAnswer } from '../../contract/views.ts';
import { refusedFields } from '../command/refused-field.ts';
import { useSend } from '../command/send.ts';
import { useRows } from '../command/use-rows.ts';
import { directoryQuery } from '../directory.ts';
import { follow } from './follow.ts';
import { type Opening, ownPlace } from './openings.ts';

const SOURCES = { report: 'worker', record: 'inspection', selfReport: undefined } as const;

interface Props {
  readonly name: Opening;
  readonly submit: string;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** The form of a report, a record or a self-check. What follows from another choice is filled in for the user. */
export function ReportForm({ name, submit, onDone }: Props) {
  const client = useQueryClient();
  const me = useMe();
  const directory = useSuspenseQuery(directoryQuery).data;
  const [initial] = useState((): Values => {
    const own = ownPlace(me);
    return { nature: 'condition', source: SOURCES[name], ...own, ...follow(own, own, directory) };
  });
  const [values, setValues] = useState(initial);
  const send = useSend(name);
  const plainWorker = me.appointments.every(({ role }) => role === 'worker');
  const rows = useRows(name, {
    enterpriseId: (values.enterpriseId as string | null | undefined) ?? null,
    zoneId: (values.zoneId as string | null | undefined) ?? null,
    dueOn: null,
  });
  return (
    <FormBody
      rows={rows.filter((row) => asksSomething(row) && !(plainWorker && row.name === 'source'))}
      initial={initial}
      submit={submit}
      onValues={setValues}
      follow={(changed, all) => follow(changed, all, directory)}
      fieldsOf={refusedFields}
      onSubmit={async (entered) => {
        const answer = await send(entered, null);
        void client.invalidateQueries({ queryKey: ['hazards'] });
        onDone(answer);
      }}
    />
  );
}

/** A list without a line asks nothing. */
function asksSomething(row: FieldRow): boolean {
  return row.as !== 'pick' || row.required || row.options.length > 0;
}
