import { Logger } from 'graphile-worker';
import pg, { type Pool } from 'pg';

/** The role of the worker's own connections: it takes and completes jobs and makes reminders, and nothing else. */
export const WORKER_ROLE = 'gangwan_worker';

/** One listens, one takes jobs, one completes them, one fails them. */
const CONNECTIONS = 4;

/** What the worker tells of itself; a pino log fits. */
export interface JobsLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface QueuePool {
  readonly pool: Pool;
  /** Gives the connections back. What a database that is being stopped says to them meanwhile is no news. */
  close(): Promise<void>;
}

/**
 * Connections of graphile-worker's own driver, acting as `role` (the owner itself where left out). The pool is ours, for two
 * reasons: graphile-worker leaves its own before the connections are closed, and a database that ends in that moment would take the
 * process with it; and this driver reads `sslmode` more strictly than ours unless told to read it as PostgreSQL's programs do.
 */
export function openQueuePool(ownerUrl: string, log: JobsLog, role?: string): QueuePool {
  const url = new URL(ownerUrl);
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true');
  const options = role === undefined ? {} : { options: `-c role=${role}` };
  const pool = new pg.Pool({
    connectionString: url.href,
    max: CONNECTIONS,
    application_name: 'gangwan-jobs',
    ...options,
  });
  let closing = false;
  const tell = (error: Error) => {
    if (!closing) log.error(codeOf(error), 'jobs: a connection was lost');
  };
  pool.on('error', tell);
  // Said twice, by the pool and by the connection; it must be heard both times, or the process ends.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const close = async () => {
    if (!closing) {
      closing = true;
      await pool.end();
    }
  };
  return { pool, close };
}

/** An error's code or name: its message may hold what a statement was given. */
export function codeOf(error: unknown): { code: string } {
  const { code, name } = error as { code?: string; name?: string };
  return { code: code ?? name ?? 'unknown' };
}

/** Longer lines of graphile-worker list jobs. */
const LINE = 120;

/**
 * Passes graphile-worker's warnings and errors on, the beginning of the first line only and without the job or the error beside it.
 * A job that failed is left out: with its batch it is told of once, by the worker. What went well is not worth a line per job.
 */
export function queueLogger(log: JobsLog): Logger {
  return new Logger(() => (level, message) => {
    const line = message.split('\n')[0]?.slice(0, LINE) ?? '';
    if (line.startsWith('Failed task')) return;
    if (level === 'error') log.error({}, `jobs: ${line}`);
    // One connection for each job at a time would be needed only if jobs had statements of their own.
    if (level === 'warning' && !line.includes('maxPoolSize')) log.warn({}, `jobs: ${line}`);
  });
}

export const SILENT: JobsLog = { warn: () => undefined, error: () => undefined };
