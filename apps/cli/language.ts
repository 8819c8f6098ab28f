/** One saying in both languages; what a command prints exists in Chinese first. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
export type Locale = 'zh' | 'en';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of all that is said: `--lang`, else English where the terminal's own language (POSIX: LC_ALL, then LC_MESSAGES,
 * then LANG) is, else Chinese. Read before the options are parsed, because help and complaints need it too.
 */
export function chooseLocale(argv: readonly string[], env: Environment): Locale {
  const asked = optionValue(argv, '--lang');
  if (asked === 'zh' || asked === 'en') return asked;
  const terminal = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return terminal.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function optionValue(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = argv[at];
  if (word === undefined) return undefined;
  return word === name ? argv[at + 1] : word.slice(name.length + 1);
}

/** The words with `{name}` replaced from `values`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
