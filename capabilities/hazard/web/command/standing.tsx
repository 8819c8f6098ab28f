import { Button } from 'antd';
import { type ApiRefusal, isApiRefusal } from '#ui/api/refusal.ts';
import { Strip } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardRow } from '../../contract/views.ts';
import { commandWords, stateWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { pages } from '../words/pages.ts';
import { leads } from './leads.ts';

interface Props {
  readonly name: HazardCommandName;
  readonly row: HazardRow;
  readonly stale: boolean;
  readonly gone: boolean;
  readonly renew: () => void;
}

/** At the head of a command's form: what it leads to, and whether the hazard still stands as it did. */
export function Standing({ name, row, stale, gone, renew }: Props) {
  const w = useWords(pages);
  const say = useSay();
  return (
    <>
      <p className="quiet">{say(leads[name].lead)}</p>
      {stale ? (
        <Strip tone="work" action={<Button onClick={renew}>{w('reloadKeep')}</Button>}>
          {w('stale', { state: say(stateWords[row.state]) })}
        </Strip>
      ) : null}
      {gone ? <Strip tone="alarm">{w('notNow', { what: say(commandWords[name]) })}</Strip> : null}
    </>
  );
}

/** With a refusal because the hazard has moved: the new version is taken over, and what was typed stays. */
export function WayOut({ refusal, renew }: { refusal: ApiRefusal; renew: () => void }) {
  const w = useWords(pages);
  return isApiRefusal(refusal, 'matter.stale') ? <Button onClick={renew}>{w('reloadKeep')}</Button> : null;
}
