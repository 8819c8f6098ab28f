import { useId } from 'react';
import type { ClockView } from '#engine/time/clock-view.ts';
import { Chip } from '../page/chip.tsx';
import { Deadline } from '../page/deadline.tsx';
import { useSay, useWords } from '../words/locale.tsx';
import styles from './clock-proof.module.css';
import { clockWords } from './clock-words.ts';

/** What came over the wire: the moments as plain text. */
type Shown = Omit<ClockView, 'natural' | 'latest'> & { readonly natural: string; readonly latest: string };

/** A running clock: what by when, whether law or promise, and the steps that lead to the day. */
export function ClockProof({ clock }: { readonly clock: Shown }) {
  const say = useSay();
  const w = useWords(clockWords);
  const title = useId();
  const last = clock.latest.slice(0, 10);
  return (
    <section className={styles.clock} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {say(clock.text)}
        <Chip tone="rest" plain>
          {w(clock.kind)}
        </Chip>
        {clock.provisional ? <Chip tone="wait">{w('provisional')}</Chip> : null}
      </h3>
      <p className={styles.day}>
        {clock.meaning === 'notBefore' ? (
          <span className="num">{w('from', { day: last })}</span>
        ) : (
          <Deadline on={last} />
        )}
      </p>
      <Steps steps={clock.proof.map((step) => say(step))} basis={clock.basis.map((law) => say(law))} />
      {clock.verified ? null : (
        <p className={styles.note}>{w('unverified', { note: clock.note === null ? '' : say(clock.note) })}</p>
      )}
      {clock.agrees ? null : <p role="alert">{w('disagrees')}</p>}
    </section>
  );
}

/** The steps of a computation, folded away until somebody asks. */
export function Steps({ steps, basis, open }: { steps: readonly string[]; basis: readonly string[]; open?: boolean }) {
  const w = useWords(clockWords);
  return (
    <details className={styles.how} open={open}>
      <summary>{w('how')}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {basis.map((law) => (
        <p key={law} className={styles.basis}>
          {w('basis', { law })}
        </p>
      ))}
    </details>
  );
}
