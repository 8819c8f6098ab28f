import type { Command } from 'commander';
import { NATIONAL_METHODS } from '#rulebook/risk-scales.ts';
import type { Cli } from '../cli.ts';
import { newCommand, withExamples } from '../command.ts';
import type { Words } from '../language.ts';
import { allowed, answerProduct } from '../risk/product-page.ts';

export function riskLs(cli: Cli, words: Words): Command {
  const method = NATIONAL_METHODS.ls;
  const command = newCommand(cli, 'ls', words)
    .requiredOption('--l <value>', allowed(method, 'L', cli.locale))
    .requiredOption('--s <value>', allowed(method, 'S', cli.locale))
    .action(({ l, s }: { l: string; s: string }) => answerProduct(cli, method, { L: l, S: s }));
  return withExamples(cli, command, [
    'gangwan risk ls --l 4 --s 5',
    { zh: 'R = 20，巨大风险', en: 'R = 20, an enormous risk' },
  ]);
}
