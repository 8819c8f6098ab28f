import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './files.ts';
import { fetchPackages } from './machine.ts';
import { closingLine, countCheck, countTests, type Outcome, type Report, table } from './tally.ts';

/** A step of `npm test`: a Node program of the checkout with its arguments. */
interface Step {
  readonly group: string;
  readonly name: string;
  readonly run: readonly string[];
  /** The vitest project whose tests are counted; a step without one is a static check. */
  readonly project?: string;
}

const TSC = 'node_modules/typescript/bin/tsc';
const tests = (group: string, project: string): Step => ({
  group,
  name: group,
  run: ['node_modules/vitest/vitest.mjs', 'run', '--configLoader=native', '--project', project],
  project,
});

const STEPS: readonly Step[] = [
  ...['pure', 'server', 'web'].map((floor) => ({
    group: 'types',
    name: `types ${floor}`,
    run: [TSC, '--project', `tsconfig.${floor}.json`],
  })),
  {
    group: 'lint',
    name: 'lint',
    run: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  },
  { group: 'sizes', name: 'sizes', run: ['tools/sizes.ts'] },
  { group: 'rules', name: 'rule coverage', run: ['tools/rules.ts'] },
  { group: 'flows', name: 'flow pictures', run: ['tools/flows.ts', '--check'] },
  tests('pure', 'pure'),
  tests('integration', 'integration'),
  { group: 'desk', name: 'desk build', run: ['tools/run.mjs', 'build'] },
  tests('e2e', 'browser'),
];

const GROUPS = [...new Set(STEPS.map((step) => step.group))];

let current: ChildProcess | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    current?.kill(signal);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** Runs a program of the checkout. Tests speak as they go; a static check speaks only when it fails. */
function node(args: readonly string[], aloud: boolean): Promise<{ ok: boolean; said: string }> {
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', aloud ? 'inherit' : 'pipe', aloud ? 'inherit' : 'pipe'],
  });
  current = child;
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ok: false, said: String(error) }));
    child.on('close', (code) => resolve({ ok: code === 0, said: Buffer.concat(said).toString() }));
  });
}

async function take(step: Step, reports: string): Promise<Outcome> {
  const start = performance.now();
  const file = join(reports, `${step.group}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, said } = await node([...step.run, ...(step.project ? reporters : [])], step.project !== undefined);
  const report: Report | undefined =
    step.project && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const counts = step.project ? countTests(ok, report) : countCheck(ok);
  const outcome = { name: step.name, seconds: (performance.now() - start) / 1000, ...counts };
  if (!ok) console.log(said.trimEnd());
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${step.name}  ${outcome.seconds.toFixed(1)} s`);
  return outcome;
}

/** The steps asked for by `--only=types,lint,…`; all of them without it. */
function asked(): Step[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const only = values.only?.split(',') ?? GROUPS;
  const unknown = only.filter((group) => !GROUPS.includes(group));
  if (unknown.length > 0) {
    console.error(`--only knows ${GROUPS.join(', ')}; not ${unknown.join(', ')}`);
    process.exit(2);
  }
  return STEPS.filter((step) => only.includes(step.group));
}

const steps = asked();
if (steps.some((step) => step.group === 'integration' || step.group === 'e2e') && !fetchPackages()) process.exit(2);
const reports = mkdtempSync(join(tmpdir(), 'gangwan-check-'));
const outcomes: Outcome[] = [];
for (const step of steps) outcomes.push(await take(step, reports));
rmSync(reports, { recursive: true, force: true });
process.exitCode = outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
console.log(`\n${table(outcomes)}\n\n${closingLine(outcomes)}`);
