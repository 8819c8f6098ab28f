import { useState } from 'react';
import type { Values } from '#ui/form/field-row.ts';
import { daysAfter } from '#ui/time/dates.ts';
import type { BookView } from '../../contract/book-view.ts';
import type { CommandAnswer } from '../../contract/views.ts';
import { numberIn } from './numbers.ts';
import { useOverrideRows } from './override-rows.tsx';
import { ProposeDrawer } from './propose-drawer.tsx';

interface Props {
  readonly book: BookView;
  /** The clock whose drawer it was opened from; `null` when it is still to be chosen. */
  readonly rule: string | null;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** 提出本地规定: another number for a clock, from a day on. */
export function OverrideDrawer({ book, rule, onClose, onDone }: Props) {
  const [chosen, setChosen] = useState<Values>({ rule });
  const rows = useOverrideRows(book, chosen);
  return (
    <ProposeDrawer
      name="proposeOverride"
      rows={rows}
      initial={{ rule, validFrom: daysAfter(book.today, 1) }}
      bodyOf={(values) => ({
        ...values,
        number: numberIn('number', values.number),
        validTo: values.validTo === '' ? null : values.validTo,
      })}
      onValues={setChosen}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
