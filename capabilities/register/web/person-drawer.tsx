import { useState } from 'react';
import { call } from '#ui/api/client.ts';
import type { FieldRow } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { Strip } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { PersonLine } from '../contract/persons.ts';
import { registerWords, sheetColumns } from '../model/index.ts';
import { AppointmentsField } from './appointments-field.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { words } from './words.ts';

const PATH = '/registers/persons';

interface Props {
  /** `null`: a new one. */
  readonly row: PersonLine | null;
  readonly onClose: () => void;
}

/** A person with roles and account. Phone and login are not read for it: left empty they stay as they are. */
export function PersonDrawer({ row, onClose }: Props) {
  const w = useWords(words);
  const say = useSay();
  const rows = usePersonRows(row);
  return (
    <EditDrawer
      what={say(registerWords.person)}
      path={PATH}
      row={row}
      rows={rows}
      initial={row === null ? {} : { name: row.name, title: row.title, appointments: row.appointments }}
      bodyOf={({ phone, login, ...rest }) => ({
        ...rest,
        ...(phone === '' ? {} : { phone }),
        ...(login === '' ? {} : { login }),
      })}
      closed={row !== null && row.leftOn !== null}
      closing={{ close: w('leave'), reopen: w('comeBack') }}
      onClose={onClose}
    >
      {row === null ? null : <Password id={row.id} />}
    </EditDrawer>
  );
}

function usePersonRows(person: PersonLine | null): FieldRow[] {
  const w = useWords(words);
  const say = useSay();
  const label = (field: string) => say(sheetColumns.person.find((column) => column.field === field) ?? words.role);
  const keeps = person === null ? undefined : w('keepsPhone');
  return [
    { as: 'line', name: 'name', label: label('name'), required: true, most: 40 },
    { as: 'line', name: 'title', label: label('title'), required: false, most: 40 },
    { as: 'own', name: 'appointments', label: w('roles'), required: false, empty: [], control: <AppointmentsField /> },
    { as: 'line', name: 'phone', label: label('phone'), required: false, most: 30, hint: keeps },
    { as: 'line', name: 'login', label: label('login'), required: false, most: 40, hint: keeps ?? w('loginHint') },
  ];
}

function Password({ id }: { id: string }) {
  const w = useWords(words);
  const [times, setTimes] = useState(0);
  return (
    <>
      {times > 0 ? <Strip tone="done">{w('passwordSet')}</Strip> : null}
      <FormBody
        key={times}
        rows={[
          {
            as: 'secret',
            name: 'password',
            label: w('password'),
            hint: w('passwordHint'),
            required: true,
            fill: 'new-password',
          },
        ]}
        submit={w('password')}
        fieldsOf={() => ['password']}
        onSubmit={async (values) => {
          await call('PUT', `${PATH}/${id}/password`, values);
          setTimes(times + 1);
        }}
      />
    </>
  );
}
