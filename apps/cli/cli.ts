import type { Exit } from './exit.ts';
import type { Locale, Words } from './language.ts';

/** What every command is given: the language, and the two ways to speak. */
export interface Cli {
  readonly locale: Locale;
  /** True with `--json`: one JSON value on standard output and nothing else there. */
  readonly json: boolean;
  /** Tells how it goes, on standard error. */
  say(words: Words): void;
  /** The command's answer, once: `data` with `--json`, else `text`. */
  answer(data: object, text: string): void;
  /** The end is not 0 although the command was carried out, e.g. a chain that does not hold. */
  endWith(exit: Exit): void;
}

export function createCli(locale: Locale, json: boolean): Cli {
  return {
    locale,
    json,
    say: (words) => void process.stderr.write(`${words[locale]}\n`),
    answer: (data, text) => {
      // One line for a machine, indented for a person who looks at it.
      const whole = json ? JSON.stringify(data, null, process.stdout.isTTY ? 2 : 0) : text.trimEnd();
      process.stdout.write(`${whole}\n`);
    },
    endWith: (exit) => {
      process.exitCode = exit;
    },
  };
}
