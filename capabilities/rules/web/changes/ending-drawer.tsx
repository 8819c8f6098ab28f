import type { BookView } from '../../contract/book-view.ts';
import type { CommandAnswer } from '../../contract/views.ts';
import { DayInput } from '../day-input.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { clockName } from './content-words.ts';
import { ProposeDrawer } from './propose-drawer.tsx';

interface Props {
  readonly book: BookView;
  /** The override's own change, and its clock. */
  readonly override: string;
  readonly rule: string;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** 提出提前终止: the last day on which an override in force still counts. */
export function EndingDrawer({ book, override, rule, onClose, onDone }: Props) {
  const { w, say } = useRuleWords();
  return (
    <ProposeDrawer
      name="proposeEnding"
      lead={`${override} · ${say(clockName(book.clocks, rule))}`}
      rows={[
        {
          as: 'own',
          name: 'lastDay',
          label: w('lastDay'),
          hint: w('lastDayHint'),
          required: true,
          control: <DayInput least={book.today} />,
          empty: '',
        },
        { as: 'words', name: 'reason', label: w('reason'), hint: w('leadEnding'), required: true, most: 2000 },
      ]}
      bodyOf={(values) => ({ ...values, override })}
      onClose={onClose}
      onDone={onDone}
    />
  );
}
