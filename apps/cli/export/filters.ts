import type { Command } from 'commander';
import { hazardLedgerQuery } from '#capabilities/hazard/contract/query.ts';
import { levelWords, natureWords, sourceWords, stateWords } from '#capabilities/hazard/contract/words.ts';
import type { Directory } from '#capabilities/register/contract/directory.ts';
import { HAZARD_KINDS } from '#rulebook/hazard-kinds.ts';
import type { Cli } from '../cli.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';
import type { LedgerFilters } from './views.ts';

/** The board's filters as options; lists are parted by commas. */
export interface FilterOptions {
  readonly state?: string;
  readonly level?: string;
  readonly nature?: string;
  readonly source?: string;
  readonly kind?: string;
  readonly enterprise?: string;
  readonly squad?: string;
  readonly zone?: string;
  readonly due?: string;
  readonly words?: string;
}

type Table = Readonly<Record<string, Words>>;
const kindWords: Table = Object.fromEntries(HAZARD_KINDS.map(({ id, zh, en }) => [id, { zh, en }]));

export function withFilters(cli: Cli, command: Command): Command {
  const say = (zh: string, en: string) => ({ zh, en })[cli.locale];
  const list = (table: Table) =>
    Object.entries(table)
      .map(([id, words]) => (cli.locale === 'zh' ? words.zh : id))
      .join(say('、', ', '));
  return command
    .option('--state <list>', say(`状态：${list(stateWords)}`, `states: ${list(stateWords)}`))
    .option('--level <level>', say(`等级：${list(levelWords)}`, `level: ${list(levelWords)}`))
    .option('--nature <nature>', say(`性质：${list(natureWords)}`, `nature: ${list(natureWords)}`))
    .option('--source <list>', say(`来源：${list(sourceWords)}`, `sources: ${list(sourceWords)}`))
    .option('--kind <list>', say(`类别：${list(kindWords)}`, `kinds: ${list(kindWords)}`))
    .option('--enterprise <name>', say('企业的名称或编号', 'enterprise, by name or id'))
    .option('--squad <name>', say('检查组的名称或编号', 'squad, by name or id'))
    .option('--zone <name>', say('片区的名称或编号', 'zone, by name or id'))
    .option('--due <week|overdue>', say('七天内到期，或已逾期', 'due within seven days, or overdue'))
    .option('--words <words>', say('要查找的字词', 'words to look for'));
}

/** The filters as the board's contract knows them; words in Chinese or English and names of registers become ids. */
export function readFilters(options: FilterOptions, directory: Directory): LedgerFilters {
  const { state, level, nature, source, kind, enterprise, squad, zone, due, words } = options;
  const asked = {
    state: ids('--state', state, stateWords),
    level: ids('--level', level, levelWords)?.[0],
    nature: ids('--nature', nature, natureWords)?.[0],
    source: ids('--source', source, sourceWords),
    kind: ids('--kind', kind, kindWords),
    enterpriseId: lineId(enterprise, directory.enterprises),
    squadId: lineId(squad, directory.squads),
    zoneId: lineId(zone, directory.zones),
    due,
    q: words,
  };
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const parsed = hazardLedgerQuery.safeParse(given);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => `--${path[0] === 'q' ? 'words' : String(path[0])}`);
  throw misused({
    zh: `${names.join('、')} 的值不对；加 --help 可看可用的值。`,
    en: `${names.join(', ')}: not a value it takes; add --help to see them.`,
  });
}

function ids(option: string, typed: string | undefined, table: Table): string[] | undefined {
  return typed?.split(/[,，、]/).map((each) => {
    const word = each.trim();
    const found = Object.entries(table).find(([id, { zh, en }]) =>
      [id, zh, en].some((name) => name.toLowerCase() === word.toLowerCase()),
    );
    if (found) return found[0];
    const [zh, en] = [Object.values(table).map((words) => words.zh), Object.keys(table)];
    throw misused({
      zh: `${option} 没有“${word}”；可用：${zh.join('、')}。`,
      en: `${option} does not know “${word}”; use ${en.join(', ')}.`,
    });
  });
}

function lineId(typed: string | undefined, lines: readonly { id: string; name: string }[]): string | undefined {
  if (typed === undefined) return undefined;
  const found = lines.find(({ id, name }) => id === typed || name === typed.trim());
  if (found) return found.id;
  throw new CliTrouble('line-unknown', EXIT.notFound, {
    zh: `名录中没有“${typed}”。`,
    en: `The registers have no “${typed}”.`,
  });
}
