import type { Words } from './language.ts';

/** What a command's end says to the script that called it; `gangwan --help` and the README list the same. */
export const EXIT = {
  done: 0,
  /** The command was understood and refused, or what it was given is not valid. */
  refused: 1,
  usage: 2,
  notFound: 3,
  /** Database, files, ports, configuration. */
  environment: 4,
  /** A defect of this program (sysexits.h EX_SOFTWARE). */
  defect: 70,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** A command cannot go on for a reason the caller can act on. `code` is stable; `details` stand in the JSON answer. */
export class CliTrouble extends Error {
  override readonly name = 'CliTrouble';
  readonly code: string;
  readonly exit: Exit;
  readonly words: Words;
  readonly details: object;

  constructor(code: string, exit: Exit, words: Words, details: object = {}) {
    super(words.en);
    this.code = code;
    this.exit = exit;
    this.words = words;
    this.details = details;
  }
}

/** Wrong usage, found after the options were parsed. */
export function misused(words: Words, details?: object): CliTrouble {
  return new CliTrouble('usage', EXIT.usage, words, details);
}
