import { Logger } from 'graphile-worker';

/** The role of the worker's own connections: it takes and completes jobs and makes reminders, and nothing else. */
export const WORKER_ROLE = 'gangwan_worker';

/** What the worker tells of itself; a pino log fits. */
export interface JobsLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * The address for graphile-worker's own driver, acting as `role` (the owner itself where left out). That driver reads `sslmode`
 * more strictly than ours unless told to read it as PostgreSQL's own programs do.
 */
export function queueUrl(ownerUrl: string, role?: string): string {
  const url = new URL(ownerUrl);
  if (role !== undefined) url.searchParams.set('options', `-c role=${role}`);
  if (url.searchParams.has('sslmode')) url.searchParams.set('uselibpqcompat', 'true');
  return url.href;
}

/**
 * Passes graphile-worker's warnings and errors on, first line only and without the job or the error beside it: those may hold
 * what a statement was given. What went well is not worth a line per job.
 */
export function queueLogger(log: JobsLog): Logger {
  return new Logger(() => (level, message) => {
    const [line = ''] = message.split('\n');
    if (level === 'error') log.error({}, `jobs: ${line}`);
    // One connection for each job at a time would be needed only if jobs had statements of their own.
    if (level === 'warning' && !line.includes('maxPoolSize')) log.warn({}, `jobs: ${line}`);
  });
}

export const SILENT: JobsLog = { warn: () => undefined, error: () => undefined };
