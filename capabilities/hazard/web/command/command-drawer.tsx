import { useState } from 'react';
import { FormBody } from '#ui/form/form-body.tsx';
import { FormDrawer } from '#ui/form/form-drawer.tsx';
import { useSay } from '#ui/words/locale.tsx';
import type { CommandAnswer, HazardDetail } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { useActing } from './acting.ts';
import { leads } from './leads.ts';
import { refusedFields } from './refused-field.ts';
import { Standing, WayOut } from './standing.tsx';
import { useRows } from './use-rows.ts';

interface Props {
  readonly name: HazardCommandName;
  readonly detail: HazardDetail;
  readonly onDone: (answer: CommandAnswer) => void;
  readonly onClose: () => void;
}

/** The form of one command. When somebody else moves the hazard meanwhile, the user is told and loses no word. */
export function CommandDrawer({ name, detail, onDone, onClose }: Props) {
  const say = useSay();
  const [touched, setTouched] = useState(false);
  const { submit, renew, stale, gone, initial } = useActing(name, detail, onDone);
  const rows = useRows(name, detail.row);
  const title = say(commandWords[name]);
  return (
    <FormDrawer title={title} touched={touched} onClose={onClose}>
      <FormBody
        rows={rows}
        initial={initial}
        submit={title}
        danger={leads[name].danger === true}
        onValues={() => setTouched(true)}
        onSubmit={submit}
        fieldsOf={refusedFields}
        wayOut={(refusal, settled) => <WayOut refusal={refusal} renew={() => renew().then(settled)} />}
        above={<Standing name={name} row={detail.row} stale={stale} gone={gone} renew={renew} />}
      />
    </FormDrawer>
  );
}
