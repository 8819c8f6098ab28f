import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useNarrow } from '../page/narrow.ts';
import { Strip } from '../page/page.tsx';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';

interface Props {
  readonly title: string;
  /** True when something was entered: closing then asks first. */
  readonly touched: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form beside the page it acts on; on a phone it fills the screen. Closing gives the focus back to the button. */
export function FormDrawer({ title, touched, onClose, children }: Props) {
  const w = useWords(own);
  const narrow = useNarrow();
  const [asking, setAsking] = useState(false);
  useFocusBack();
  const close = () => (touched && !asking ? setAsking(true) : onClose());
  return (
    <Drawer
      open
      title={title}
      size={narrow ? '100%' : 560}
      onClose={close}
      mask={{ closable: !touched }}
      closable={{ 'aria-label': w('close') }}
      destroyOnHidden
    >
      {asking ? (
        <Strip
          tone="work"
          action={
            <>
              <Button onClick={() => setAsking(false)}>{w('goOn')}</Button>
              <Button danger onClick={onClose}>
                {w('discard')}
              </Button>
            </>
          }
        >
          {w('notSubmitted')}
        </Strip>
      ) : null}
      {children}
    </Drawer>
  );
}

/** Gives the focus back to whatever opened the drawer; when that has gone with the step it stood for, to the page's beginning. */
function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        const there = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
        (there ? opener : document.getElementById('main'))?.focus({ preventScroll: there });
      });
    };
  }, []);
}
