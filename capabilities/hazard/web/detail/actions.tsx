import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Icon } from '#ui/page/icon.tsx';
import { Sheet } from '#ui/page/page.tsx';
import { useSay, useWords } from '#ui/words/locale.tsx';
import type { HazardDetail } from '../../contract/views.ts';
import { commandWords } from '../../contract/words.ts';
import type { HazardCommandName } from '../../model/index.ts';
import { leads } from '../command/leads.ts';
import { pages } from '../words/pages.ts';
import styles from './detail.module.css';

const QrCode = lazy(async () => ({ default: (await import('antd/es/qr-code')).default }));

interface Props {
  readonly detail: HazardDetail;
  readonly onCommand: (name: HazardCommandName) => void;
}

/** The buttons this person has now, the likely next step first, and what can be taken away on paper. */
export function Actions({ detail, onCommand }: Props) {
  const w = useWords(pages);
  const say = useSay();
  const [qr, setQr] = useState(false);
  const { code } = detail.row;
  const names = (detail.commands as HazardCommandName[]).filter((name) => name in leads);
  const sorted = [
    ...names.filter((name) => leads[name].rank === 'next'),
    ...names.filter((name) => leads[name].rank === 'other'),
  ];
  const ordered = detail.timeline.some(({ entry }) => entry.type === 'hazard.ordered');
  return (
    <Sheet label={w('toDo')}>
      <h2>{w('toDo')}</h2>
      {sorted.length === 0 ? <p className="quiet">{w('nothingToDo')}</p> : null}
      <div className={styles.buttons}>
        {sorted.map((name) => (
          <Button
            key={name}
            type={leads[name].rank === 'next' ? 'primary' : 'default'}
            danger={leads[name].danger === true}
            onClick={() => onCommand(name)}
          >
            {say(commandWords[name])}
          </Button>
        ))}
      </div>
      <div className={styles.buttons}>
        {ordered ? (
          <Button
            size="small"
            icon={<Icon name="document" size={16} />}
            href={`/api/hazards/${code}/notice.pdf`}
            target="_blank"
          >
            {w('notice')}
          </Button>
        ) : null}
        <Button size="small" aria-expanded={qr} onClick={() => setQr(!qr)}>
          {w('showQr')}
        </Button>
      </div>
      {qr ? (
        <figure className={styles.qr}>
          <Suspense>
            <QrCode
              type="svg"
              value={`${location.origin}/hazards/${code}`}
              size={168}
              bordered={false}
              color="#17212b"
            />
          </Suspense>
          <figcaption className="quiet">{w('qr')}</figcaption>
        </figure>
      ) : null}
    </Sheet>
  );
}
