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
  /** Only versions and overrides that were known on this day; without it, all of them. */
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
    const there = versions.filter((rule) => holdsIn(rule, region));
    if (there.length === 0) return refuse('clock.region-without-rule', { rule: id, region });
    const inForce = there.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo));
    const rule = inForce.findLast((each) => each.region === region) ?? inForce.at(-1);
    if (rule === undefined) return notInForce(id, on, there);
    const override = this.#overrides.find((each) => each.rule === id && governs(each, on, asOf));
    return override === undefined ? rule : asRule(override, rule);
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
