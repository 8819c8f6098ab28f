import { isRefusal, type Refusal, refuse } from '#engine/flow/refusal.ts';
import { toEpochDay, weekday } from '#engine/time/epoch-day.ts';
import { addDays } from '#engine/time/plain-date.ts';
import { faultOfOverride } from '#engine/time/rule-override.ts';
import { faultOf, openCalendar } from '#engine/time/work-calendar.ts';
import { settings } from '#rulebook/calendar/calendar.ts';
import type { ChangeContent, EndingContent, NoticeContent, OverrideContent } from './change.ts';
import { governing, noticeOf } from './in-force.ts';
import type { RuleRefusal } from './refusals.ts';
import type { RuleWorld } from './world.ts';

type Fault = Refusal<RuleRefusal> | null;

/** What speaks against putting this in force as the park's rules stand now; `null` when nothing does. Asked twice (RB3). */
export function faultOfContent(content: ChangeContent, world: RuleWorld): Fault {
  if (content.kind === 'override') return overrideFault(content, world);
  return content.kind === 'ending' ? endingFault(content, world) : noticeFault(content, world);
}

function overrideFault(content: OverrideContent, { law, inForce, today }: RuleWorld): Fault {
  const { rule, validFrom, validTo } = content;
  const found = law.find(rule, { on: validFrom });
  const version = isRefusal(found) ? law.versions(rule).at(-1) : found;
  if (version === undefined) return found as Refusal<RuleRefusal>;
  const fault = faultOfOverride(content, version, governing(inForce.overrides), today);
  if (fault !== null) return fault;
  if (validFrom === today) return refuse('rules.begins-today', { earliest: addDays(today, 1) });
  if (isRefusal(found)) return found as Refusal<RuleRefusal>;
  // The number is counted in the units of this version; what the next one counts in was not decided upon.
  const next = law
    .versions(rule)
    .find((later) => later.validFrom > validFrom && (validTo === null || later.validFrom <= validTo));
  return next === undefined ? null : refuse('rules.law-changes-within', { from: next.validFrom });
}

function endingFault({ override: code, lastDay }: EndingContent, { inForce, today }: RuleWorld): Fault {
  const override = governing(inForce.overrides).find(({ id }) => id === code);
  if (override === undefined || (override.validTo !== null && override.validTo < today))
    return refuse('rules.override-not-in-force');
  if (lastDay < today) return refuse('rules.ends-in-the-past', { lastDay, today });
  return override.validTo !== null && lastDay >= override.validTo
    ? refuse('rules.ending-not-earlier', { to: override.validTo })
    : null;
}

/**
 * The calendar's versions are days. A second notice on one day would share its version with what was counted earlier that day, so
 * it waits for the next; asked when it is approved.
 */
export function secondToday(content: ChangeContent | null, { notices, inForce, today }: RuleWorld): Fault {
  const turns = [...notices.map(({ published }) => published), ...inForce.notices.map(({ enteredOn }) => enteredOn)];
  return content?.kind === 'notice' && turns.includes(today) ? refuse('rules.one-notice-a-day') : null;
}

/** `https`, a host that is gov.cn or below it, no port and no user before it. */
const OFFICIAL = /^https:\/\/(?:[a-z0-9-]+\.)*gov\.cn(?:\/[\x21-\x7e]*)?$/;

function noticeFault(content: NoticeContent, { notices, inForce, today, timeZone }: RuleWorld): Fault {
  const { year, published, address, makeUpDays } = content;
  if (!OFFICIAL.test(address)) return refuse('rules.address-not-official');
  if (published > today) return refuse('rules.notice-not-yet-published', { published, today });
  if (published < `${year - 1}-01-01` || published > `${year}-12-31`)
    return refuse('rules.notice-of-another-year', { year, published });
  const entered = inForce.notices.map(({ notice }) => notice);
  const held = [...notices, ...entered].find((each) => each.year === year && each.published >= published);
  if (held !== undefined) return refuse('rules.notice-held', { year, published: held.published });
  const notice = noticeOf(content);
  const fault = faultOf(notice);
  if (fault !== null) return fault;
  const onWeekday = makeUpDays.find((day) => weekday(toEpochDay(day)) <= 5);
  if (onWeekday !== undefined) return refuse('rules.make-up-on-weekday', { on: onWeekday });
  const calendar = openCalendar(settings({ knownOn: null, entered: [...entered, notice], timeZone }));
  return isRefusal(calendar) ? (calendar as Refusal<RuleRefusal>) : null;
}
