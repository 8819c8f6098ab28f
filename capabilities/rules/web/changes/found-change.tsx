import { useState } from 'react';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { useSay } from '#ui/words/locale.tsx';
import type { BookView } from '../../contract/book-view.ts';
import type { ChangeDetail, ChangeView, CommandAnswer } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { RuleCommandName } from '../../model/index.ts';
import { ChangeBody } from './change-body.tsx';
import { contentWords } from './content-words.ts';
import { DecideForm, type Deciding } from './decide-form.tsx';

interface Props {
  readonly detail: ChangeDetail;
  readonly book: BookView;
  readonly onClose: () => void;
  readonly onDone: (name: RuleCommandName, answer: CommandAnswer) => void;
  readonly onEnding: (change: ChangeView) => void;
}

/** What a change says, its history, and what this person may do with it now; a decision's form takes the place of both. */
export function FoundChange({ detail, book, onClose, onDone, onEnding }: Props) {
  const say = useSay();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [touched, setTouched] = useState(false);
  const { change } = detail;
  const what = say(contentWords(change.content, book.clocks));
  const back = () => {
    setDeciding(null);
    setTouched(false);
  };
  return (
    <FormDrawer
      title={deciding === null ? what : `${say(commandWords[deciding])} · ${what}`}
      touched={touched}
      onClose={onClose}
    >
      {deciding === null ? (
        <ChangeBody detail={detail} book={book} onDecide={setDeciding} onEnding={() => onEnding(change)} />
      ) : (
        <DecideForm
          key={deciding}
          name={deciding}
          change={change}
          onTouched={() => setTouched(true)}
          onBack={back}
          onDone={(answer) => {
            back();
            onDone(deciding, answer);
          }}
        />
      )}
    </FormDrawer>
  );
}
