import type { Command } from 'commander';
import type { FigureName, HazardFigures } from '#capabilities/hazard/model/index.ts';
import { countable, readFigures } from '#capabilities/hazard/server/figures.ts';
import { besideTheRate, figureWords } from '#capabilities/hazard/web/words/figures.ts';
import { createCircumstances, systemClock } from '#platform/matter/circumstances.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { asServer } from '../database.ts';
import type { Locale, Words } from '../language.ts';
import { onlooker } from '../onlooker.ts';
import { choosePark, type Park } from '../parks.ts';
import { columns } from '../width.ts';

/** Under which heading each figure stands; one without a heading does not compile. */
const SECTION_OF: { readonly [Name in FigureName]: keyof typeof SECTIONS } = {
  found: 'ledger',
  major: 'ledger',
  onSpot: 'ledger',
  byNotice: 'ledger',
  selfCheck: 'ledger',
  struckOff: 'ledger',
  open: 'ledger',
  overdue: 'ledger',
  awaiting: 'ledger',
  actsFound: 'acts',
  actsCorrected: 'acts',
  reopened: 'beside',
  failedRechecks: 'beside',
  extended: 'beside',
  downgraded: 'beside',
  merged: 'beside',
  rejected: 'beside',
  withdrawn: 'beside',
  referred: 'beside',
};

const SECTIONS = {
  ledger: { zh: '事故隐患', en: 'Hazards' },
  acts: { zh: '不安全行为（另计）', en: 'Unsafe acts (counted apart)' },
  beside: { zh: '与销账率一并列示', en: 'Shown beside every closing rate' },
} as const satisfies Record<string, Words>;

export function figures(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'figures', words)
    .option(
      '--park <id>',
      { zh: '园区编号；只有一个园区时可不写', en: 'park id; may be left out with one park' }[cli.locale],
    )
    .action(async (options: { park?: string }) => {
      await asServer(cli, async (sql) => {
        const park = await choosePark(sql, options.park);
        const { today } = await createCircumstances(sql, systemClock)(park.id);
        const counted = await readFigures(sql, park.id, countable(sql, onlooker(park.id)), today);
        cli.answer({ park, today, figures: counted }, page(park, today, counted, cli.locale));
      });
    });
  return withExamples(cli, command, ['gangwan figures --json', { zh: '供脚本使用', en: 'for scripts' }]);
}

function page({ nameZh, nameEn }: Park, today: string, counted: HazardFigures, locale: Locale): string {
  const names = Object.keys(SECTION_OF) as FigureName[];
  const sections = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).map((section) => {
    const rows = names
      .filter((name) => SECTION_OF[name] === section)
      .map((name) => [`  ${figureWords[name][locale]}`, String(counted[name]), meaning(name, locale)]);
    return `${SECTIONS[section][locale]}\n${columns(rows)}`;
  });
  return [`${{ zh: nameZh, en: nameEn }[locale]}  ${today}`, ...sections].join('\n\n');
}

function meaning(name: FigureName, locale: Locale): string {
  const known: { readonly [Name in FigureName]?: Words } = besideTheRate;
  return known[name]?.[locale] ?? '';
}
