import type { HazardRow } from '../contract/views.ts';
import { clockWords } from '../contract/words.ts';
import { nameIn, useDirectory } from './directory.ts';
import { What } from './list/what.tsx';

function Enterprise({ row }: { row: HazardRow }) {
  return nameIn(useDirectory().enterprises, row.enterpriseId);
}

/** How hazards stand in a list of reminders beside the matters of other capabilities. */
export const hazardReminders = { clockWords, What, Enterprise } as const;
