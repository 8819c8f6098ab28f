import { Button } from 'antd';
import { useState } from 'react';
import { Icon } from '../page/icon.tsx';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './form.module.css';

interface Point {
  readonly lng: number;
  readonly lat: number;
}

interface Props {
  readonly value?: Point | null;
  readonly onChange?: (point: Point | null) => void;
}

/** Where the device says it is, in WGS-84 degrees; asked for only when the user presses. */
export function PointField({ value, onChange }: Props) {
  const w = useWords(own);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const ask = () => {
    setAsking(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setAsking(false);
        setFailed(false);
        onChange?.({ lng: cut(coords.longitude), lat: cut(coords.latitude) });
      },
      () => {
        setAsking(false);
        setFailed(true);
      },
      { timeout: 15_000, enableHighAccuracy: true },
    );
  };
  return (
    <div className={styles.quick}>
      <Button icon={<Icon name="pin" />} loading={asking} onClick={ask}>
        {w('place')}
      </Button>
      {value ? (
        <>
          <span className="mono" style={{ alignSelf: 'center' }}>
            {value.lng}, {value.lat}
          </span>
          <Button type="link" onClick={() => onChange?.(null)}>
            {w('clear')}
          </Button>
        </>
      ) : null}
      {failed ? <span role="status">{w('placeFailed')}</span> : null}
    </div>
  );
}

/** Six digits are a tenth of a metre, more than any phone knows. */
function cut(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
