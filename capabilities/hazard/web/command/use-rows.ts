import type { FieldRow } from '#ui/form/field-row.ts';
import { useParkTime } from '#ui/time/park-time.ts';
import { useSay } from '#ui/words/locale.tsx';
import type { HazardCommandName } from '../../model/index.ts';
import { fieldRow } from './field-rows.ts';
import type { AnyField } from './fields.ts';
import { type Chosen, useOptions } from './options.ts';
import { fieldTable } from './table.ts';

/** What a form knows of the hazard it acts on, or of what was chosen in it so far. */
interface Around extends Chosen {
  readonly dueOn: string | null;
}

/** The rows of a command's form, with the options that there are today. */
export function useRows(name: HazardCommandName, around: Around): FieldRow[] {
  const say = useSay();
  const { today } = useParkTime();
  const fields = Object.entries<AnyField>(fieldTable[name]);
  const options = useOptions(
    fields.map(([, { as }]) => as),
    around,
  );
  return fields.map(([field, told]) => fieldRow(field, told, { say, today, dueOn: around.dueOn, options }));
}
