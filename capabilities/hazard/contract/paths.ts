import type { HazardCommandName } from '../model/index.ts';

/** At most this many photos with one command. */
export const MAX_PHOTOS = 20;

/** The three that bring a hazard into the ledger; all others act on one that is there. */
export const OPENING_COMMANDS = ['report', 'record', 'selfReport'] as const satisfies readonly HazardCommandName[];
export type OpeningCommand = (typeof OPENING_COMMANDS)[number];

/** The command's path below the hazard, `order` → `order`, `fixOnSpot` → `fix-on-spot`. */
export function commandPath(name: HazardCommandName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
