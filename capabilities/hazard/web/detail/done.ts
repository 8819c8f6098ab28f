import type { CommandAnswer } from '../../contract/views.ts';
import type { HazardCommandName } from '../../model/index.ts';

/** The command just carried out, with its receipt. */
export interface Done {
  readonly name: HazardCommandName;
  readonly answer: CommandAnswer;
}
