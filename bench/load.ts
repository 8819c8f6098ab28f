import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const CLIENTS = 32;
const folder = mkdtempSync(join(tmpdir(), 'gangwan-bench-'));

/** What one load gave: requests or transactions per second, and the slowest hundredth where it is known (ms). */
export interface Rate {
  readonly perSecond: number;
  readonly p99: number | null;
  readonly errors: number;
}

async function run(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${program} left with ${code}: ${out.slice(0, 600)}`);
  return out;
}

/** Requests of 32 connections against one address, made by wrk; `lua` writes each request. */
export async function wrk(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  seconds: number,
  lua?: string,
): Promise<Rate> {
  const script = lua === undefined ? [] : ['-s', written('request.lua', lua)];
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const out = await run('wrk', [
    '-t1',
    `-c${CLIENTS}`,
    `-d${seconds}s`,
    '--latency',
    ...named,
    ...script,
    address + path,
  ]);
  const p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(out);
  const unit = { us: 0.001, ms: 1, s: 1_000 }[p99?.[2] ?? 'ms'] ?? 1;
  const errors = Number(/Non-2xx or 3xx responses: (\d+)/.exec(out)?.[1] ?? 0);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)?.[1]),
    p99: p99 ? Number(p99[1]) * unit : null,
    errors,
  };
}

/** The same statement over and over by 32 clients of pgbench, prepared once. */
export async function pgbench(databaseUrl: string, statement: string, seconds: number): Promise<Rate> {
  const file = written('statement.sql', `${statement.replace(/\s+/g, ' ')}\n`);
  const out = await run('pgbench', [
    '-n',
    '-M',
    'prepared',
    '-j2',
    `-c${CLIENTS}`,
    `-T${seconds}`,
    '-f',
    file,
    databaseUrl,
  ]);
  return { perSecond: Number(/tps = ([\d.]+)/.exec(out)?.[1]), p99: null, errors: 0 };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Resident memory of a process in MB. */
export function residentMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) / 1024;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
