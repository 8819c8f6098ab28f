import { useState } from 'react';
import type { FieldRow, Values } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import type { ProposingCommand } from '../../contract/paths.ts';
import type { CommandAnswer } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import { useSend } from '../sending.ts';
import { inWords, refusedFields } from '../words/refused.ts';
import { useRuleWords } from '../words/use-rule-words.ts';

interface Props {
  readonly name: ProposingCommand;
  readonly lead?: string;
  readonly rows: readonly FieldRow[];
  readonly initial?: Values;
  /** What is sent of the values entered. */
  readonly bodyOf: (values: Values) => Values;
  readonly onValues?: (values: Values) => void;
  readonly onClose: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** The form of a proposal. Nothing counts by it until another person has approved. */
export function ProposeDrawer({ name, lead, rows, initial, bodyOf, onValues, onClose, onDone }: Props) {
  const { say } = useRuleWords();
  const send = useSend(name);
  const [touched, setTouched] = useState(false);
  const title = say(commandWords[name]);
  const submit = async (values: Values) => {
    try {
      onDone(await send(bodyOf(values), null));
    } catch (error) {
      throw inWords(error, say);
    }
  };
  return (
    <FormDrawer title={title} touched={touched} onClose={onClose}>
      <FormBody
        rows={rows}
        initial={initial ?? {}}
        submit={title}
        above={lead === undefined ? null : <p className="quiet">{lead}</p>}
        onValues={(values) => {
          setTouched(true);
          onValues?.(values);
        }}
        onSubmit={submit}
        fieldsOf={refusedFields}
      />
    </FormDrawer>
  );
}
