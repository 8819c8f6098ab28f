import type { ReactNode } from 'react';
import styles from './chip.module.css';

/** `wait`: somebody must act; `work`: work goes on; `alarm`: something failed; `done`, `rest`: nothing is asked any more. */
export type Tone = 'wait' | 'work' | 'alarm' | 'done' | 'rest' | 'grave';

/** A state in words, on its colour. `plain` leaves out the dot. */
export function Chip({ tone, plain, children }: { tone: Tone; plain?: boolean; children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[tone]} ${plain ? styles.plain : ''}`}>{children}</span>;
}
