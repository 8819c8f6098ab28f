import type { FieldRow } from '#ui/form/field-row.ts';
import type { BookView } from '../../contract/book-view.ts';
import type { CommandAnswer } from '../../contract/views.ts';
import { DayInput } from '../day-input.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { HolidaysField } from './holidays-field.tsx';
import { MakeUpDaysField } from './make-up-days-field.tsx';
import { numberIn } from './numbers.ts';
import { ProposeDrawer } from './propose-drawer.tsx';

interface Props {
  readonly book: BookView;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** 录入放假通知: a yearly notice of the State Council's general office that the program does not hold. */
export function NoticeDrawer({ book, onClose, onDone }: Props) {
  return (
    <ProposeDrawer
      name="proposeNotice"
      rows={useRows()}
      initial={{ year: String(book.calendar.missingFrom), holidays: [{ name: '', from: '', to: '' }], makeUpDays: [] }}
      bodyOf={(values) => ({ ...values, year: numberIn('year', values.year) })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

function useRows(): FieldRow[] {
  const { w } = useRuleWords();
  const own = { as: 'own', required: true } as const;
  return [
    { as: 'line', name: 'year', label: w('year'), required: true, most: 4 },
    { as: 'line', name: 'title', label: w('noticeTitle'), required: true, most: 200 },
    { ...own, name: 'published', label: w('publishedOn'), control: <DayInput />, empty: '' },
    { as: 'line', name: 'address', label: w('address'), hint: w('addressHint'), required: true, most: 300 },
    {
      ...own,
      name: 'holidays',
      label: w('holidays'),
      hint: w('holidaysHint'),
      control: <HolidaysField />,
      empty: [],
    },
    { ...own, name: 'makeUpDays', label: w('makeUpDays'), required: false, control: <MakeUpDaysField />, empty: [] },
    { as: 'words', name: 'reason', label: w('reason'), hint: w('reasonHint'), required: true, most: 2000 },
  ];
}
