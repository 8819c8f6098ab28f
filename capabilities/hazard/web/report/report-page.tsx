import { useState } from 'react';
import { useMe } from '#ui/api/me.ts';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty } from '#ui/page/states.tsx';
import { useWords } from '#ui/words/locale.tsx';
import type { CommandAnswer } from '../../contract/views.ts';
import { pages } from '../words/pages.ts';
import { type Opening, openingsOf } from './openings.ts';
import styles from './report.module.css';
import { ReportForm } from './report-form.tsx';
import { Reported } from './reported.tsx';

const NAMES = { report: 'asWorker', record: 'asInspector', selfReport: 'asEnterprise' } as const;
const HINTS = { report: 'asWorkerHint', record: 'asInspectorHint', selfReport: 'asEnterpriseHint' } as const;

/** 上报隐患, on a phone first: whoever may do it in several ways chooses one, the likeliest stands chosen. */
export function ReportPage() {
  const w = useWords(pages);
  const openings = openingsOf(useMe());
  const [chosen, setChosen] = useState<Opening | undefined>(openings[0]);
  const [answer, setAnswer] = useState<CommandAnswer | null>(null);
  const [nth, setNth] = useState(0);
  if (chosen === undefined) return <Empty title={w('cannotReport')} />;
  return (
    <div className={styles.page}>
      <PageHead title={w('report')} lead={w('reportLead')} />
      {answer === null ? (
        <Sheet>
          <div className={styles.how}>
            {openings.length > 1 ? (
              <ChoiceField
                label={w('how')}
                value={chosen}
                onChange={(value) => setChosen(value as Opening)}
                options={openings.map((one) => ({ value: one, label: w(NAMES[one]) }))}
              />
            ) : null}
            <p className="quiet">{w(HINTS[chosen])}</p>
          </div>
          <ReportForm key={`${chosen} ${nth}`} name={chosen} submit={w(NAMES[chosen])} onDone={setAnswer} />
        </Sheet>
      ) : (
        <Reported
          answer={answer}
          again={() => {
            setAnswer(null);
            setNth(nth + 1);
          }}
        />
      )}
    </div>
  );
}
