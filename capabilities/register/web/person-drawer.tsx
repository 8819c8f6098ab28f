import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, post } from '#ui/api/client.ts';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { Strip } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { PersonLine } from '../contract/persons.ts';
import { registerWords, sheetColumns } from '../model/index.ts';
import { AppointmentsField } from './appointments-field.tsx';
import { CloseButton } from './close-button.tsx';
import type { Row } from './queries.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

const PATH = '/registers/persons';

interface Props {
  /** `null`: a new one. */
  readonly row: Row | null;
  readonly onClose: () => void;
}

/** A person with roles and account. Phone and login are not read for it: left empty they stay as they are. */
export function PersonDrawer({ row, onClose }: Props) {
  const w = useWords(words);
  const say = useSay();
  const client = useQueryClient();
  const [touched, setTouched] = useState(false);
  const id = useRef(row?.id ?? crypto.randomUUID());
  const person = row !== null && 'leftOn' in row ? row : null;
  const rows = usePersonRows(person);
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['registers'] });
    onClose();
  };
  const save = async ({ phone, login, ...rest }: Values) => {
    const body = { ...rest, ...(phone === '' ? {} : { phone }), ...(login === '' ? {} : { login }) };
    if (person === null) await post(PATH, { id: id.current, ...body });
    else await call('PUT', `${PATH}/${person.id}`, body);
    await done();
  };
  const what = say(registerWords.person);
  return (
    <FormDrawer
      title={person === null ? w('add', { what }) : `${what} · ${person.name}`}
      touched={touched}
      onClose={onClose}
    >
      <FormBody
        rows={rows}
        initial={person === null ? {} : { name: person.name, title: person.title, appointments: person.appointments }}
        submit={w('save')}
        onValues={() => setTouched(true)}
        onSubmit={save}
      />
      {person === null ? null : (
        <div className={styles.more}>
          <Password id={person.id} />
          <CloseButton
            path={`${PATH}/${person.id}`}
            closed={person.leftOn !== null}
            words={{ close: w('leave'), reopen: w('comeBack') }}
            onDone={done}
          />
        </div>
      )}
    </FormDrawer>
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
