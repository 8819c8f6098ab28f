import { useSyncExternalStore } from 'react';

let said = '';
const watchers = new Set<() => void>();

/** Has a screen reader say `text` without moving the focus. */
export function announce(text: string): void {
  said = text;
  for (const watcher of watchers) watcher();
}

/** Where `announce` speaks; stands once in the shell. */
export function Announcer() {
  const text = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => said,
  );
  return (
    <output className="unseen" aria-live="polite">
      {text}
    </output>
  );
}
