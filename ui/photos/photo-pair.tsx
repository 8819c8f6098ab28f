import { useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import { Lightbox, type Picture } from './lightbox.tsx';
import styles from './photos.module.css';

/** Before and after, side by side; the latest of each large, all of them one key away from one another. */
export function PhotoPair({ before, after }: { before: readonly Picture[]; after: readonly Picture[] }) {
  const w = useWords(own);
  const [open, setOpen] = useState<number | null>(null);
  return (
    <div className={styles.pair}>
      <Side title={w('before')} pictures={before} onOpen={setOpen} />
      <Side title={w('after')} pictures={after} onOpen={(at) => setOpen(before.length + at)} />
      {open === null ? null : <Lightbox pictures={[...before, ...after]} first={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly pictures: readonly Picture[];
  readonly onOpen: (at: number) => void;
}

function Side({ title, pictures, onOpen }: SideProps) {
  const w = useWords(own);
  const last = pictures.length - 1;
  const picture = pictures[last];
  return (
    <section className={styles.side} aria-label={title}>
      <h3>
        {title} <span className="num quiet">{pictures.length}</span>
      </h3>
      {picture ? (
        <div className={styles.main}>
          <OpenButton picture={picture} onClick={() => onOpen(last)} />
        </div>
      ) : (
        <div className={styles.none}>{w('noPhotoYet')}</div>
      )}
      <PhotoStrip pictures={pictures.slice(0, -1)} onOpen={onOpen} />
    </section>
  );
}

/** Small photos in a row. */
export function PhotoStrip({ pictures, onOpen }: { pictures: readonly Picture[]; onOpen: (at: number) => void }) {
  if (pictures.length === 0) return null;
  return (
    <div className={styles.strip}>
      {pictures.map((picture, at) => (
        <div key={picture.full} className={styles.thumb}>
          <OpenButton picture={picture} onClick={() => onOpen(at)} />
        </div>
      ))}
    </div>
  );
}

function OpenButton({ picture, onClick }: { picture: Picture; onClick: () => void }) {
  const w = useWords(own);
  return (
    <button type="button" className={styles.open} onClick={onClick} aria-label={w('enlarge', { what: picture.words })}>
      <img src={picture.thumb} alt="" loading="lazy" />
    </button>
  );
}
