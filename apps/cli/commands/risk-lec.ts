import type { Command } from 'commander';
import { NATIONAL_METHODS } from '#rulebook/risk-scales.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';
import { allowed, answerProduct } from '../risk/product-page.ts';

export function riskLec(cli: Cli, words: Words): Command {
  const method = NATIONAL_METHODS.lec;
  const command = newCommand(cli, 'lec', words)
    .requiredOption('--l <value>', allowed(method, 'L', cli.locale))
    .requiredOption('--e <value>', allowed(method, 'E', cli.locale))
    .requiredOption('--c <value>', allowed(method, 'C', cli.locale))
    .action(({ l, e, c }: { l: string; e: string; c: string }) => answerProduct(cli, method, { L: l, E: e, C: c }));
  return withExamples(cli, command, [
    'gangwan risk lec --l 3 --e 6 --c 15',
    { zh: 'D = 270，高度危险', en: 'D = 270, highly dangerous' },
  ]);
}
