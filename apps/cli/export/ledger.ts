import { createNames, type NameOf } from '#apps/server/names.ts';
import { ledgerSheet } from '#capabilities/hazard/server/ledger-sheet.ts';
import { createWordSearch } from '#capabilities/hazard/server/search.ts';
import type { Directory } from '#capabilities/register/contract/directory.ts';
import { createRegisterSnapshots } from '#capabilities/register/server/snapshot.ts';
import type { Sql } from '#platform/db/connect.ts';
import { createCircumstances, systemClock } from '#platform/matter/circumstances.ts';
import type { Locale } from '../language.ts';
import { onlooker } from '../onlooker.ts';
import { showProgress } from '../progress.ts';
import { type FilterOptions, readFilters } from './filters.ts';
import { countLines } from './views.ts';

/** The hazard ledger of a whole park as a workbook, with a bar for whoever watches. */
export async function printLedger(sql: Sql, parkId: string, options: FilterOptions, locale: Locale) {
  const registers = createRegisterSnapshots(sql);
  const { directory } = await registers.of(parkId);
  const filters = readFilters(options, JSON.parse(String(directory)) as Directory);
  const actor = onlooker(parkId);
  const circumstances = await createCircumstances(sql, systemClock)(parkId);
  const hazards = await countLines(sql, actor, filters, circumstances.today);
  const progress = await showProgress(hazards);
  try {
    const nameOf = counting(await createNames(registers)(parkId), progress.step);
    const view = { sql, words: createWordSearch(sql) };
    const bytes = await ledgerSheet(view, actor, filters, circumstances, nameOf, locale);
    return { bytes, hazards, today: circumstances.today };
  } finally {
    progress.end();
  }
}

/** Each line of the sheet asks for three names: enterprise, zone, site. */
const NAMES_IN_LINE = 3;

function counting(nameOf: NameOf, step: () => void): NameOf {
  let asked = 0;
  return (id) => {
    asked += 1;
    if (asked % NAMES_IN_LINE === 0) step();
    return nameOf(id);
  };
}
