import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './files.ts';

const LOCK = {
  packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } },
};
const HELD = { packages: { 'node_modules/a': { version: '1.0.0' } } };

/** Writes its name and arguments down and does nothing else. */
const NPM =
  '#!/bin/sh\necho "npm $@" >> calls\nmkdir -p node_modules && cp held.json node_modules/.package-lock.json\n';
const VITE = `import fs from 'node:fs';
fs.appendFileSync('calls', 'vite\\n');
fs.mkdirSync('dist/desk', { recursive: true });
fs.writeFileSync('dist/desk/index.html', '');`;
const SERVER = `process.on('SIGTERM', () => setTimeout(() => process.exit(7), 50));
console.log(JSON.stringify(process.argv.slice(2)));
if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
else process.exitCode = 3;`;

let house: string;

const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(house, path), text, { mode: 0o755 });
};
const env = () => ({ ...process.env, PATH: `${house}/bin:/usr/bin:/bin` });
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/run.mjs', ...args], { cwd: house, env: env(), encoding: 'utf8' });
const calls = () => spawnSync('cat', ['calls'], { cwd: house, encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

beforeEach(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'runner-')));
  for (const file of ['tools/run.mjs', 'tools/server-node.json']) cpSync(join(ROOT, file), join(house, file));
  write('package.json', { type: 'module' });
  write('package-lock.json', LOCK);
  write('held.json', HELD);
  write('bin/npm', NPM);
  write('apps/server/main.ts', SERVER);
  write('apps/cli/main.ts', SERVER);
  for (const config of ['tsconfig.base.json', 'tsconfig.web.json']) write(config, {});
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('installing', () => {
  it('happens once, development packages included, and says so in both languages', () => {
    const first = run('start');
    expect(first.stderr).toContain('正在安装依赖包');
    expect(first.stderr).toContain('Installing packages');
    run('start');
    expect(calls()).toEqual(['npm ci --include=dev --loglevel=error']);
  });

  it('happens again when the lock asks for another version', () => {
    run('start');
    write('package-lock.json', { packages: { ...LOCK.packages, 'node_modules/a': { version: '1.0.1' } } });
    run('start');
    expect(calls()).toHaveLength(2);
  });

  it('does not happen when somebody else installed what the lock asks for', () => {
    write('node_modules/.package-lock.json', HELD);
    expect(run('start').status).toBe(3);
    expect(calls()).toEqual([]);
  });

  it('stops with a plain sentence when it fails', () => {
    write('bin/npm', '#!/bin/sh\nexit 1\n');
    const { status, stderr, stdout } = run('start');
    expect(status).toBe(1);
    expect(stderr).toContain('安装未成功');
    expect(stdout).toBe('');
  });
});

describe('building the desk', () => {
  beforeEach(() => {
    write('node_modules/.package-lock.json', HELD);
    write('node_modules/vite/bin/vite.js', VITE);
    write('apps/desk/vite.config.ts', '');
    write('capabilities/hazard/web/board.tsx', 'one');
  });

  it('happens once, and again when something it shows has changed', () => {
    run('start');
    run('start');
    expect(calls()).toEqual(['vite']);
    write('capabilities/hazard/web/board.tsx', 'two');
    run('cli', 'start');
    expect(calls()).toEqual(['vite', 'vite']);
  });

  it('does not happen for a changed test, a changed server or another command', () => {
    run('build');
    write('capabilities/hazard/model/decide.test.ts', 'changed');
    write('capabilities/hazard/server/store.ts', 'changed');
    run('start');
    write('capabilities/hazard/web/board.tsx', 'two');
    run('cli', 'figures');
    expect(calls()).toEqual(['vite']);
  });

  it('is tried again after it failed', () => {
    write('node_modules/vite/bin/vite.js', 'process.exit(1)');
    expect(run('start')).toMatchObject({ status: 1, stdout: '' });
    write('node_modules/vite/bin/vite.js', VITE);
    expect(run('start').status).toBe(3);
  });
});

describe('handing over', () => {
  beforeEach(() => write('node_modules/.package-lock.json', HELD));

  it('keeps arguments and exit code, and says nothing itself', () => {
    expect(run('cli', 'figures', '--json')).toMatchObject({ status: 3, stdout: '["figures","--json"]\n', stderr: '' });
  });

  it('prefers the packaged Node to the one it runs on', () => {
    write('node_modules/node/bin/node', '#!/bin/sh\necho packaged\n');
    expect(run('start').stdout).toBe('packaged\n');
  });

  it('passes a signal on and waits for the graceful end', async () => {
    const child = spawn(process.execPath, ['tools/run.mjs', 'start', 'wait'], { cwd: house, env: env() });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(7);
  });

  it('refuses a word it does not know', () => {
    expect(run('dance').status).toBe(2);
    expect(run('toString').status).toBe(2);
  });
});
