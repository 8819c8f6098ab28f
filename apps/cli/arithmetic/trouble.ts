import type { Refusal } from '#engine/flow/refusal.ts';
import { type Arithmetic, labelsOf } from '#rulebook/arithmetic/arithmetic.ts';
import { type ArithmeticRefusal, sayRefusal } from '#rulebook/arithmetic/refusal-words.ts';
import { CliTrouble, EXIT, misused } from '../exit.ts';

/** An id that is not there is not found; everything else is an input that the rule book refuses. */
export function arithmeticTrouble(refusal: Refusal<ArithmeticRefusal>, row?: Arithmetic): CliTrouble {
  const { code, details = {} } = refusal;
  const exit = code === 'arithmetic.unknown' ? EXIT.notFound : EXIT.refused;
  return new CliTrouble(code, exit, sayRefusal(refusal, row === undefined ? {} : labelsOf(row)), details);
}

export function nothingCalled(): CliTrouble {
  return misused({
    zh: '请写出哪一种计算；加 --help 可看说明，gangwan arithmetic list 列出全部。',
    en: 'Name the arithmetic; --help shows how, gangwan arithmetic list shows all.',
  });
}

export function bothWays(): CliTrouble {
  return misused({
    zh: '各项数值或者都用 --input 给出，或者都用选项给出，不能混用。',
    en: 'Give the inputs either with --input or with options, not with both.',
  });
}
