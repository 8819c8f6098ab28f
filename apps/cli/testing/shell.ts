import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const GANGWAN = fileURLToPath(new URL('../gangwan.mjs', import.meta.url));

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RanWith {
  readonly stdin?: string;
  readonly cwd?: string;
  /** Added to a quiet environment: PATH, the language, nothing else. */
  readonly env?: Readonly<Record<string, string>>;
}

export type Shell = (args: readonly string[], more?: RanWith) => Promise<Ran>;

/** Types `gangwan …` as a user does: a process of its own with standard input, output and error. */
export function openShell(always: Readonly<Record<string, string>>): Shell {
  return async (args, { stdin = '', cwd, env = {} } = {}) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, [GANGWAN, ...args], {
      cwd,
      env: { PATH, HOME, LANG: 'zh_CN.UTF-8', ...always, ...env },
    });
    const exit = new Promise<number | null>((done, failed) => child.once('close', done).once('error', failed));
    child.stdin.on('error', () => undefined).end(stdin);
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { exit: await exit, out, err };
  };
}

/** A command line of a help page as the words that a shell makes of it. */
export function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
