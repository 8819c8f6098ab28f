import type { Command } from 'commander';
import type { Input, InputKind, Inputs } from '#rulebook/arithmetic/inputs.ts';
import type { Given } from '#rulebook/arithmetic/read.ts';
import type { Locale } from '../language.ts';

const PLACEHOLDERS: Readonly<Record<InputKind, string>> = {
  money: 'yuan',
  date: 'YYYY-MM-DD',
  count: 'n',
  percent: 'percent',
  yesNo: 'yes|no',
  choice: 'choice',
  region: 'CN-…',
  items: 'kind=yuan',
  periods: 'first..last',
  text: 'text',
};

/** `minimumWage` is typed `--minimum-wage`; a list is typed entry by entry, so `items` is `--item`. */
function flagOf(name: string, { kind }: Input): string {
  const single = kind === 'items' ? name.replace(/s$/, '') : name;
  return single.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** One option for each input of a row. Whether it is needed is the rule book's to say: the inputs may also come as one JSON. */
export function withInputOptions(command: Command, inputs: Inputs, locale: Locale): Command {
  for (const [name, input] of Object.entries(inputs)) {
    const flags = `--${flagOf(name, input)} <${PLACEHOLDERS[input.kind]}>`;
    const says = describe(input, locale);
    if (isList(input)) command.option(flags, says, (entry: string, before: string[] = []) => [...before, entry]);
    else command.option(flags, says);
  }
  return command;
}

/** What was typed, under the names that the rule book and the JSON use. */
export function typedInputs(options: Readonly<Record<string, unknown>>, inputs: Inputs): Given {
  const typed = Object.entries(inputs).map(([name, input]) => [name, options[camel(flagOf(name, input))]]);
  return Object.fromEntries(typed.filter(([, value]) => value !== undefined));
}

const camel = (flag: string) => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const isList = ({ kind }: Input) => kind === 'items' || kind === 'periods';

function describe(input: Input, locale: Locale): string {
  const { text, choices, required } = input;
  const chosen = choices.map(({ id, zh, en }) => (locale === 'zh' ? `${id}（${zh}）` : `${id} (${en})`));
  const [needed, repeated] = { zh: ['必填', '可多次'], en: ['required', 'repeatable'] }[locale];
  const marks = [...(required ? [needed] : []), ...(isList(input) ? [repeated] : [])];
  const [open, close, between, colon] = { zh: ['（', '）', '，', '：'], en: [' (', ')', ', ', ': '] }[locale];
  const marked = marks.length === 0 ? '' : `${open}${marks.join(between)}${close}`;
  return `${text[locale]}${marked}${chosen.length === 0 ? '' : `${colon}${chosen.join({ zh: '、', en: ', ' }[locale])}`}`;
}
