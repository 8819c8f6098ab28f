import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { basisText } from '#engine/time/basis-text.ts';
import type { Basis, ClockRule } from '#engine/time/clock-rule.ts';
import type { Moment } from '#engine/time/derivation.ts';
import { derivationWords } from '#engine/time/derivation-words.ts';
import type { Instant } from '#engine/time/instant.ts';
import { localText } from '#engine/time/moment-words.ts';
import type { DueView } from '../contract/due-view.ts';
import type { DueQuery } from '../contract/query.ts';
import type { RuleSnapshot } from './snapshot.ts';

/** When the clock `id` ends in this park and why, by what is known now or was known on `asOf`. */
export function dueOf(rules: RuleSnapshot, id: string, { from, events, asOf, region }: DueQuery): DueView | Refusal {
  const calendar = asOf === null ? rules.calendar : rules.calendarAsOf(asOf);
  const answer = rules.book.due(id, from, calendar, events, { region, asOf });
  if (isRefusal(answer)) return answer;
  const { timeZone } = calendar;
  const { applied: rule } = answer;
  const override = appliedOverride(rules, rule);
  const iso = (moment: Moment) => (moment.length === 10 ? moment : localText(moment as Instant, timeZone));
  const { otherReading: other } = answer;
  return {
    rule: id,
    text: rule.text,
    validFrom: answer.ruleFrom,
    override: override?.id ?? null,
    start: iso(answer.start),
    natural: iso(answer.natural),
    rolled: iso(answer.rolled),
    extended: answer.extended === null ? null : iso(answer.extended),
    latest: iso(answer.latest),
    target: answer.target,
    provisional: answer.provisional,
    missingYears: [...answer.missingYears],
    calendar: calendar.version,
    derivation: answer.derivation.map((step) => ({ ...step, ...derivationWords(step, timeZone) })),
    basis: answer.basis.map(inWords),
    verified: rule.verified,
    note: rule.note,
    otherReading:
      other === null
        ? null
        : { natural: iso(other.natural), rolled: iso(other.rolled), why: other.why, basis: other.basis.map(inWords) },
  };
}

/** The park's promised limits bear the region `park` too; only an override is also among the changes. */
function appliedOverride({ inForce }: RuleSnapshot, { id, region, validFrom }: ClockRule) {
  return region === 'park'
    ? inForce.overrides.find((each) => each.rule === id && each.validFrom === validFrom)
    : undefined;
}

const inWords = (basis: Basis) => ({ ...basis, text: basisText(basis) });
