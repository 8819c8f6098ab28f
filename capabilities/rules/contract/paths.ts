import type { RuleCommandName } from '../model/index.ts';

/** The three that propose a change; all others act on one that is there. */
export const PROPOSING_COMMANDS = [
  'proposeOverride',
  'proposeEnding',
  'proposeNotice',
] as const satisfies readonly RuleCommandName[];
export type ProposingCommand = (typeof PROPOSING_COMMANDS)[number];

/** Addresses below `/api`. */
export const BOOK_PATH = '/rules/book';
export const CHANGES_PATH = '/rules/changes';

/** The command's path below `/rules/changes`, or below the change: `proposeOverride` → `propose-override`. */
export function commandPath(name: RuleCommandName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Where a clock's last day is asked for: `?from=`, and where wanted `&events=` (JSON), `&asOf=`, `&region=`. Ids need no escape. */
export function duePath(rule: string): string {
  return `/rules/clocks/${rule}/due`;
}
