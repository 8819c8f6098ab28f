import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { isApiRefusal } from '#ui/api/refusal.ts';
import type { FieldRow } from '#ui/form/field-row.ts';
import { FormBody } from '#ui/form/form-body.tsx';
import type { ChangeView, CommandAnswer } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { RuleCommandName } from '../../model/index.ts';
import { rulesKey } from '../queries.ts';
import { useSend } from '../sending.ts';
import { refusedFields } from '../words/refused.ts';
import { useRuleWords } from '../words/use-rule-words.ts';

/** What can be done with a change that waits. */
export const DECIDING = ['approve', 'refuse', 'withdraw'] as const satisfies readonly RuleCommandName[];
export type Deciding = (typeof DECIDING)[number];

const leads = { approve: 'leadApprove', refuse: 'leadRefuse', withdraw: 'leadWithdraw' } as const;

interface Props {
  readonly name: Deciding;
  readonly change: ChangeView;
  readonly onTouched: () => void;
  readonly onBack: () => void;
  readonly onDone: (answer: CommandAnswer) => void;
}

/** The form of one decision. Whoever comes too late is shown how the change stands. */
export function DecideForm({ name, change, onTouched, onBack, onDone }: Props) {
  const { w, say } = useRuleWords();
  const client = useQueryClient();
  const send = useSend(name);
  const reload = async () => {
    await client.invalidateQueries({ queryKey: rulesKey });
    onBack();
  };
  const words = { as: 'words', most: 2000 } as const;
  const rows: FieldRow[] =
    name === 'approve'
      ? [{ ...words, name: 'remark', label: w('remark'), required: false }]
      : [{ ...words, name: 'reason', label: w('reason'), required: true }];
  return (
    <FormBody
      rows={rows}
      submit={say(commandWords[name])}
      danger={name === 'refuse'}
      above={<p className="quiet">{w(leads[name])}</p>}
      onValues={onTouched}
      onSubmit={async (values) => onDone(await send(values, { code: change.code, version: change.version }))}
      fieldsOf={refusedFields}
      wayOut={(refusal) =>
        isApiRefusal(refusal, 'matter.stale') || isApiRefusal(refusal, 'rules.wrong-state') ? (
          <Button onClick={() => void reload()}>{w('reload')}</Button>
        ) : null
      }
    />
  );
}
