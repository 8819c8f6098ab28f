import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** What the server tells of a matter that has moved. */
export interface Moved {
  readonly code: string;
  readonly version: number;
  readonly state: string;
}

interface Listener {
  readonly moved: (moved: Moved) => void;
  /** The stream was away for a while: whatever is on the screen may be old. */
  readonly missed: () => void;
  /** There are new reminders to be read. */
  readonly reminded: () => void;
}

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let stream: EventSource | null = null;
let connected = true;

/**
 * One stream for the whole page, open only while somebody listens and the tab is in sight: a browser gives one address six
 * connections in all, so a clerk with seven tabs open would otherwise wait for ever.
 */
function tune(): void {
  const wanted = listeners.size > 0 && document.visibilityState === 'visible';
  if (wanted === (stream !== null)) return;
  if (!wanted) {
    stream?.close();
    stream = null;
    return;
  }
  let lost = false;
  const opened = new EventSource('/api/live');
  stream = opened;
  opened.addEventListener('moved', (event) => {
    const moved = JSON.parse(event.data) as Moved;
    for (const listener of listeners) listener.moved(moved);
  });
  opened.addEventListener('reminded', () => {
    for (const listener of listeners) listener.reminded();
  });
  opened.onopen = () => {
    if (lost) for (const listener of listeners) listener.missed();
    lost = false;
    setConnected(true);
  };
  opened.onerror = () => {
    lost = true;
    setConnected(false);
  };
}

function whenSeen(): void {
  const back = document.visibilityState === 'visible' && stream === null && listeners.size > 0;
  tune();
  if (back) for (const listener of listeners) listener.missed();
}

function setConnected(now: boolean): void {
  if (now === connected) return;
  connected = now;
  for (const watcher of watchers) watcher();
}

document.addEventListener('visibilitychange', whenSeen);

const unheard = () => {};

/** Calls back whenever a matter moves, when messages may have been missed and, where asked for, when there are new reminders. */
export function useLive(
  moved: Listener['moved'],
  missed: Listener['missed'],
  reminded: Listener['reminded'] = unheard,
): void {
  const onMoved = useEffectEvent(moved);
  const onMissed = useEffectEvent(missed);
  const onReminded = useEffectEvent(reminded);
  useEffect(() => {
    const listener = {
      moved: (one: Moved) => onMoved(one),
      missed: () => onMissed(),
      reminded: () => onReminded(),
    };
    listeners.add(listener);
    tune();
    return () => {
      listeners.delete(listener);
      tune();
    };
  }, []);
}

/** False while the stream is broken and being tried again. */
export function useLiveConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => connected,
  );
}
