import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, post } from '#ui/api/client.ts';
import { useMe } from '#ui/api/me.ts';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { type RegisterName, registerWords, type SheetColumn, sheetColumns } from '../model/index.ts';
import { linesOf } from './cells.tsx';
import { CloseButton } from './close-button.tsx';
import { pathOf } from './paths.ts';
import { directoryQuery, type Row } from './queries.ts';
import styles from './registers.module.css';
import { words } from './words.ts';

interface Props {
  readonly register: RegisterName;
  /** `null`: a new one. */
  readonly row: Row | null;
  readonly onClose: () => void;
}

/** The form of one line; its fields are the columns of its sheet. */
export function LineDrawer({ register, row, onClose }: Props) {
  const w = useWords(words);
  const say = useSay();
  const client = useQueryClient();
  const me = useMe();
  const [touched, setTouched] = useState(false);
  // Made once per opened form: the same line sent again is written once.
  const id = useRef(row?.id ?? crypto.randomUUID());
  const rows = useLineRows(register);
  const what = say(registerWords[register]);
  const path = `/registers/${pathOf(register)}`;
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['registers'] });
    onClose();
  };
  const save = async (values: Values) => {
    const body = Object.fromEntries(
      rows.map(({ name }) => [name, name === 'creditCode' && values[name] === '' ? null : values[name]]),
    );
    if (row === null) await post(path, { id: id.current, ...body });
    else await call('PUT', `${path}/${row.id}`, body);
    await done();
  };
  const enterpriseId = me.appointments.find((one) => one.enterpriseId)?.enterpriseId;
  const fresh = { hazardous: false, keyUnit: false, idle: false, ...(enterpriseId ? { enterpriseId } : {}) };
  return (
    <FormDrawer title={row === null ? w('add', { what }) : `${what} · ${row.name}`} touched={touched} onClose={onClose}>
      <FormBody
        rows={rows}
        initial={row === null ? fresh : (row as unknown as Values)}
        submit={w('save')}
        onValues={() => setTouched(true)}
        onSubmit={save}
      />
      {row === null || 'leftOn' in row ? null : (
        <div className={styles.more}>
          <CloseButton
            path={`${path}/${row.id}`}
            closed={row.closedOn !== null}
            words={{ close: w('close'), reopen: w('reopen') }}
            onDone={done}
          />
        </div>
      )}
    </FormDrawer>
  );
}

function useLineRows(register: RegisterName): FieldRow[] {
  const w = useWords(words);
  const say = useSay();
  const directory = useQuery(directoryQuery).data;
  const yesNo = [
    { value: true, label: w('yes') },
    { value: false, label: w('no') },
  ];
  const rowOf = (column: SheetColumn): FieldRow => {
    const base = { name: column.field, label: say(column), required: column.needed === true };
    if (column.kind === 'yesNo') return { ...base, as: 'choice', options: yesNo };
    if (column.words) {
      const options = Object.entries(column.words).map(([value, both]) => ({ value, label: say(both) }));
      return { ...base, as: 'pick', options };
    }
    if (column.to) {
      const lines = linesOf(directory, column.to).filter((line) => !line.closed);
      return { ...base, as: 'pick', options: lines.map(({ id, name }) => ({ value: id, label: name })) };
    }
    return { ...base, as: 'line', most: 80 };
  };
  return sheetColumns[register].filter(({ kind }) => kind !== 'day').map(rowOf);
}
