import { CommanderError } from 'commander';
import { createCli } from './cli.ts';
import { EXIT } from './exit.ts';
import { chooseLocale } from './language.ts';
import { createProgram } from './program.ts';

/** `gangwan`: reads the command line, carries one command out, and ends with its exit code. */
const typed = process.argv.slice(2);
// `gangwan help user add` is `gangwan user add --help`.
const argv = typed[0] === 'help' ? [...typed.slice(1), '--help'] : typed;
const cli = createCli(chooseLocale(argv, process.env), argv.includes('--json'));

// A reader that has seen enough (`| head`) is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const program = await createProgram(cli, argv);
  await program.parseAsync(argv, { from: 'user' });
} catch (error) {
  if (!(error instanceof CommanderError && error.code === 'commander.helpDisplayed')) {
    const { tellTrouble } = await import('./trouble.ts');
    process.exitCode = tellTrouble(cli, error);
  } else process.exitCode = EXIT.done;
}
