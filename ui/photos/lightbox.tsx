import { useEffect, useRef, useState } from 'react';
import { Icon } from '../page/icon.tsx';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './photos.module.css';

export interface Picture {
  readonly thumb: string;
  readonly full: string;
  /** What it shows, in words: which side, who, when. */
  readonly words: string;
}

interface Props {
  readonly pictures: readonly Picture[];
  readonly first: number;
  readonly onClose: () => void;
}

/** One photo over the whole screen. Arrow keys turn, Escape closes and gives the focus back: the browser's own dialog. */
export function Lightbox({ pictures, first, onClose }: Props) {
  const w = useWords(own);
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(first);
  useEffect(() => dialog.current?.showModal(), []);
  const turn = (step: number) => setAt((now) => Math.min(pictures.length - 1, Math.max(0, now + step)));
  const picture = pictures[at];
  if (!picture) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.box}
      aria-label={picture.words}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') turn(-1);
        if (event.key === 'ArrowRight') turn(1);
      }}
    >
      <div className={styles.frame}>
        <div className={styles.bar}>
          <span aria-live="polite">
            {picture.words} <span className="num">{w('photoOf', { n: at + 1, all: pictures.length })}</span>
          </span>
          <button type="button" className={styles.tool} onClick={() => dialog.current?.close()}>
            <Icon name="close" /> {w('close')}
          </button>
        </div>
        <img src={picture.full} alt={picture.words} />
        <div className={styles.bar}>
          <button type="button" className={styles.tool} disabled={at === 0} onClick={() => turn(-1)}>
            <Icon name="back" /> {w('previousPhoto')}
          </button>
          <span />
          <button type="button" className={styles.tool} disabled={at === pictures.length - 1} onClick={() => turn(1)}>
            {w('nextPhoto')} <Icon name="next" />
          </button>
        </div>
      </div>
    </dialog>
  );
}
