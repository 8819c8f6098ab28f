import type { FieldRow, Option } from '#ui/form/field-row.ts';
import { daysAfter } from '#ui/time/dates.ts';
import type { Words } from '#ui/words/words.ts';
import { MAX_PHOTOS } from '../../contract/paths.ts';
import type { AnyField, OptionSource } from './fields.ts';

/** What turning a field of the table into a row of a form takes. */
export interface Making {
  readonly say: (words: Words) => string;
  readonly today: string;
  /** The hazard's present deadline: an extension must lead beyond it. */
  readonly dueOn: string | null;
  readonly options: (source: OptionSource) => readonly Option[];
}

/** One field of the table as the form kit wants it. */
export function fieldRow(name: string, told: AnyField, making: Making): FieldRow {
  const { say, today, dueOn, options } = making;
  const base = { name, label: say(told.label), hint: told.hint && say(told.hint), required: !told.optional };
  switch (told.as) {
    case 'line':
    case 'words':
      return { ...base, as: told.as, most: told.most };
    case 'photos':
      return { ...base, as: 'photos', most: MAX_PHOTOS };
    case 'point':
      return { ...base, as: 'point' };
    case 'day': {
      const from = told.counting === 'deadline' && dueOn !== null ? dueOn : today;
      return { ...base, as: 'day', today, from, least: daysAfter(from, from === today ? 0 : 1), quick: told.quick };
    }
    case 'verdict':
      return { ...base, as: 'choice', options: [option(true, say(told.yes)), option(false, say(told.no))] };
    case 'choice':
      return { ...base, as: 'choice', options: told.options.map(({ value, label }) => option(value, say(label))) };
    case 'level':
    case 'nature':
      return { ...base, as: 'choice', options: options(told.as) };
    default:
      return { ...base, as: 'pick', options: options(told.as) };
  }
}

function option(value: Option['value'], label: string): Option {
  return { value, label };
}
