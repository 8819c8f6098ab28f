import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** True while the process runs. One that ended but was not yet collected by its parent (a zombie) is not alive. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const fields = await statFields(pid);
  return fields === undefined || !['Z', 'X'].includes(fields[0] ?? '');
}

/**
 * Sixteen hex digits that tell this process from any other that ever had or will have the same number: its start
 * time within this boot. Undefined when the system does not tell.
 */
export async function birthMark(pid: number): Promise<string | undefined> {
  const fields = await statFields(pid);
  if (fields) {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    return shorten(`${boot.trim()} ${fields[19]}`);
  }
  const started = await execute('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return started && shorten(started.stdout.trim());
}

/** The command line of a living process, one string; empty when there is none to read. */
export async function commandLine(pid: number): Promise<string> {
  const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (raw !== undefined) return raw.replaceAll('\0', ' ').trim();
  const listed = await execute('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return listed?.stdout.trim() ?? '';
}

/** /proc/<pid>/stat from the state on (field 3); the name before it may hold spaces and brackets. */
async function statFields(pid: number): Promise<string[] | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function shorten(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
