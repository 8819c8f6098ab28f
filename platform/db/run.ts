import { spawn } from 'node:child_process';

/** An account of the operating system; numbers as in `id`. */
export interface Account {
  uid: number;
  gid: number;
}

// The operator's own PG… variables and language must not reach the database; its programs find their libraries themselves.
export const QUIET_ENVIRONMENT = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export interface Outcome {
  ok: boolean;
  /** Both output streams, trimmed. */
  output: string;
}

/** Runs a program to its end, as the given account when there is one. Never throws: a program that cannot start is not ok. */
export function run(program: string, args: string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve) => {
    const identity = account && { uid: account.uid, gid: account.gid };
    // Postgres' programs resolve the current folder, which the account may not be able to enter.
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      env: QUIET_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
