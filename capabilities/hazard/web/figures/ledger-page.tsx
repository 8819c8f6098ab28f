import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLiveRenewal } from '#ui/api/renewal.ts';
import { Icon } from '#ui/page/icon.tsx';
import { PageHead, Sheet } from '#ui/page/page.tsx';
import { Empty, Failed, Loading } from '#ui/page/states.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { FigureName, HazardFigures } from '../../model/index.ts';
import { figuresQuery } from '../queries.ts';
import { besideTheRate, figureWords } from '../words/figures.ts';
import { pages } from '../words/pages.ts';
import styles from './figures.module.css';

/** 数字台账: what was found and what became of it, never a closing rate without what stands beside it (M6). */
export function LedgerPage() {
  const w = useWords(pages);
  const page = useQuery(figuresQuery);
  useLiveRenewal(figuresQuery.queryKey);
  return (
    <>
      <PageHead title={w('ledger')} lead={page.data ? w('ledgerLead', { day: page.data.today }) : null}>
        <Button type="primary" icon={<Icon name="download" />} href="/api/hazards/ledger.xlsx">
          {w('exportXlsx')}
        </Button>
      </PageHead>
      {page.isError ? <Failed error={page.error} retry={() => void page.refetch()} /> : null}
      {page.isPending ? (
        <Sheet bare>
          <Loading />
        </Sheet>
      ) : null}
      {page.data ? <Figures figures={page.data.figures} /> : null}
    </>
  );
}

function Figures({ figures }: { figures: HazardFigures }) {
  const w = useWords(pages);
  const all =
    figures.found + figures.awaiting + figures.actsFound + figures.merged + figures.rejected + figures.withdrawn;
  if (all === 0)
    return (
      <Sheet>
        <Empty title={w('noFigures')} />
      </Sheet>
    );
  return (
    <>
      <Counted figures={figures} />
      <div className={styles.grid}>
        <Beside figures={figures} />
        <Acts figures={figures} />
      </div>
    </>
  );
}

/** Found, how it was dealt with, and struck off; the share struck off as a bar with its number. */
function Counted({ figures }: { figures: HazardFigures }) {
  const w = useWords(pages);
  const say = useSay();
  const { found, major, onSpot, byNotice, selfCheck, struckOff, open, overdue, awaiting } = figures;
  const share = found === 0 ? 0 : struckOff / found;
  const undecided = found - onSpot - byNotice - selfCheck;
  return (
    <Sheet bare label={w('counted')}>
      <dl className={styles.sum}>
        <Big name="found" value={found} className={styles.first} note={`${say(figureWords.major)} ${major}`} />
        <Big name="onSpot" value={onSpot} note={`${say(figureWords.selfCheck)} ${selfCheck}`} />
        <Big name="byNotice" value={byNotice} note={undecided > 0 ? `${w('undecided')} ${undecided}` : ''} />
        <Big
          name="struckOff"
          value={struckOff}
          className={styles.done}
          note={`${say(figureWords.open)} ${open}`}
          hot={overdue > 0 ? `${say(figureWords.overdue)} ${overdue}` : ''}
        />
      </dl>
      {awaiting > 0 ? (
        <p className={`${styles.waiting} num`}>
          {say(figureWords.awaiting)} {awaiting}
        </p>
      ) : null}
      <p className={`${styles.rate} num`}>
        <span>{w('closing')}</span>
        <strong>
          {struckOff} / {found} · {(Math.floor(share * 1000) / 10).toFixed(1)} %
        </strong>
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </div>
    </Sheet>
  );
}

interface BigProps {
  readonly name: FigureName;
  readonly value: number;
  readonly note: string;
  readonly hot?: string;
  readonly className?: string | undefined;
}

function Big({ name, value, note, hot, className }: BigProps) {
  const say = useSay();
  return (
    <div className={`${styles.big} ${className ?? ''}`} data-figure={name}>
      <dt>{say(figureWords[name])}</dt>
      <dd className="num">{value}</dd>
      {note ? <dd className={`${styles.note} num`}>{note}</dd> : null}
      {hot ? <dd className={`${styles.note} ${styles.hot} num`}>{hot}</dd> : null}
    </div>
  );
}

function Beside({ figures }: { figures: HazardFigures }) {
  const w = useWords(pages);
  const say = useSay();
  return (
    <Sheet label={w('beside')}>
      <h2>{w('beside')}</h2>
      <p className="quiet">{w('besideLead')}</p>
      <dl className={styles.beside}>
        {(Object.keys(besideTheRate) as (keyof typeof besideTheRate)[]).map((name) => (
          <div key={name} data-figure={name}>
            <dt>{say(figureWords[name])}</dt>
            <dd className="num">{figures[name]}</dd>
            <dd className={styles.what}>{say(besideTheRate[name])}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

function Acts({ figures }: { figures: HazardFigures }) {
  const w = useWords(pages);
  const say = useSay();
  return (
    <Sheet label={w('acts')}>
      <h2>{w('acts')}</h2>
      <p className="quiet">{w('actsLead')}</p>
      <dl className={styles.acts}>
        {(['actsFound', 'actsCorrected'] as const).map((name) => (
          <div key={name} data-figure={name}>
            <dt>{say(figureWords[name])}</dt>
            <dd className="num">{figures[name]}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
