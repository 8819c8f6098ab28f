import { useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { own } from '../words/own.ts';
import { announce } from './announcer.tsx';
import { Icon } from './icon.tsx';
import styles from './page.module.css';

/** A code or hash in monospace that a click copies whole; `shown` may be its short form. */
export function Copyable({ text, shown, what }: { text: string; shown?: string; what: string }) {
  const w = useWords(own);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(w('copied'));
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <button type="button" className={`${styles.copy} mono`} onClick={copy} title={`${w('copy')} ${what} ${text}`}>
      {shown ?? text}
      <Icon name={copied ? 'check' : 'copy'} size={14} />
      <span className="unseen">{w('copy')}</span>
    </button>
  );
}

/** The short form of a hash: its first ten characters, as Git shows them. */
export function shortHash(hash: string): string {
  return hash.slice(0, 10);
}
