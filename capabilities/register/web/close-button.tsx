import { Button } from 'antd';
import { useState } from 'react';
import { post } from '#ui/api/client.ts';
import { isApiRefusal } from '#ui/api/refusal.ts';
import { Strip } from '#ui/page/page.tsx';

interface Props {
  readonly path: string;
  readonly closed: boolean;
  readonly words: { readonly close: string; readonly reopen: string };
  readonly onDone: () => Promise<void>;
}

/** Takes a line out of use or back into it. Both can be undone, so neither asks twice. */
export function CloseButton({ path, closed, words, onDone }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async () => {
    try {
      await post(`${path}/${closed ? 'reopen' : 'close'}`, {});
      await onDone();
    } catch (error) {
      if (!isApiRefusal(error)) throw error;
      setTrouble(error.message);
    }
  };
  return (
    <>
      {trouble === null ? null : <Strip tone="alarm">{trouble}</Strip>}
      <Button danger={!closed} onClick={send}>
        {closed ? words.reopen : words.close}
      </Button>
    </>
  );
}
