import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer } from './bench.ts';
import { oneAtATime } from './queue.ts';

export interface WorkshopOptions {
  /** The child goes home after this long without work, in ms. */
  readonly idleMs?: number;
  /** A task that takes longer has its child killed and fails, in ms. */
  readonly timeoutMs?: number;
  /** A child that has grown beyond this after a task is replaced before the next, in bytes. */
  readonly maxRss?: number;
}

/**
 * Heavy work in a child process that lives only while there is work. Measured on two cores: 60 photos re-encoded inside
 * the server leave it at 330 MB, 12 PDFs with Chinese fonts at 218 MB (a worker thread still keeps 50 MB); with a child the
 * server stays where it was and the child's memory goes back to the system. A decoder brought down by foreign bytes
 * takes no server with it, and the child gets no environment, hence no secrets.
 *
 * Tasks run one at a time in the order they come. Tasks and results must survive structured cloning.
 */
export class Workshop<Task, Result> {
  readonly #bench: string;
  readonly #options: Required<WorkshopOptions>;
  readonly #inLine = oneAtATime();
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param bench the module that the child runs; it calls `serveBench` */
  constructor(bench: URL, options: WorkshopOptions = {}) {
    this.#bench = fileURLToPath(bench);
    this.#options = { idleMs: 10_000, timeoutMs: 60_000, maxRss: 300 * 1024 * 1024, ...options };
  }

  /** Does one task. Throws when the bench threw, died or took too long: the next task gets a new child. */
  run(task: Task): Promise<Result> {
    return this.#inLine(() => this.#runOne(task));
  }

  /** The child's process id while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Sends the child home once the waiting tasks are done. */
  close(): Promise<void> {
    return this.#inLine(async () => this.#dismiss());
  }

  async #runOne(task: Task): Promise<Result> {
    clearTimeout(this.#idle);
    const child = this.#child ?? this.#hire();
    child.channel?.ref();
    try {
      const answer = await this.#ask(child, task);
      if (answer.rss > this.#options.maxRss) this.#dismiss();
      if (!answer.done) throw new Error(`bench failed: ${answer.message}`);
      return answer.result;
    } catch (error) {
      this.#dismiss();
      throw error;
    } finally {
      child.channel?.unref();
      this.#idle = setTimeout(() => this.#dismiss(), this.#options.idleMs).unref();
    }
  }

  #ask(child: ChildProcess, task: Task): Promise<Answer<Result>> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', lost).off('error', failed);
        act();
      };
      const answered = (answer: unknown) => settle(() => resolve(answer as Answer<Result>));
      const failed = (error: Error) => settle(() => reject(error));
      const lost = (code: number | null, signal: string | null) => failed(new Error(`bench lost (${signal ?? code})`));
      const timer = setTimeout(() => {
        failed(new Error(`bench took longer than ${this.#options.timeoutMs} ms`));
        child.kill('SIGKILL');
      }, this.#options.timeoutMs);
      child.once('message', answered).once('exit', lost).once('error', failed);
      child.send({ task }, (error) => error && failed(error));
    });
  }

  #hire(): ChildProcess {
    const child = fork(this.#bench, [], {
      serialization: 'advanced',
      execArgv: ['--max-old-space-size=512'],
      // Few malloc arenas: libvips' threads otherwise leave each arena holding a picture's worth of pages.
      env: { MALLOC_ARENA_MAX: '2' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('error', () => undefined); // `#ask` tells whoever waits; between tasks nobody does
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    // An idle child must not keep a command line or a stopping server alive.
    child.unref();
    this.#child = child;
    return child;
  }

  #dismiss(): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    if (child?.connected) child.disconnect();
  }
}
