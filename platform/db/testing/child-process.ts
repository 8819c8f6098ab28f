import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EmbeddedOptions } from '../embedded.ts';

export interface Line {
  url?: string;
  port?: number;
  uid?: number;
  committed?: number;
  stopped?: boolean;
  refused?: string;
  words?: { zh: string; en: string };
}

export interface Installed {
  node: string;
  script: string;
  identity?: { uid: number; gid: number };
}

const HERE: Installed = { node: process.execPath, script: fileURLToPath(new URL('child.ts', import.meta.url)) };

/** Another process on a data folder, and what it says. */
export class Neighbour {
  readonly process: ChildProcess;
  readonly #lines: AsyncIterator<string>;

  constructor(options: EmbeddedOptions, task: 'hold' | 'write' = 'hold', installed = HERE) {
    const { node, script, identity } = installed;
    const stdio = ['pipe', 'pipe', 'inherit'] as const;
    this.process = spawn(node, [script, JSON.stringify(options), task], { ...identity, cwd: '/', stdio: [...stdio] });
    if (!this.process.stdout) throw new Error('no output');
    this.#lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  }

  async says(): Promise<Line> {
    const { value, done } = await this.#lines.next();
    return done ? {} : (JSON.parse(value) as Line);
  }

  /** Asks it to stop well; answers with its last words. */
  async leaves(): Promise<Line> {
    this.process.stdin?.end('\n');
    return this.says();
  }

  async isKilled(): Promise<void> {
    const gone = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await gone;
  }
}
