import { isRefusal } from '#engine/flow/refusal.ts';
import type { ClockEvent } from '#engine/time/clock-event.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import { instant } from '#engine/time/instant.ts';
import { dateIn, type PlainDate, parsePlainDate } from '#engine/time/plain-date.ts';
import { CLOCKS, RULE_BOOK } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import type { Cli } from '../cli.ts';
import { misused } from '../exit.ts';
import { readEvent } from './event.ts';
import { answerAsJson, answerText, listText } from './print.ts';
import { checkRegion, troubleOf } from './trouble.ts';

/** What was typed after the rule's id. */
export interface ClockOptions {
  readonly from?: string;
  readonly extend?: string | true;
  readonly event: readonly string[];
  readonly asOf?: string;
  readonly region?: string;
}

/** Every clock of the book, in all its versions. */
export function list(cli: Cli): void {
  cli.answer({ clocks: CLOCKS }, listText(CLOCKS, cli.locale));
}

/** One clock's last day with its proof. */
export function compute(cli: Cli, id: string, options: ClockOptions): void {
  const asOf = dayOf(options.asOf);
  const calendar = chinaCalendar({ knownOn: asOf });
  const region = options.region ?? 'CN';
  checkRegion(region);
  if (options.from === undefined && RULE_BOOK.versions(id).length > 0)
    throw misused({ zh: '请用 --from 写明起算日。', en: 'Give the day on which it starts with --from.' });
  const { timeZone } = calendar;
  const events = options.event.map(readEvent);
  const from = options.from ?? '';
  const on = startDay(from, timeZone);
  const rule = on === null ? null : RULE_BOOK.find(id, { on, region, asOf });
  if (rule !== null && isRefusal(rule)) throw troubleOf(rule);
  const all = [...extension(options.extend, rule, on), ...events];
  const answer = RULE_BOOK.due(id, from, calendar, all, { region, asOf });
  if (isRefusal(answer)) throw troubleOf(answer);
  cli.answer(answerAsJson(answer, timeZone), answerText(answer, timeZone, cli.locale));
}

function startDay(from: string, timeZone: string): PlainDate | null {
  if (from.length === 10) return parsePlainDate(from);
  try {
    return dateIn(timeZone, instant(from));
  } catch {
    return null;
  }
}

/** `--extend`: granted on the first day, as far as the law allows or as far as was typed. */
function extension(typed: string | true | undefined, rule: ClockRule | null, on: PlainDate | null): ClockEvent[] {
  if (typed === undefined || rule === null || on === null) return [];
  const number = typed === true ? (rule.extension?.number ?? 1) : Number(typed);
  return [{ type: 'extended', on, number, reason: 'command line', by: 'handler', approvedBy: 'approver' }];
}

function dayOf(typed: string | undefined): PlainDate | null {
  if (typed === undefined) return null;
  const day = parsePlainDate(typed);
  if (day === null) throw troubleOf({ refused: true, code: 'clock.date-invalid', details: { date: typed } });
  return day;
}
