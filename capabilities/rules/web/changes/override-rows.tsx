import { periodWords } from '#engine/time/derivation-words.ts';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { daysAfter } from '#ui/time/dates.ts';
import type { BookView } from '../../contract/book-view.ts';
import { groundWords } from '../../contract/words.ts';
import { mayBe } from '../clocks/period.ts';
import { DayInput } from '../day-input.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { versionOn } from './content-words.ts';

const HINTS = { less: 'lessOnly', more: 'moreOnly', any: 'anyNumber' } as const;

/** The fields of an override: the hint beside the number follows the clock, the day and the ground chosen so far. */
export function useOverrideRows(book: BookView, chosen: Values): FieldRow[] {
  const { w, say } = useRuleWords();
  const tomorrow = daysAfter(book.today, 1);
  const from = typeof chosen.validFrom === 'string' && chosen.validFrom !== '' ? chosen.validFrom : tomorrow;
  const version = typeof chosen.rule === 'string' ? versionOn(book.clocks, chosen.rule, from) : null;
  const now = version === null ? '' : say(periodWords(version.number, version.unit));
  const unit = now.replace(/^\d+\s*/, '');
  const may = version === null || chosen.ground === 'newLaw' ? 'any' : mayBe(version);
  return [
    {
      as: 'pick',
      name: 'rule',
      label: w('rule'),
      required: true,
      options: book.clocks.map(({ id, versions }) => {
        const text = versions.at(-1)?.text;
        return { value: id, label: text === undefined ? id : `${say(text)} · ${id}` };
      }),
    },
    {
      as: 'choice',
      name: 'ground',
      label: w('ground'),
      required: true,
      options: [
        { value: 'local', label: say(groundWords.local), hint: w('localHint') },
        { value: 'newLaw', label: say(groundWords.newLaw), hint: w('newLawHint') },
      ],
    },
    {
      as: 'line',
      name: 'number',
      label: version === null ? w('numberPlain') : w('numberHere', { unit }),
      hint: version === null ? w('chooseFirst') : w(HINTS[may], { period: now }),
      required: true,
      most: 6,
    },
    { as: 'line', name: 'basis', label: w('basis'), hint: w('basisHint'), required: true, most: 400 },
    {
      as: 'own',
      name: 'validFrom',
      label: w('validFrom'),
      hint: w('tomorrow'),
      required: true,
      control: <DayInput least={tomorrow} />,
      empty: '',
    },
    {
      as: 'own',
      name: 'validTo',
      label: w('validTo'),
      hint: w('validToHint'),
      required: false,
      control: <DayInput least={from} />,
      empty: '',
    },
    { as: 'words', name: 'reason', label: w('reason'), hint: w('reasonHint'), required: true, most: 2000 },
  ];
}
