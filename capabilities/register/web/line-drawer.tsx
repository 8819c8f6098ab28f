import { useQuery } from '@tanstack/react-query';
import { useMe } from '#ui/api/me.ts';
import type { FieldRow } from '#ui/form/field-row.ts';
import { useSay, useWords } from '#ui/words/locale.tsx';
import { type AnyLine, type RegisterName, registerWords, type SheetColumn, sheetColumns } from '../model/index.ts';
import { linesOf } from './cells.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { pathOf } from './paths.ts';
import { directoryQuery } from './queries.ts';
import { words } from './words.ts';

interface Props {
  readonly register: RegisterName;
  /** `null`: a new one. */
  readonly row: AnyLine | null;
  readonly onClose: () => void;
}

/** The form of one line; its fields are the columns of its sheet. */
export function LineDrawer({ register, row, onClose }: Props) {
  const w = useWords(words);
  const say = useSay();
  const me = useMe();
  const rows = useLineRows(register);
  const enterpriseId = me.appointments.find((one) => one.enterpriseId)?.enterpriseId;
  const fresh = { hazardous: false, keyUnit: false, idle: false, ...(enterpriseId ? { enterpriseId } : {}) };
  return (
    <EditDrawer
      what={say(registerWords[register])}
      path={`/registers/${pathOf(register)}`}
      row={row}
      rows={rows}
      initial={row === null ? fresh : { ...row }}
      bodyOf={(values) =>
        Object.fromEntries(
          rows.map(({ name }) => [name, name === 'creditCode' && values[name] === '' ? null : values[name]]),
        )
      }
      closed={row !== null && row.closedOn !== null}
      closing={{ close: w('close'), reopen: w('reopen') }}
      onClose={onClose}
    />
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
