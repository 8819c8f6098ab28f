import { setTimeout as pause } from 'node:timers/promises';
import type { VerifierKey } from '#engine/ledger/verifier-key.ts';
import { type Offered, submitCheckpoint, type WitnessAt, type Witnessed } from './witness-client.ts';

export interface WitnessingParts {
  readonly witnesses: readonly WitnessAt[];
  /**
   * Told how each round with each witness ended, in the background. On `cosigned` the caller stores the cosignature; a throw is
   * passed to `failed` and the checkpoint offered again.
   */
  readonly ended: (witness: VerifierKey, offered: Offered, answer: Witnessed) => Promise<void> | void;
  readonly failed: (error: unknown) => void;
  /** Milliseconds: of one round, before the first retry, and between retries at the most. */
  readonly timeout?: number;
  readonly firstPause?: number;
  readonly longestPause?: number;
}

export interface Witnessing {
  /** Puts a new checkpoint in the place of the last one, and returns at once. */
  offer(offered: Offered): void;
  /** Leaves what is under way, and retries no more. */
  stop(): Promise<void>;
}

/**
 * Keeps the newest checkpoint cosigned by every witness. Each witness has its own round: a slow or dead one delays no other and
 * nobody who writes; what comes while it is asked is joined into its next round, which is about the newest checkpoint only.
 */
export function keepWitnessed(parts: WitnessingParts): Witnessing {
  const stopping = new AbortController();
  const rounds = parts.witnesses.map((witness) => openRound(witness, parts, stopping.signal));
  return {
    offer: (offered) => {
      for (const round of rounds) round.offer(offered);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(rounds.map((round) => round.settled()));
    },
  };
}

function openRound(witness: WitnessAt, parts: WitnessingParts, signal: AbortSignal) {
  const { firstPause = 1_000, longestPause = 60_000 } = parts;
  let newest: Offered | null = null;
  let running: Promise<void> | null = null;
  /** Size that the witness saw last, as far as we know. */
  let seen = 0;

  const once = async (offered: Offered): Promise<boolean> => {
    try {
      const answer = await submitCheckpoint(witness, seen, offered, { timeout: parts.timeout, signal });
      if (signal.aborted && answer.ended === 'unreachable') return false;
      if (answer.ended === 'cosigned') seen = offered.size;
      await parts.ended(witness.key, offered, answer);
      return answer.ended !== 'unreachable';
    } catch (error) {
      parts.failed(error);
      return false;
    }
  };
  const run = async () => {
    let wait = firstPause;
    while (newest !== null && !signal.aborted) {
      const offered = newest;
      if (await once(offered)) {
        wait = firstPause;
        // Whatever it answered, it would answer the same again: only a newer checkpoint is worth asking for.
        if (newest === offered) newest = null;
      } else {
        // Leaves at once when it is over, and holds no process open.
        await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
        wait = Math.min(wait * 2, longestPause);
      }
    }
    running = null;
  };
  return {
    offer: (offered: Offered) => {
      if (signal.aborted) return;
      newest = offered;
      running ??= run();
    },
    settled: async () => running ?? undefined,
  };
}
