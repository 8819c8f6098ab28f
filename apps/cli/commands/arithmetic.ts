import type { Command } from 'commander';
import { isRefusal, type Refusal } from '#engine/flow/refusal.ts';
import { type Arithmetic, labelsOf } from '#rulebook/arithmetic/arithmetic.ts';
import { ARITHMETIC, findArithmetic } from '#rulebook/arithmetic/book.ts';
import { type ArithmeticRefusal, sayRefusal } from '#rulebook/arithmetic/refusal-words.ts';
import { EXAMPLES } from '../arithmetic/examples.ts';
import { typedInputs, withInputOptions } from '../arithmetic/flags.ts';
import { readInputFile } from '../arithmetic/input-file.ts';
import { answerText, listText, rowAsJson } from '../arithmetic/print.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';
import type { Words } from '../language.ts';

/** `gangwan arithmetic list` and one command for each id, each with the options of its own inputs. Needs no database. */
export function arithmetic(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'arithmetic', words)
    .argument('[id]', { zh: '哪一种计算', en: 'which arithmetic' }[cli.locale])
    .allowUnknownOption()
    .allowExcessArguments()
    .action((id: string | undefined) => {
      throw id === undefined ? nothingCalled() : troubleOf(findArithmetic(id) as Refusal<ArithmeticRefusal>);
    })
    .addCommand(list(cli));
  for (const row of ARITHMETIC) command.addCommand(one(cli, row));
  return withExamples(
    cli,
    command,
    ['gangwan arithmetic list', { zh: '有哪些计算', en: 'what can be reckoned' }],
    ...ARITHMETIC.map((row): [string, Words] => [exampleOf(row), row.text]),
  );
}

const exampleOf = ({ id }: Arithmetic) => `gangwan arithmetic ${id} ${EXAMPLES[id] ?? '--help'}`;

function list(cli: Cli): Command {
  return newCommand(cli, 'list', { zh: '列出全部计算', en: 'List every arithmetic' }).action(() =>
    cli.answer({ arithmetic: ARITHMETIC.map(rowAsJson) }, listText(ARITHMETIC, cli.locale)),
  );
}

function one(cli: Cli, row: Arithmetic): Command {
  const command = withInputOptions(newCommand(cli, row.id, row.text), row.inputs, cli.locale)
    .option(
      '--input <file|->',
      { zh: '各项数值写成一个 JSON 对象，- 为标准输入', en: 'all inputs as one JSON object; - is standard input' }[
        cli.locale
      ],
    )
    .action(async ({ input, ...options }: Record<string, unknown>) => {
      const typed = typedInputs(options, row.inputs);
      if (typeof input === 'string' && Object.keys(typed).length > 0) throw bothWays();
      const answer = row.compute(typeof input === 'string' ? await readInputFile(input) : typed);
      if (isRefusal(answer)) throw troubleOf(answer, row);
      const { verified, note } = row;
      cli.answer({ ...answer, verified, note }, answerText(row, answer, cli.locale));
    });
  return withExamples(cli, command, [exampleOf(row), row.text]);
}

/** An id that is not there is not found; everything else is an input that the rule book refuses. */
function troubleOf(refusal: Refusal<ArithmeticRefusal>, row?: Arithmetic): CliTrouble {
  const { code, details = {} } = refusal;
  const exit = code === 'arithmetic.unknown' ? EXIT.notFound : EXIT.refused;
  return new CliTrouble(code, exit, sayRefusal(refusal, row === undefined ? {} : labelsOf(row)), details);
}

function nothingCalled(): CliTrouble {
  return misused({
    zh: '请写出哪一种计算；加 --help 可看说明，gangwan arithmetic list 列出全部。',
    en: 'Name the arithmetic; --help shows how, gangwan arithmetic list shows all.',
  });
}

function bothWays(): CliTrouble {
  return misused({
    zh: '各项数值或者都用 --input 给出，或者都用选项给出，不能混用。',
    en: 'Give the inputs either with --input or with options, not with both.',
  });
}
