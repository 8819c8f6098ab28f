import { useEffect, useEffectEvent, useState } from 'react';

const PAUSE = 400;

/** What is being typed into a search: it counts at once, and goes into the address when the fingers rest. */
export function useTyped(inAddress: string, keep: (typed: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(inAddress);
  const rest = useEffectEvent(() => {
    if (typed.trim() !== inAddress) keep(typed.trim());
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key typed begins the pause anew
  useEffect(() => {
    const waiting = setTimeout(rest, PAUSE);
    return () => clearTimeout(waiting);
  }, [typed]);
  return [typed, setTyped];
}
