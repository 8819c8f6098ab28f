import type { Refusal } from '#engine/flow/refusal.ts';
import { LOG_REFUSAL_WORDS } from '#engine/ledger/log-refusal-words.ts';
import { misused } from '../exit.ts';
import { fill, type Words } from '../language.ts';

const WORDS: Readonly<Record<string, Words>> = LOG_REFUSAL_WORDS;

/** A name or key that was given and is none, told in the log's own words. */
export function logRefused({ code, details = {} }: Refusal) {
  const { zh, en } = WORDS[code] ?? { zh: code, en: code };
  const values = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]));
  return misused({ zh: fill(zh, values), en: fill(en, values) }, { refusal: code });
}
