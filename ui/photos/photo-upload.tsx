import { Button } from 'antd';
import { type DragEvent, type RefObject, useRef, useState } from 'react';
import { Icon } from '../page/icon.tsx';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import styles from './photos.module.css';
import { type PhotoItem, type UploadState, useUploads } from './uploads.ts';

interface Props {
  readonly label: string;
  readonly most: number;
  readonly onChange: (hashes: string[], state: UploadState) => void;
}

/** Photos from the camera, the album or a drop; each is sent at once, so that submitting the form is quick. */
export function PhotoUpload({ label, most, onChange }: Props) {
  const w = useWords(own);
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const { items, add, remove, retry } = useUploads(onChange);

  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    const room = most - items.length;
    setLeftOut(Math.max(0, chosen.length - room));
    add(chosen.slice(0, Math.max(0, room)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons inside do the same by keyboard
    <div
      className={`${styles.drop} ${over ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.buttons}>
        <Button className={styles.camera ?? ''} icon={<Icon name="camera" />} onClick={() => camera.current?.click()}>
          {w('takePhoto')}
        </Button>
        <Button icon={<Icon name="picture" />} onClick={() => album.current?.click()}>
          {w('choosePhotos')}
        </Button>
      </div>
      <FileInput input={camera} label={`${label}: ${w('takePhoto')}`} capture onFiles={take} />
      <FileInput input={album} label={`${label}: ${w('choosePhotos')}`} onFiles={take} />
      {items.length > 0 ? <Items items={items} remove={remove} retry={retry} /> : null}
      <p className="quiet">
        <span className={styles.dropHint}>{w('dropHere')}</span>
        {w('photoLimits', { n: most })}
      </p>
      {leftOut > 0 ? (
        <p className={styles.bad} role="alert">
          {w('tooManyPhotos', { n: most, over: leftOut })}
        </p>
      ) : null}
    </div>
  );
}

interface FileInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly capture?: boolean;
  readonly onFiles: (files: FileList | null) => void;
}

/** The browser's own control speaks the browser's language, so the buttons above stand for it. */
function FileInput({ input, label, capture, onFiles }: FileInputProps) {
  return (
    <input
      ref={input}
      type="file"
      // antd's forms show every file input; `hidden` alone would lose against them.
      style={{ display: 'none' }}
      aria-label={label}
      accept="image/*"
      multiple={!capture}
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        onFiles(event.target.files);
        event.target.value = '';
      }}
    />
  );
}

interface ItemsProps {
  readonly items: readonly PhotoItem[];
  readonly remove: (key: string) => void;
  readonly retry: (item: PhotoItem) => void;
}

function Items({ items, remove, retry }: ItemsProps) {
  const w = useWords(own);
  return (
    <ul className={styles.items}>
      {items.map((item, at) => (
        <li key={item.key} className={styles.item}>
          <img src={item.preview} alt={w('photoNth', { n: at + 1 })} />
          {item.trouble === null ? (
            <span>{item.hash === null ? w('uploading', { percent: item.percent }) : w('uploaded')}</span>
          ) : (
            <span className={styles.bad} role="alert">
              {w('notUploaded')}: {item.trouble}
            </span>
          )}
          <span className={styles.buttons}>
            {item.trouble === null ? null : (
              <Button size="small" onClick={() => retry(item)}>
                {w('retry')}
              </Button>
            )}
            <Button
              size="small"
              onClick={() => remove(item.key)}
              aria-label={`${w('remove')} ${w('photoNth', { n: at + 1 })}`}
            >
              {w('remove')}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
