import type { Command } from 'commander';
import { isRefusal } from '#engine/flow/refusal.ts';
import type { Arithmetic } from '#rulebook/arithmetic/arithmetic.ts';
import { ARITHMETIC, findArithmetic } from '#rulebook/arithmetic/book.ts';
import { EXAMPLES } from '../arithmetic/examples.ts';
import { typedInputs, withInputOptions } from '../arithmetic/flags.ts';
import { readInputFile } from '../arithmetic/input-file.ts';
import { answerText, listText, rowAsJson } from '../arithmetic/print.ts';
import { arithmeticTrouble, bothWays, nothingCalled } from '../arithmetic/trouble.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';

/** `gangwan arithmetic list` and one command for each id, each with the options of its own inputs. Needs no database. */
export function arithmetic(cli: Cli, words: Words): Command {
  const command = newCommand(cli, 'arithmetic', words)
    .argument('[id]', { zh: '哪一种计算', en: 'which arithmetic' }[cli.locale])
    .allowUnknownOption()
    .allowExcessArguments()
    .action((id: string | undefined) => {
      const found = findArithmetic(id ?? '');
      throw id !== undefined && isRefusal(found) ? arithmeticTrouble(found) : nothingCalled();
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
      if (isRefusal(answer)) throw arithmeticTrouble(answer, row);
      const { verified, note } = row;
      cli.answer({ ...answer, verified, note }, answerText(row, answer, cli.locale));
    });
  return withExamples(cli, command, [exampleOf(row), row.text]);
}
