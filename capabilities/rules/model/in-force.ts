import type { PlainDate } from '#engine/time/plain-date.ts';
import type { RuleOverride } from '#engine/time/rule-override.ts';
import type { HolidayNotice } from '#engine/time/work-calendar.ts';
import { holidayWords, noticeTitle } from '#rulebook/calendar/holiday-notices.ts';
import type { NoticeContent, OverrideContent, RuleChange } from './change.ts';

/** An override that was put in force, with what later endings have made of its last day. */
export interface EnteredOverride extends RuleOverride {
  /** Code of the ending that set `validTo`; `null` where it is the override's own. */
  readonly endedBy: string | null;
}

export interface EnteredNotice {
  /** Code of the change. */
  readonly code: string;
  /** The park has counted by it since this day, however long before it was published. */
  readonly enteredOn: PlainDate;
  readonly notice: HolidayNotice;
}

/** Everything by which a park differs from the book. */
export interface RulesInForce {
  /** The ordinal of the last change that was put in force; 0 before the first. */
  readonly ordinal: number;
  readonly overrides: readonly EnteredOverride[];
  readonly notices: readonly EnteredNotice[];
}

export interface CodedChange {
  readonly code: string;
  readonly change: RuleChange;
}

/** What the changes in force come to, of which `ordinal` is the last; those of another state are passed over. */
export function inForceOf(changes: readonly CodedChange[], ordinal: number): RulesInForce {
  const overrides = new Map<string, EnteredOverride>();
  const notices: EnteredNotice[] = [];
  for (const { code, change } of [...changes].sort(byOrdinal)) {
    const { content, state, decidedOn } = change;
    if (state !== 'inForce' || content === null || decidedOn === null) continue;
    if (content.kind === 'override') overrides.set(code, overrideOf(code, content, decidedOn));
    else if (content.kind === 'notice') notices.push({ code, enteredOn: decidedOn, notice: noticeOf(content) });
    else {
      const ended = overrides.get(content.override);
      if (ended) overrides.set(content.override, { ...ended, validTo: content.lastDay, endedBy: code });
    }
  }
  return { ordinal, overrides: [...overrides.values()], notices };
}

/** Those that govern at least one day: one that was ended before it began governs none. */
export function governing(overrides: readonly EnteredOverride[]): EnteredOverride[] {
  return overrides.filter(({ validFrom, validTo }) => validTo === null || validFrom <= validTo);
}

/** The notice as the calendar takes it; its English words are the book's own for that holiday. */
export function noticeOf(content: Omit<NoticeContent, 'kind'>): HolidayNotice {
  const { year, title, published, address, holidays, makeUpDays } = content;
  return {
    year,
    title: { zh: title, en: noticeTitle(year).en },
    published,
    address,
    holidays: holidays.map(({ name, from, to }) => ({ name: holidayWords(name), from, to })),
    makeUpDays,
  };
}

function overrideOf(code: string, content: OverrideContent, enteredOn: PlainDate): EnteredOverride {
  const { kind: _, ...wanted } = content;
  return { ...wanted, id: code, enteredOn, endedBy: null };
}

const byOrdinal = (a: CodedChange, b: CodedChange) => (a.change.ordinal ?? 0) - (b.change.ordinal ?? 0);
