import type { ClockRule, Words } from '#engine/time/clock-rule.ts';

/** What almost every statutory clock has in common; a row says only what differs. */
const USUAL = {
  kind: 'legal',
  meaning: 'deadline',
  direction: 'after',
  plusDays: 0,
  at: null,
  roll: 'forward',
  extension: null,
  suspensions: [],
  interruptions: [],
  effect: null,
  validTo: null,
  region: 'CN',
  verified: true,
  note: null,
  otherReading: null,
  governsOpenMatters: false,
  dayRules: [],
} as const;

type Row = Omit<ClockRule, keyof typeof USUAL> & Partial<Pick<ClockRule, keyof typeof USUAL>>;

/** One row of the book. */
export function clock(row: Row): ClockRule {
  const { id, text, ...rest } = row;
  return { id, text, ...USUAL, ...rest };
}

export const words = (zh: string, en: string): Words => ({ zh, en });
