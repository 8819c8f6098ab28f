import type { Serving } from './serve.ts';

/**
 * Ctrl-C or a service manager's stop: what runs is finished, then the process leaves; a second signal leaves at once. When our
 * own database is gone there is nothing to serve from: the process ends with 1, for the service manager to start it anew.
 */
export function runUntilStopped({ stop, databaseLost }: Pick<Serving, 'stop' | 'databaseLost'>): void {
  let stopping = false;
  const leave = (code: number) => {
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => leave(0));
  void databaseLost.then(() => {
    process.stderr.write('数据库进程已退出，服务停止。The database process has ended; the server stops.\n');
    leave(1);
  });
}
