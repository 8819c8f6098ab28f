import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { call, post } from '#ui/api/client.ts';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { useWords } from '#ui/words/locale.tsx';
import { CloseButton } from './close-button.tsx';
import styles from './registers.module.css';
import { words } from './words.ts';

interface Props {
  /** What a line of this register is called. */
  readonly what: string;
  /** Where the register's lines stand below `/api`. */
  readonly path: string;
  /** `null`: a new one. */
  readonly row: { readonly id: string; readonly name: string } | null;
  readonly rows: readonly FieldRow[];
  readonly initial: Values;
  /** What is sent of the values entered. */
  readonly bodyOf: (values: Values) => Values;
  readonly closed: boolean;
  readonly closing: { readonly close: string; readonly reopen: string };
  readonly onClose: () => void;
  /** What else can be done with a line that is there already. */
  readonly children?: ReactNode;
}

/** Adds a line to a register or changes one, and takes it out of use. */
export function EditDrawer({ what, path, row, rows, initial, bodyOf, onClose, ...props }: Props) {
  const w = useWords(words);
  const client = useQueryClient();
  const [touched, setTouched] = useState(false);
  // Made once per opened form: the same line sent again is written once.
  const id = useRef(row?.id ?? crypto.randomUUID());
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['registers'] });
    onClose();
  };
  const save = async (values: Values) => {
    const body = bodyOf(values);
    if (row === null) await post(path, { id: id.current, ...body });
    else await call('PUT', `${path}/${row.id}`, body);
    await done();
  };
  return (
    <FormDrawer title={row === null ? w('add', { what }) : `${what} · ${row.name}`} touched={touched} onClose={onClose}>
      <FormBody rows={rows} initial={initial} submit={w('save')} onValues={() => setTouched(true)} onSubmit={save} />
      {row === null ? null : (
        <div className={styles.more}>
          {props.children}
          <CloseButton path={`${path}/${row.id}`} closed={props.closed} words={props.closing} onDone={done} />
        </div>
      )}
    </FormDrawer>
  );
}
