import type { Command } from 'commander';
import { commandWords, stateWords } from '#capabilities/hazard/contract/words.ts';
import { hazardFlow, hazardGrants, verbOf } from '#capabilities/hazard/model/index.ts';
import { roleWords } from '#capabilities/register/model/index.ts';
import { ROLES } from '#engine/access/roles.ts';
import { arrows } from '#engine/flow/flow.ts';
import { mermaid } from '#engine/flow/picture.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Locale, Words } from '../language.ts';
import { columns } from '../width.ts';

/** Kinds of matter whose flow can be printed. */
const FLOWS = ['hazard'];

export function flowPrint(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'print', words)
    .argument(
      '<matter>',
      { zh: `事项种类：${FLOWS.join('、')}`, en: `kind of matter: ${FLOWS.join(', ')}` }[cli.locale],
    )
    .option('--mermaid', { zh: '输出 Mermaid 状态图', en: 'as a Mermaid state diagram' }[cli.locale])
    .action((matter: string, options: { mermaid?: boolean }) => {
      if (!FLOWS.includes(matter)) throw unknown(matter);
      if (options.mermaid && cli.json)
        throw misused({ zh: '--mermaid 和 --json 只能用一个。', en: 'Use either --mermaid or --json, not both.' });
      const { name, start, ends } = hazardFlow;
      const table = lines().map(({ from, command: given, to, roles }) => ({ from, command: given, to, roles }));
      cli.answer({ name, start, ends, arrows: table }, options.mermaid ? picture(cli.locale) : asTable(cli.locale));
    });
  return withExamples(cli, command, [
    'gangwan flow print hazard --mermaid',
    { zh: '可贴进 Markdown 的状态图', en: 'a state diagram for Markdown' },
  ]);
}

/** Every arrow with the roles that may walk it somewhere. */
function lines() {
  return arrows(hazardFlow).map((arrow) => ({
    ...arrow,
    roles: ROLES.filter((role) => hazardGrants[role][verbOf[arrow.command]] !== undefined),
  }));
}

function asTable(locale: Locale): string {
  const head = { zh: ['状态', '操作', '到达', '谁'], en: ['State', 'Command', 'Leads to', 'Who'] }[locale];
  const rows = lines().map(({ from, command, to, roles }) => [
    stateWords[from][locale],
    commandWords[command][locale],
    stateWords[to][locale],
    roles.map((role) => roleWords[role][locale]).join(locale === 'zh' ? '、' : ', '),
  ]);
  return columns([head, ...rows]);
}

function picture(locale: Locale): string {
  const labels = Object.entries({ ...stateWords, ...commandWords }).map(([id, both]) => [id, both[locale]]);
  return mermaid(hazardFlow, Object.fromEntries(labels));
}

function unknown(matter: string): CliTrouble {
  return new CliTrouble('flow-unknown', EXIT.notFound, {
    zh: `没有“${matter}”这种事项；现有：${FLOWS.join('、')}。`,
    en: `There is no kind of matter “${matter}”; there are: ${FLOWS.join(', ')}.`,
  });
}
