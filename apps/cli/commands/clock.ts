import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { type ClockOptions, compute, list } from '../clock/compute.ts';
import { EVENT_SHAPES } from '../clock/event.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';

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
    .action((id: string, options: ClockOptions) => (id === 'list' ? list(cli) : compute(cli, id, options)));
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
