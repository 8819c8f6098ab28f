import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const GANGWAN = fileURLToPath(new URL('../../apps/cli/main.ts', import.meta.url));
const HELD_UP = fileURLToPath(new URL('held-up.ts', import.meta.url));

export interface StartedProcess {
  readonly child: ChildProcess;
  /** The next line on standard output. */
  nextLine(): Promise<string>;
  /** All that was said on standard error, when it has ended. */
  readonly told: Promise<string>;
  /** Fulfilled with the exit code when it has ended. */
  readonly left: Promise<number | null>;
}

function start(...args: readonly string[]): StartedProcess {
  const env = { PATH: process.env.PATH };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    nextLine: async () => String((await lines.next()).value),
    told: text(child.stderr),
    left: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** A witness that stops for ever when it is about to sign: its address, then `about to sign`. */
export const startHeldUp = (folder: string): StartedProcess => start(HELD_UP, folder);

export interface StartedWitness extends StartedProcess {
  /** What it said when it listened. */
  readonly said: { readonly address: string; readonly key: string; readonly logs: Record<string, number | null> };
}

/** `gangwan witness run` as a process of its own. */
export async function startWitness(state: string, key: string): Promise<StartedWitness> {
  const started = start(GANGWAN, 'witness', 'run', '--state', state, '--key', key, '--port', '0', '--json');
  return { ...started, said: JSON.parse(await started.nextLine()) };
}
