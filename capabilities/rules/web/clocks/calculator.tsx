import { useState } from 'react';
import type { Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import type { ClockVersionView } from '../../contract/book-view.ts';
import type { DueView } from '../../contract/due-view.ts';
import { askDue } from '../queries.ts';
import { inWords, refusedFields } from '../words/refused.ts';
import { useRuleWords } from '../words/use-rule-words.ts';
import { queryOf, startToday } from './asking.ts';
import { useCalculatorRows } from './calculator-rows.tsx';
import { Outcome } from './outcome.tsx';
import { runsByHours } from './period.ts';

interface Props {
  readonly version: ClockVersionView;
  readonly today: string;
  readonly timeZone: string;
}

/** 算一算: when the clock ends that begins on a day, as the server counts it, with every step. */
export function Calculator({ version, today, timeZone }: Props) {
  const { w, say, locale } = useRuleWords();
  const rows = useCalculatorRows(version);
  const [answer, setAnswer] = useState<DueView | null>(null);
  const ask = async (values: Values) => {
    try {
      setAnswer(await askDue(version.id, queryOf(values, { timeZone, locale })));
    } catch (error) {
      throw inWords(error, say);
    }
  };
  return (
    <>
      <FormBody
        rows={rows}
        initial={{ from: startToday(today, runsByHours(version)) }}
        submit={w('submit')}
        // An answer to other values than those on the screen would be believed.
        onValues={() => setAnswer(null)}
        onSubmit={ask}
        fieldsOf={refusedFields}
      />
      <div aria-live="polite">{answer === null ? null : <Outcome answer={answer} meaning={version.meaning} />}</div>
    </>
  );
}
