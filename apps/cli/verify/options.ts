import type { Command } from 'commander';
import { NODE_TOOLS } from '#apps/verify/node-tools.ts';
import { isRefusal } from '#engine/flow/refusal.ts';
import { KEY_TYPES, type KeyType, parseVerifierKey, type VerifierKey } from '#engine/ledger/verifier-key.ts';
import type { Pins } from '#engine/ledger/verify-log-head.ts';
import { sayLogFault } from '#engine/ledger/verify-log-words.ts';
import type { Cli } from '../cli.ts';
import { misused } from '../exit.ts';
import { plain } from '../width.ts';

export interface PinOptions {
  readonly key?: string;
  readonly witness?: readonly string[];
  readonly quorum?: string;
}

/** What the reader knows and does not take from the folder: the log's first key, witnesses, and how many of these are enough. */
export function withPins(cli: Cli, command: Command): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  return command
    .option('--key <key>', say('您自己留存的账本第一把公钥', 'the log’s first key, as you have kept it'))
    .option(
      '--witness <key>',
      say('您信任的见证人的公钥，可写多次', 'key of a witness that you trust; may be given again'),
      (one: string, before: readonly string[] | undefined) => [...(before ?? []), one],
    )
    .option('--quorum <n>', say('至少要几家见证；不写为过半数', 'how many witnesses are needed; else more than half'));
}

export function pinsOf({ key, witness, quorum }: PinOptions): Pins {
  const count = quorum === undefined ? null : Number(quorum);
  if (count !== null && !/^\d{1,3}$/.test(quorum ?? ''))
    throw misused({ zh: '--quorum 要写成整数，如 2。', en: '--quorum is a whole number, e.g. 2.' });
  const witnesses = witness?.map((text) => readKey(text, KEY_TYPES.witness)) ?? null;
  return { firstKey: key === undefined ? null : readKey(key, KEY_TYPES.log), witnesses, quorum: count };
}

/** A public key of the kind that is asked for, or wrong usage. */
export function readKey(text: string, type: KeyType): VerifierKey {
  const key = parseVerifierKey(text, NODE_TOOLS.sha256);
  const refusal = isRefusal(key)
    ? key
    : key.type === type
      ? null
      : { code: 'key.type-unknown', details: { type: key.type } };
  if (isRefusal(key) || refusal !== null) {
    const { zh, en } = sayLogFault(refusal ?? { code: 'key.text-invalid' });
    throw misused({ zh: plain(zh), en: plain(en) }, { refusal: refusal?.code });
  }
  return key;
}
