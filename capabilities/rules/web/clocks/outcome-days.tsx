import { Strip } from '#ui/page/page.tsx';
import type { DueView } from '../../contract/due-view.ts';
import { ChangeLink } from '../change-link.tsx';
import { Fact, Facts } from '../facts.tsx';
import { useRuleWords } from '../words/use-rule-words.ts';
import { shown } from './asking.ts';

/** Which years' notices are missing, where the day hangs on them. */
export function WhyProvisional({ years }: { years: readonly number[] }) {
  const { w, locale } = useRuleWords();
  if (years.length === 0) return null;
  return <Strip tone="work">{w('whyProvisional', { years: years.join(locale === 'zh' ? '、' : ', ') })}</Strip>;
}

/** The days on the way to the one that counts, and what was counted by. */
export function Days({ answer }: { answer: DueView }) {
  const { w, value } = useRuleWords();
  const { natural, rolled, extended, target, override, calendar, validFrom } = answer;
  const day = (moment: string) => <span className="num">{shown(moment)}</span>;
  return (
    <Facts>
      <Fact label={w('natural')}>{day(natural)}</Fact>
      <Fact label={w('rolled')}>{day(rolled)}</Fact>
      {extended === null ? null : <Fact label={w('extended')}>{day(extended)}</Fact>}
      {target === null ? null : <Fact label={w('target')}>{day(target)}</Fact>}
      <Fact label={w('usedVersion')}>
        <span className="num">{value('since', { from: validFrom })}</span>
      </Fact>
      {override === null ? null : (
        <Fact label={w('usedOverride')}>
          <ChangeLink code={override} />
        </Fact>
      )}
      {calendar === null ? null : (
        <Fact label={w('usedCalendar')}>
          <span className="num">{w('upTo', { day: calendar })}</span>
        </Fact>
      )}
    </Facts>
  );
}
