import type { Command } from 'commander';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import type { ClockEvent, ClockRefusal } from '#engine/time/clock-event.ts';
import { CLOCK_REFUSAL_WORDS } from '#engine/time/clock-refusal-words.ts';
import type { ClockRule } from '#engine/time/clock-rule.ts';
import { instant } from '#engine/time/instant.ts';
import { dateIn, type PlainDate, parsePlainDate } from '#engine/time/plain-date.ts';
import { CLOCKS, RULE_BOOK } from '#rulebook/book.ts';
import { chinaCalendar } from '#rulebook/calendar/calendar.ts';
import type { Cli } from '../cli.ts';
import { EVENT_SHAPES, readEvent } from '../clock/event.ts';
import { answerAsJson, answerText, listText } from '../clock/print.ts';
import { newCommand, withExamples } from '../command.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import { fill, type Words } from '../language.ts';

interface Options {
  readonly from?: string;
  readonly extend?: string | true;
  readonly event: readonly string[];
  readonly asOf?: string;
  readonly region?: string;
}

/** `gangwan clock list` and `gangwan clock <rule id> --from …`: the book's own rules, without a database. */
export function clock(cli: Cli, words: Words): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const command = newCommand(cli, 'clock', words)
    .argument('<rule>', say('时限编号，或 list 列出全部', 'id of a clock, or list for all of them'))
    .option('--from <day>', say('起算的日期或时刻', 'the day or moment on which it starts'))
    .option(
      '--extend [number]',
      say('依法延长；不写数字即延到最长', 'extended as the law allows, in full without a number'),
    )
    .option(
      '--event <event>',
      `${say('经过的事件，可多次', 'what happened to it, repeatable')}: ${EVENT_SHAPES.join('  ')}`,
      (typed: string, before: readonly string[]) => [...before, typed],
      [],
    )
    .option('--as-of <day>', say('只用这一天已公布的规定和放假安排', 'only what was known on that day'))
    .option('--region <code>', say('省份代码（ISO 3166-2）', 'province (ISO 3166-2)'), 'CN')
    .action((id: string, options: Options) => (id === 'list' ? list(cli) : compute(cli, id, options)));
  return withExamples(
    cli,
    command,
    ['gangwan clock list', { zh: '规则库中的全部时限', en: 'every clock of the rule book' }],
    [
      'gangwan clock arbitration.award --from 2026-08-20 --extend',
      { zh: '仲裁裁决 45 日，再延长 15 日', en: 'an award’s 45 days and the 15 more' },
    ],
    [
      'gangwan clock petition.re-review --from 2026-03-02 --event paused:2026-03-10..2026-03-12:hearing',
      { zh: '听证时间不计入', en: 'the hearing is not counted' },
    ],
  );
}

function list(cli: Cli): void {
  cli.answer({ clocks: CLOCKS }, listText(CLOCKS, cli.locale));
}

function compute(cli: Cli, id: string, options: Options): void {
  const asOf = dayOf(options.asOf);
  const calendar = chinaCalendar({ knownOn: asOf });
  const region = options.region ?? 'CN';
  const known = RULE_BOOK.versions(id).length > 0 || troubleOf(RULE_BOOK.find(id, { on: '2000-01-01' as PlainDate }));
  if (known !== true) throw known;
  if (options.from === undefined)
    throw misused({ zh: '请用 --from 写明起算日。', en: 'Give the day on which it starts with --from.' });
  const { timeZone } = calendar;
  const events = options.event.map(readEvent);
  const on = startDay(options.from, timeZone);
  const rule = on === null ? null : RULE_BOOK.find(id, { on, region, asOf });
  if (rule !== null && isRefusal(rule)) throw troubleOf(rule);
  const all = [...extension(options.extend, rule, on), ...events];
  const answer = RULE_BOOK.due(id, options.from, calendar, all, { region, asOf });
  if (isRefusal(answer)) throw troubleOf(answer);
  const applied = RULE_BOOK.versions(id).find(({ validFrom }) => validFrom === answer.ruleFrom) as ClockRule;
  cli.answer(answerAsJson(answer, applied, timeZone), answerText(answer, applied, timeZone, cli.locale));
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

function troubleOf(refusal: ClockRule | Refusal<ClockRefusal>): CliTrouble {
  if (!isRefusal(refusal)) throw new TypeError('not a refusal');
  const { code, details = {} } = refusal as Refusal<ClockRefusal>;
  const told = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
  );
  if (told.near === '') told.near = 'gangwan clock list';
  const { zh, en } = CLOCK_REFUSAL_WORDS[code];
  const exit = code === 'clock.unknown-rule' ? EXIT.notFound : EXIT.refused;
  return new CliTrouble(code, exit, { zh: fill(zh, told), en: fill(en, told) }, details);
}
