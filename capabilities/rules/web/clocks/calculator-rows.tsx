import { periodWords } from '#engine/time/derivation-words.ts';
import type { FieldRow } from '#ui/form/field-row.ts';
import type { ClockVersionView } from '../../contract/book-view.ts';
import { DayInput } from '../day-input.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { ExtensionField } from './extension-field.tsx';
import { runsByHours } from './period.ts';

/** What a calculation asks: the start, an extension where the law allows one, and the day as of which things are known. */
export function useCalculatorRows(version: ClockVersionView): FieldRow[] {
  const { w, value, say } = useRuleWords();
  const byHours = runsByHours(version);
  const rows: FieldRow[] = [
    {
      as: 'own',
      name: 'from',
      label: w(byHours ? 'fromMoment' : 'from'),
      hint: say(version.startEvent),
      required: true,
      control: <DayInput moment={byHours} />,
      empty: '',
    },
  ];
  const { extension } = version;
  if (extension !== null) {
    const { number, unit, approval } = extension;
    const period = say(periodWords(number, unit));
    rows.push({
      as: 'own',
      name: 'extension',
      label: w('extend'),
      required: false,
      control: (
        <ExtensionField
          most={number}
          unit={period.replace(/^\d+\s*/, '')}
          hint={value('extension', { period, approval: say(approval) })}
        />
      ),
      empty: null,
    });
  }
  const asOf = { as: 'own', name: 'asOf', label: w('asOf'), hint: w('asOfHint'), required: false } as const;
  return [...rows, { ...asOf, control: <DayInput />, empty: '' }];
}
