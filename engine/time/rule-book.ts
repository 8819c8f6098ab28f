import { isRefusal, type Refusal, refuse } from '../flow/refusal.ts';
import { nearest } from '../text/near.ts';
import type { ClockEvent, ClockRefusal } from './clock-event.ts';
import type { ClockRule } from './clock-rule.ts';
import { due, readStart } from './due.ts';
import type { DueAnswer } from './due-answer.ts';
import type { Instant } from './instant.ts';
import { dateIn, type PlainDate } from './plain-date.ts';
import { asRule, type RuleOverride } from './rule-override.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Which version is wanted, and by whose knowledge. */
export interface Asked {
  /** The day on which the clock starts, `YYYY-MM-DD`. */
  readonly on: PlainDate;
  /** ISO 3166-2 code of the province, or `CN`; its own version comes before the national one. */
  readonly region?: string;
  /**
   * The book as it was in force on this day: versions that came later and overrides that were entered later are not there, and
   * the last version that was there has no end yet. Without it, all that the book holds.
   */
  readonly asOf?: PlainDate | null;
}

/**
 * The clocks of the law and of the park in all their versions. A version is chosen by the day on which a clock starts, so a
 * change of law or an override of the operator never moves a matter that has begun (M4), unless the new law says that it does.
 */
export class RuleBook {
  readonly #versions = new Map<string, ClockRule[]>();
  readonly #overrides: readonly RuleOverride[];

  constructor(rules: readonly ClockRule[], overrides: readonly RuleOverride[] = []) {
    this.#overrides = overrides;
    for (const rule of rules) this.#versions.set(rule.id, [...(this.#versions.get(rule.id) ?? []), rule]);
    for (const versions of this.#versions.values()) versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  }

  get ids(): readonly string[] {
    return [...this.#versions.keys()].sort();
  }

  /** All versions of a clock, oldest first; empty for an id that the book does not have. */
  versions(id: string): readonly ClockRule[] {
    return this.#versions.get(id) ?? [];
  }

  /** The version that governs a clock that starts on a day: the park's override before the region's rule before the nation's. */
  find(id: string, { on, region = 'CN', asOf = null }: Asked): ClockRule | Refusal<ClockRefusal> {
    const versions = this.#versions.get(id);
    if (versions === undefined) return refuse('clock.unknown-rule', { rule: id, near: nearest(id, this.ids) });
    const held = versions.filter((rule) => holdsIn(rule, region));
    if (held.length === 0) return refuse('clock.region-without-rule', { rule: id, region });
    const there = asOf === null ? held : inForceBy(asOf, held);
    if (there.length === 0) return notInForce(id, asOf ?? on, held);
    const inForce = there.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
    const rule = inForce.findLast((each) => each.region === region) ?? inForce.at(-1);
    if (rule === undefined) return notInForce(id, on, there);
    const override = this.#overrides.find((each) => each.rule === id && governs(each, on, asOf));
    return override === undefined ? rule : asRule(override, rule);
  }

  /**
   * The very version that a clock was begun by, by its first day and number: an override of the park, or a version of law. `null`
   * when the book does not have it any more.
   */
  version(id: string, validFrom: string, number: number): ClockRule | null {
    const law = this.versions(id).find((rule) => rule.validFrom === validFrom && rule.number === number);
    if (law !== undefined) return law;
    const override = this.#overrides.find(
      (each) => each.rule === id && each.validFrom === validFrom && each.number === number,
    );
    const base = override === undefined ? null : this.find(id, { on: override.validFrom });
    if (override === undefined || base === null || isRefusal(base)) return null;
    return base.region === 'park' && base.validFrom === validFrom ? base : asRule(override, base);
  }

  /**
   * When the clock `id` ends that began at `start`. Each later version of the same region that governs open matters replaces the
   * one before it when it was in force by `asOf` and the clock had not ended before it came.
   */
  due(
    id: string,
    start: string,
    calendar: WorkCalendar,
    events: readonly ClockEvent[] = [],
    asked: Omit<Asked, 'on'> = {},
  ): DueAnswer | Refusal<ClockRefusal> {
    if (!this.#versions.has(id)) return refuse('clock.unknown-rule', { rule: id, near: nearest(id, this.ids) });
    const on = readStart(start, calendar)?.date;
    if (on === undefined) return refuse('clock.date-invalid', { date: start });
    const rule = this.find(id, { ...asked, on });
    if (isRefusal(rule)) return rule;
    let answer = due(rule, start, calendar, events);
    for (const later of this.versions(id)) {
      if (isRefusal(answer)) break;
      const { governsOpenMatters, validFrom } = later;
      const came = governsOpenMatters && validFrom > on && validFrom <= (asked.asOf ?? validFrom);
      if (!came || !holdsIn(later, asked.region ?? 'CN') || validFrom > lastDay(answer, calendar)) continue;
      answer = due(later, start, calendar, events);
    }
    return answer;
  }
}

function holdsIn(rule: ClockRule, region: string): boolean {
  return rule.region === region || rule.region === 'CN' || rule.region === 'park';
}

/** What a reader of that day would have found: an end that came later had not been written yet. */
function inForceBy(asOf: PlainDate, versions: readonly ClockRule[]): ClockRule[] {
  const known = versions.filter(({ validFrom }) => validFrom <= asOf);
  return known.map((rule) => (rule.validTo !== null && rule.validTo >= asOf ? { ...rule, validTo: null } : rule));
}

function lastDay({ latest }: DueAnswer, calendar: WorkCalendar): string {
  return latest.length === 10 ? latest : dateIn(calendar.timeZone, latest as Instant);
}

/** An override governs what starts while it is in force, and never what had started before it was entered. */
function governs({ validFrom, validTo, enteredOn }: RuleOverride, on: PlainDate, asOf: PlainDate | null): boolean {
  const inForce = validFrom <= on && (validTo === null || on <= validTo);
  return inForce && enteredOn <= on && (asOf === null || enteredOn <= asOf);
}

function notInForce(rule: string, on: PlainDate, versions: readonly ClockRule[]): Refusal<ClockRefusal> {
  const next = versions.find(({ validFrom }) => validFrom > on) ?? versions.at(-1);
  return refuse('clock.not-in-force', {
    rule,
    on,
    validFrom: next?.validFrom ?? '',
    ...(next?.validTo == null ? {} : { validTo: next.validTo }),
  });
}
